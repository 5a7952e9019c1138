import type { Settings } from '@integras/service-kit';
import { z } from 'zod';

/** What only this service is told. */
export const pilotsSettings = z.object({
  /** The secret under which people's references become pseudonyms. Another key makes the same people strangers. */
  PSEUDONYM_KEY: z.string().min(32),
  /** The largest file that can be imported. */
  IMPORT_MAX_BYTES: z.coerce.number().int().min(1).max(2_000_000_000).default(200_000_000),
  /** Rows that are imported in one transaction. */
  IMPORT_BATCH_ROWS: z.coerce.number().int().min(1).max(5_000).default(500),
  /** How long an import waits for its worker to give a sign of life before another takes it over. */
  IMPORT_LEASE_SECONDS: z.coerce.number().min(0.1).max(3_600).default(30),
  /** How long the cells of refused rows, and files of dry runs, are kept. */
  IMPORT_KEEP_DAYS: z.coerce.number().min(0).max(365).default(14),
});

export type PilotsSettings = Settings & z.infer<typeof pilotsSettings>;
