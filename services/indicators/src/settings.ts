import type { Settings } from '@integras/service-kit';
import { z } from 'zod';

/** What only this service is told. */
export const indicatorsSettings = z.object({
  /** The identifier under which results are reported to IATI: that of the organisation in the IATI registry. */
  IATI_REPORTING_ORG: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,60}$/)
    .default('INTEGRAS-UNREGISTERED'),
  /** What figures are sealed with that are pinned as evidence: the knowledge service has the same. */
  FIGURE_SEAL_KEY: z.string().min(32),
  /** A connection that may read the ledgers, of the role `reconciler`; without it nothing is recounted. */
  RECONCILER_URL: z.url().optional(),
  /** How often everything is recounted from the ledgers. */
  RECONCILE_HOURS: z.coerce.number().min(0.01).max(8_760).default(6),
});

export type IndicatorsSettings = Settings & z.infer<typeof indicatorsSettings>;
