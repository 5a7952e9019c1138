import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type PilotState, type Theme, pilotStates, themes } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { AreIds, IsCode, IsCountry, IsCurrency, IsDay, IsId, IsLine, IsMinorUnits, IsProse } from '../formats.js';

const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** An amount in minor units of its currency (cents). */
export class Money {
  @IsMinorUnits() amount!: number;
  @IsCurrency() currency!: string;
}

/** What a pilot is and plans to do. */
export class PilotDescription {
  @IsCode() code!: string;
  @IsLine() title!: string;
  @IsId() territory!: string;
  @IsCountry() country!: string;
  /** The partner organisation that runs it. */
  @IsId() partner!: string;
  /** Further partner organisations that develop it jointly. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @AreIds() jointlyWith?: string[];
  @IsArray() @ArrayMaxSize(themes.length) @IsIn(themes, { each: true }) themes!: Theme[];
  @IsProse(2000) targetGroup!: string;
  /** Why this practice was chosen for a test. */
  @IsProse(5000) whyChosen!: string;
  @IsDay() startsOn!: string;
  @IsDay() endsOn!: string;
  @ValidateNested() @Type(() => Money) budget!: Money;
}

const description: PilotDescription = {
  code: 'IT-BOLOGNA-HOUSING',
  title: 'Shared flats with peer mentors',
  territory: '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a11',
  country: 'IT',
  partner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21',
  themes: ['housing', 'empowerment'],
  targetGroup: 'Young adults leaving reception centres',
  whyChosen: 'Leaving reception without a tenancy was the most frequent reason of drop-out.',
  startsOn: '2025-02-01',
  endsOn: '2026-12-31',
  budget: { amount: 12000000, currency: 'EUR' },
};

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'planned',
  readers: 'partnership',
  summary: 'A pilot action was planned.',
  example: { pilot, project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01', description },
})
export class PilotPlanned {
  @IsId() pilot!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => PilotDescription) description!: PilotDescription;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'described',
  readers: 'partnership',
  summary: 'The description of a pilot action was changed.',
  example: {
    pilot,
    before: description,
    after: { ...description, title: 'Shared flats with peer mentors and language tandems' },
  },
})
export class PilotDescribed {
  @IsId() pilot!: string;
  @ValidateNested() @Type(() => PilotDescription) before!: PilotDescription;
  @ValidateNested() @Type(() => PilotDescription) after!: PilotDescription;
}

/** A step in the life of a pilot: the state it left, the state it entered. */
export class PilotTransition {
  @IsId() pilot!: string;
  @IsIn(pilotStates) before!: PilotState;
  @IsIn(pilotStates) after!: PilotState;
  @IsDay() on!: string;
  @IsOptional() @IsProse(2000) reason?: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'started',
  readers: 'partnership',
  summary: 'A pilot action began to work with participants.',
  example: { pilot, before: 'planned', after: 'running', on: '2025-02-03' },
})
export class PilotStarted extends PilotTransition {}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'paused',
  readers: 'partnership',
  summary: 'A pilot action was interrupted, with the reason.',
  example: {
    pilot,
    before: 'running',
    after: 'paused',
    on: '2025-08-01',
    reason: 'The reception centre is being rebuilt.',
  },
})
export class PilotPaused extends PilotTransition {}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'resumed',
  readers: 'partnership',
  summary: 'An interrupted pilot action went on.',
  example: { pilot, before: 'paused', after: 'running', on: '2025-10-01' },
})
export class PilotResumed extends PilotTransition {}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'completed',
  readers: 'partnership',
  summary: 'A pilot action finished its work with participants; follow-ups may still come in.',
  example: { pilot, before: 'running', after: 'completed', on: '2026-12-18' },
})
export class PilotCompleted extends PilotTransition {}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'pilot',
  verb: 'closed',
  readers: 'partnership',
  summary: 'A pilot action was closed: nothing more is reported for it.',
  example: { pilot, before: 'completed', after: 'closed', on: '2027-07-01' },
})
export class PilotClosed extends PilotTransition {}
