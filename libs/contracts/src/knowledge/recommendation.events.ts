import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Min, ValidateNested } from 'class-validator';
import {
  type PolicyLevel,
  policyLevels,
  type RecommendationKind,
  recommendationKinds,
  type StaleReason,
  staleReasons,
} from '../code-lists/knowledge.js';
import { type Theme, themes } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsCountry, IsId, IsMonth, IsProse } from '../formats.js';
import { indicatorCodePattern } from '../indicators/definition.events.js';
import { type FigureScope, figureScopes } from '../indicators/figure.js';
import { FigureStand } from './evidence.events.js';
import { AreLines, AreProse, type Texts } from '../texts.js';

const recommendation = '3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const pin = '8f6d2c1b-0a9e-4d3c-b2a1-7c5e4f3d2b10';

/** A recommendation or guideline as it reads, and to whom it is addressed. */
export class RecommendationText {
  @IsIn(recommendationKinds) kind!: RecommendationKind;
  /** The level of government it is addressed to; European ones are about no country. */
  @IsIn(policyLevels) level!: PolicyLevel;
  /** Absent for one that is addressed to every country of the partnership. */
  @IsOptional() @IsCountry() country?: string;
  @IsOptional() @IsId() territory?: string;
  @IsOptional() @IsIn(themes) theme?: Theme;
  @AreLines() title!: Texts;
  /** Markdown. */
  @AreProse() body!: Texts;
}

const text: RecommendationText = {
  kind: 'recommendation',
  level: 'regional',
  country: 'IT',
  theme: 'labour_market',
  title: { en: 'Fund mentors beyond the first job', de: 'Mentoring über die erste Stelle hinaus fördern' },
  body: { en: 'Participants who kept their mentor **kept their job**.' },
};

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'drafted',
  readers: 'partnership',
  summary: 'A recommendation or guideline was drafted.',
  example: { recommendation, project, after: text },
})
export class RecommendationDrafted {
  @IsId() recommendation!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => RecommendationText) after!: RecommendationText;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'revised',
  readers: 'partnership',
  summary: 'The text of a recommendation was changed before it was published; one that was reviewed is a draft again.',
  example: { recommendation, project, after: text },
})
export class RecommendationRevised {
  @IsId() recommendation!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => RecommendationText) after!: RecommendationText;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'review-requested',
  readers: 'partnership',
  summary: 'An author asked for a review of the draft of a recommendation by somebody who did not write it.',
  example: { recommendation, project },
})
export class RecommendationReviewRequested {
  @IsId() recommendation!: string;
  @IsId() project!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'reviewed',
  readers: 'partnership',
  summary: 'The text of a recommendation and its evidence were reviewed by somebody who did not write it.',
  example: { recommendation, project },
})
export class RecommendationReviewed {
  @IsId() recommendation!: string;
  @IsId() project!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'published',
  readers: 'public',
  summary: 'A recommendation was published, as it reads from then on.',
  example: { recommendation, project, text, evidence: 2 },
})
export class RecommendationPublished {
  @IsId() recommendation!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => RecommendationText) text!: RecommendationText;
  /** How many pieces of evidence are pinned to it. */
  @IsInt() @Min(0) evidence!: number;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'withdrawn',
  readers: 'public',
  summary: 'A published recommendation no longer holds, with the reason.',
  example: { recommendation, project, reason: 'The figure it rested on was corrected.' },
})
export class RecommendationWithdrawn {
  @IsId() recommendation!: string;
  @IsId() project!: string;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'turned-stale',
  readers: 'partnership',
  summary: 'A figure that backs a published recommendation has moved; it has to be re-affirmed or withdrawn.',
  example: {
    recommendation,
    project,
    pin,
    indicator: 'INT-P05',
    scope: 'country',
    scopeId: 'IT',
    reason: 'left_interval',
    now: { definitionVersion: 1, value: '0.480000000', low: '0.404000000', high: '0.557000000', n: 152 },
  },
})
export class RecommendationTurnedStale {
  @IsId() recommendation!: string;
  @IsId() project!: string;
  /** The evidence that moved. */
  @IsId() pin!: string;
  /** The figure it holds on to; facts of earlier days do not say. */
  @IsOptional() @Matches(indicatorCodePattern) indicator?: string;
  @IsOptional() @IsIn(figureScopes) scope?: FigureScope;
  @IsOptional() @Matches(/^[A-Za-z0-9-]{1,36}$/) scopeId?: string;
  /** The month of a figure of one; absent for a figure of all time. */
  @IsOptional() @IsMonth() period?: string;
  @IsIn(staleReasons) reason!: StaleReason;
  /** The figure as it is now; absent when its source is lost. */
  @IsOptional() @ValidateNested() @Type(() => FigureStand) now?: FigureStand;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'recommendation',
  verb: 'reaffirmed',
  readers: 'partnership',
  summary: 'A recommendation that had turned stale holds all the same, with the reason; its evidence is that of now.',
  example: { recommendation, project, reason: 'Still higher than anywhere else.' },
})
export class RecommendationReaffirmed {
  @IsId() recommendation!: string;
  @IsId() project!: string;
  @IsProse(2000) reason!: string;
}
