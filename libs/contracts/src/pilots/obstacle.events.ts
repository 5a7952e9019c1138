import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  type ObstacleKind,
  obstacleKinds,
  type ObstacleOutcome,
  obstacleOutcomes,
  type ObstacleState,
  obstacleStates,
} from '../code-lists/work-plan.js';
import { event } from '../event.js';
import { IsCountry, IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from './milestone.events.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const obstacle = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f03';
const about = { service: 'pilots', journal: 'obstacle', entity: 'obstacle', readers: 'partnership' } as const;

/** An obstacle as it stands: its days say how far it is. */
export class ObstacleSnapshot {
  @IsIn(obstacleKinds) kind!: ObstacleKind;
  @IsLine() title!: string;
  @IsOptional() @IsProse(2000) description?: string;
  /** The partner that sees to it. */
  @IsId() owner!: string;
  /** Where it stands in the way; in the whole partnership when it is not there. */
  @IsOptional() @IsCountry() country?: string;
  /** Whether it lies between countries: only such count for RCO117 and RCR82. */
  @IsBoolean() crossBorder!: boolean;
  @IsDay() reportedOn!: string;
  @IsIn(obstacleStates) state!: ObstacleState;
  @IsOptional() @IsDay() addressedOn?: string;
  @IsOptional() @IsProse(2000) solution?: string;
  /** The day the solution was identified. */
  @IsOptional() @IsDay() solutionOn?: string;
  @IsOptional() @IsDay() solvedOn?: string;
  @IsOptional() @IsIn(obstacleOutcomes) outcome?: ObstacleOutcome;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

const open: ObstacleSnapshot = {
  kind: 'law',
  title: 'Certificates of the neighbouring country are not recognised',
  owner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21',
  country: 'IT',
  crossBorder: true,
  reportedOn: '2025-03-04',
  state: 'open',
};
const addressed: ObstacleSnapshot = {
  ...open,
  state: 'being_addressed',
  addressedOn: '2025-04-01',
  solution: 'The chambers of both countries compare curricula once a year.',
  solutionOn: '2025-04-01',
};
const solved: ObstacleSnapshot = { ...addressed, state: 'solved', solvedOn: '2025-06-02', outcome: 'alleviated' };

@event({
  ...about,
  verb: 'reported',
  summary: 'An obstacle of organisation, law or budget was reported.',
  example: { obstacle, project, after: open },
})
export class ObstacleReported {
  @IsId() obstacle!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => ObstacleSnapshot) after!: ObstacleSnapshot;
}

/** What an event about a change of an obstacle says. */
class ObstacleChange {
  @IsId() obstacle!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => ObstacleSnapshot) before!: ObstacleSnapshot;
  @ValidateNested() @Type(() => ObstacleSnapshot) after!: ObstacleSnapshot;
}

@event({
  ...about,
  verb: 'addressed',
  summary: 'Somebody began to see to an obstacle, or a solution for it was identified.',
  example: { obstacle, project, before: open, after: addressed },
})
export class ObstacleAddressed extends ObstacleChange {}

@event({
  ...about,
  verb: 'solved',
  summary: 'An obstacle was alleviated or resolved.',
  example: { obstacle, project, before: addressed, after: solved },
})
export class ObstacleSolved extends ObstacleChange {}

@event({
  ...about,
  verb: 'corrected',
  summary: 'What is said of an obstacle was corrected; a day taken away takes its step back.',
  example: { obstacle, project, before: solved, after: addressed, reason: 'It came back.' },
})
export class ObstacleCorrected extends ObstacleChange {
  @IsProse(2000) reason!: string;
}

@event({
  ...about,
  verb: 'voided',
  summary: 'An obstacle was taken back.',
  example: { obstacle, project, before: open, reason: 'Reported twice.' },
})
export class ObstacleVoided {
  @IsId() obstacle!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => ObstacleSnapshot) before!: ObstacleSnapshot;
  @IsProse(2000) reason!: string;
}
