import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type StaleReason, staleReasons } from '../code-lists/knowledge.js';
import { event } from '../event.js';
import { IsId } from '../formats.js';
import { FigureStand } from '../knowledge/evidence.events.js';

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'evidence',
  verb: 'moved',
  readers: 'partnership',
  summary: 'A figure that was pinned as evidence left its interval, changed its direction, or lost its source.',
  example: {
    pin: '8f6d2c1b-0a9e-4d3c-b2a1-7c5e4f3d2b10',
    item: '3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51',
    reason: 'left_interval',
    was: { definitionVersion: 1, value: '0.620000000', low: '0.541000000', high: '0.694000000', n: 150 },
    now: { definitionVersion: 1, value: '0.480000000', low: '0.404000000', high: '0.557000000', n: 152 },
  },
})
export class EvidenceMoved {
  @IsId() pin!: string;
  @IsId() item!: string;
  @IsIn(staleReasons) reason!: StaleReason;
  /** As it was pinned. */
  @ValidateNested() @Type(() => FigureStand) was!: FigureStand;
  /** As the partnership sees it now; absent when its source is lost. */
  @IsOptional() @ValidateNested() @Type(() => FigureStand) now?: FigureStand;
}
