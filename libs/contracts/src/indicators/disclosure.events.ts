import { IsInt, Max, Min } from 'class-validator';
import { event } from '../event.js';
import { IsId } from '../formats.js';

/** No project may show fewer persons than this, whatever it sets: the least that statistical offices use. */
export const lowestThreshold = 3;

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'disclosure',
  verb: 'set',
  readers: 'partnership',
  summary: 'A project set how few persons are hidden in its figures from those who do not run the pilot.',
  example: { project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01', threshold: 10 },
})
export class DisclosureSet {
  @IsId() project!: string;
  @IsInt() @Min(lowestThreshold) @Max(100) threshold!: number;
}
