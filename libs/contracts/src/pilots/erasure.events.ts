import { IsIn } from 'class-validator';
import { event } from '../event.js';
import { IsId } from '../formats.js';

/** What became of the wish that a person be erased; `withdrawn` by whoever asked. */
export const erasureOutcomes = ['done', 'refused', 'withdrawn'] as const;
export type ErasureOutcome = (typeof erasureOutcomes)[number];

const erasure = 'a5f1c3d2-8b7e-4a6d-9c21-3e4f5a6b7c8d';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

/** Of whom is nothing that anybody has to hear who is told that one waits. */
@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'erasure',
  verb: 'requested',
  summary: 'Somebody asked that a participant be erased; of whom is not said.',
  example: { erasure, project },
})
export class ErasureRequested {
  @IsId() erasure!: string;
  @IsId() project!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'erasure',
  verb: 'decided',
  summary: 'An erasure that was asked for was carried out, refused or withdrawn.',
  example: { erasure, project, outcome: 'done' },
})
export class ErasureDecided {
  @IsId() erasure!: string;
  @IsId() project!: string;
  @IsIn(erasureOutcomes) outcome!: ErasureOutcome;
}
