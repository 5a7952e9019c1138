import { IsIn, IsInt, IsOptional, Matches, Min } from 'class-validator';
import { type EvidenceKind, evidenceKinds } from '../code-lists/knowledge.js';
import { event } from '../event.js';
import { IsDecimal, IsId, IsInstant, IsMonth } from '../formats.js';
import { indicatorCodePattern } from '../indicators/definition.events.js';
import { type FigureDisplay, figureDisplays, type FigureScope, figureScopes } from '../indicators/figure.js';
import { AreLines, type Texts } from '../texts.js';

const pin = '8f6d2c1b-0a9e-4d3c-b2a1-7c5e4f3d2b10';
const item = '3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51';

/** How a figure stood at an instant, by the version of its definition that counted it. */
export class FigureStand {
  @IsInt() @Min(1) definitionVersion!: number;
  @IsDecimal() value!: string;
  /** The 95 % interval, where the figure has one. */
  @IsOptional() @IsDecimal() low?: string;
  @IsOptional() @IsDecimal() high?: string;
  @IsInt() @Min(0) n!: number;
}

/**
 * A figure is pinned as the partnership saw it at an instant; a pilot, analysis or practice is named by its id.
 * Re-affirming releases a figure's pin and pins the figure of now under a new one.
 */
@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'evidence',
  verb: 'pinned',
  readers: 'partnership',
  summary: 'Evidence was pinned to a recommendation or guideline.',
  example: {
    pin,
    item,
    kind: 'figure',
    indicator: 'INT-P05',
    name: { en: 'Placed in a job at exit', de: 'Bei Austritt in Arbeit' },
    display: 'percent',
    definitionVersion: 1,
    scope: 'country',
    scopeId: 'IT',
    value: '0.620000000',
    low: '0.541000000',
    high: '0.694000000',
    n: 150,
    at: '2025-05-12T08:15:00.000Z',
  },
})
export class EvidencePinned {
  @IsId() pin!: string;
  /** The recommendation it backs. */
  @IsId() item!: string;
  @IsIn(evidenceKinds) kind!: EvidenceKind;
  /** The pilot, analysis or practice; absent for a figure. */
  @IsOptional() @IsId() source?: string;
  /** The pin whose figure this one shows as it is now. */
  @IsOptional() @IsId() renews?: string;
  /** From here on: of figures only, and of every figure but for name, display and interval. */
  @IsOptional() @Matches(indicatorCodePattern) indicator?: string;
  /** What the indicator was called then. */
  @IsOptional() @AreLines() name?: Texts;
  /** How its value is written; pins of earlier days do not say. */
  @IsOptional() @IsIn(figureDisplays) display?: FigureDisplay;
  @IsOptional() @IsInt() @Min(1) definitionVersion?: number;
  @IsOptional() @IsIn(figureScopes) scope?: FigureScope;
  /** The id of the project, territory or pilot; of a country its ISO 3166-1 code. */
  @IsOptional() @Matches(/^[A-Za-z0-9-]{1,36}$/) scopeId?: string;
  /** The month, as YYYY-MM; absent for a figure of all time. */
  @IsOptional() @IsMonth() period?: string;
  @IsOptional() @IsDecimal() value?: string;
  /** The 95 % interval, where the figure has one. */
  @IsOptional() @IsDecimal() low?: string;
  @IsOptional() @IsDecimal() high?: string;
  @IsOptional() @IsInt() @Min(0) n?: number;
  /** The instant at which the figure was so. */
  @IsOptional() @IsInstant() at?: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'evidence',
  verb: 'released',
  readers: 'partnership',
  summary: 'Evidence no longer backs a recommendation or guideline: it was taken off, renewed, or its item withdrawn.',
  example: { pin, item },
})
export class EvidenceReleased {
  @IsId() pin!: string;
  @IsId() item!: string;
}
