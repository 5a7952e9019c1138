import type { Settings } from '@integras/service-kit';
import { z } from 'zod';

/** Who leads the installation before anybody could have been invited. */
export const accessSettings = z.object({
  /** Issuer of the first lead partner's tokens. */
  ADMIN_ISSUER: z.string().min(1).max(500).optional(),
  /** Subject of the first lead partner's tokens. */
  ADMIN_SUBJECT: z.string().min(1).max(255).optional(),
});

export type AccessSettings = Settings & z.infer<typeof accessSettings>;
