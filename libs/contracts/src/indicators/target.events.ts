import { IsIn, IsOptional, Matches } from 'class-validator';
import { event } from '../event.js';
import { IsDay, IsDecimal, IsId } from '../formats.js';
import { indicatorCodePattern } from './definition.events.js';
import { type FigureScope, figureScopes } from './figure.js';

const target = '2f9d5b0c-1e64-4c0a-9a3f-7b1d8c2e5f40';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

/** What is to be reached, where and until when. */
export class TargetNamed {
  @IsId() target!: string;
  @Matches(indicatorCodePattern) code!: string;
  @IsId() project!: string;
  @IsIn(figureScopes) scope!: FigureScope;
  /** The id of the project, territory or pilot; of a country its ISO 3166-1 code. */
  @Matches(/^[A-Za-z0-9-]{1,36}$/) scopeId!: string;
  /** The value to reach; a share is between 0 and 1. */
  @IsDecimal() value!: string;
  @IsDay() until!: string;
}

const named: TargetNamed = {
  target,
  code: 'INT-P01',
  project,
  scope: 'country',
  scopeId: 'IT',
  value: '120',
  until: '2026-12-31',
};

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'target',
  verb: 'set',
  readers: 'partnership',
  summary: 'A target was set for an indicator, or set anew.',
  example: named,
})
export class TargetSet extends TargetNamed {}

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'target',
  verb: 'reached',
  readers: 'partnership',
  summary: 'The figure of an indicator reached its target.',
  example: named,
})
export class TargetReached extends TargetNamed {}

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'target',
  verb: 'at-risk',
  readers: 'partnership',
  summary: 'Going on like this, the target of an indicator may be missed, or will be.',
  example: { ...named, state: 'at-risk' },
})
export class TargetAtRisk extends TargetNamed {
  /** `at-risk`: the forecast's interval holds the target; `off-track`: all of it misses it. */
  @IsIn(['at-risk', 'off-track']) state!: 'at-risk' | 'off-track';
  /** What the figure is expected to be when the time is up. Absent where too little is known. */
  @IsOptional() @IsDecimal() forecast?: string;
}
