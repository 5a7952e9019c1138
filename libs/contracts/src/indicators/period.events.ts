import { event } from '../event.js';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { IsCountry, IsDay, IsId, IsLine } from '../formats.js';
import { indicatorCodePattern } from './definition.events.js';
import { type FigureScope, figureScopes } from './figure.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const period = '7d1f3a5c-2b4e-4d6f-8a9b-0c1d2e3f4a5b';

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'period',
  verb: 'opened',
  readers: 'partnership',
  summary: 'A reporting period was opened.',
  example: { period, project, name: 'First half of 2026', from: '2026-01-01', until: '2026-06-30' },
})
export class PeriodOpened {
  @IsId() period!: string;
  @IsId() project!: string;
  @IsLine() name!: string;
  @IsDay() from!: string;
  @IsDay() until!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'period',
  verb: 'locked',
  readers: 'partnership',
  summary:
    'A reporting period was locked: its figures are those known at that instant, what is recorded later is late.',
  example: { period, project },
})
export class PeriodLocked {
  @IsId() period!: string;
  @IsId() project!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'period',
  verb: 'verified',
  readers: 'partnership',
  summary: "A country's figures of a reporting period were verified.",
  example: { period, project, verifiedCountry: 'IT' },
})
export class PeriodVerified {
  @IsId() period!: string;
  @IsId() project!: string;
  @IsCountry() verifiedCountry!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'release',
  verb: 'published',
  readers: 'public',
  summary: 'The figures of a reporting period were released to the public; a release never changes.',
  example: { release: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', period, project },
})
export class ReleasePublished {
  @IsId() release!: string;
  @IsId() period!: string;
  @IsId() project!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'release',
  verb: 'overtaken',
  readers: 'partnership',
  summary:
    'A figure that was released is another one by now: a correction or a late fact changed months it reports. Told once of each figure.',
  example: {
    release: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    period,
    project,
    name: 'First half of 2026',
    indicator: 'INT-P01',
    scope: 'country',
    scopeId: 'IT',
    months: ['2026-03'],
  },
})
export class ReleaseOvertaken {
  @IsId() release!: string;
  @IsId() period!: string;
  @IsId() project!: string;
  /** The name of the period. */
  @IsLine() name!: string;
  @Matches(indicatorCodePattern) indicator!: string;
  @IsIn(figureScopes) scope!: FigureScope;
  /** The id of the project, or the code of the country. */
  @Matches(/^[A-Za-z0-9-]{1,36}$/) scopeId!: string;
  /** The months of the period whose figures have changed, as in `2026-03`. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(120) @Matches(/^\d{4}-\d{2}$/, { each: true }) months!: string[];
}
