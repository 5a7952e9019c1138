import { IsIn } from 'class-validator';
import { event } from '../event.js';
import { IsId } from '../formats.js';

/** `done` also when rows were refused one by one; `refused` when nothing of the file was taken; `failed` by a fault. */
export const importOutcomes = ['done', 'refused', 'failed'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

/** How many rows were taken is for whoever imported: small numbers would tell of persons. */
@event({
  service: 'pilots',
  journal: 'project',
  entity: 'import',
  verb: 'finished',
  readers: 'partnership',
  summary: 'The import of a file has ended.',
  example: { import: 'c1f0a5be-3d2f-4c19-9a63-5d0c3e7b8a21', project, outcome: 'done' },
})
export class ImportFinished {
  @IsId() import!: string;
  @IsId() project!: string;
  @IsIn(importOutcomes) outcome!: ImportOutcome;
}
