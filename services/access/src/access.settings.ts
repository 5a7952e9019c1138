import { mailSettings, type Settings } from '@integras/service-kit';
import { z } from 'zod';

/** What only this service is told. */
export const accessSettings = mailSettings.extend({
  /** Links in invitations lead there. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /** The secret that links of invitations are made with: another one, and those that lie open lead nowhere. */
  INVITATION_KEY: z.string().min(32),
  /** Issuer of the first lead partner's tokens. */
  ADMIN_ISSUER: z.string().min(1).max(500).optional(),
  /** Subject of the first lead partner's tokens. */
  ADMIN_SUBJECT: z.string().min(1).max(255).optional(),
  /** What others read of the first lead partner, until they are called otherwise. */
  ADMIN_NAME: z.string().min(1).max(200).default('Lead partner'),
});

export type AccessSettings = Settings & z.infer<typeof accessSettings>;
