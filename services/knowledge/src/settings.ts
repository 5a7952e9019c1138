import type { Settings } from '@integras/service-kit';
import { z } from 'zod';

/** What only this service is told. */
export const knowledgeSettings = z.object({
  /** What the indicators service seals figures with, so that nobody types the value of one. */
  FIGURE_SEAL_KEY: z.string().min(32),
  /** How many bytes the files of one project may have together; they lie in the database. */
  ATTACHMENTS_MAX_BYTES: z.coerce.number().int().min(1).default(1_000_000_000),
});

export type KnowledgeSettings = Settings & z.infer<typeof knowledgeSettings>;
