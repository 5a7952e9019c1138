import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { type RiskState, riskStates } from '../code-lists/work-plan.js';
import { event } from '../event.js';
import { IsId, IsLine, IsProse } from '../formats.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const risk = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f04';
const about = { service: 'pilots', journal: 'project', entity: 'risk', readers: 'partnership' } as const;

/** A risk as it is assessed. */
export class RiskSnapshot {
  @IsLine() title!: string;
  /** From 1, rare, to 5, almost certain. */
  @IsInt() @Min(1) @Max(5) likelihood!: number;
  /** From 1, slight, to 5, severe. */
  @IsInt() @Min(1) @Max(5) impact!: number;
  /** What is done against it. */
  @IsOptional() @IsProse(2000) mitigation?: string;
  /** The partner that watches it. */
  @IsId() owner!: string;
  @IsIn(riskStates) state!: RiskState;
}

const identified: RiskSnapshot = {
  title: 'Landlords withdraw',
  likelihood: 3,
  impact: 4,
  mitigation: 'Two flats more than needed are kept under offer.',
  owner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21',
  state: 'open',
};

@event({
  ...about,
  verb: 'identified',
  summary: 'A risk of the project was identified.',
  example: { risk, project, after: identified },
})
export class RiskIdentified {
  @IsId() risk!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => RiskSnapshot) after!: RiskSnapshot;
}

@event({
  ...about,
  verb: 'assessed',
  summary: 'A risk was assessed anew, occurred, or is over.',
  example: { risk, project, before: identified, after: { ...identified, likelihood: 5, state: 'occurred' } },
})
export class RiskAssessed {
  @IsId() risk!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => RiskSnapshot) before!: RiskSnapshot;
  @ValidateNested() @Type(() => RiskSnapshot) after!: RiskSnapshot;
  @IsOptional() @IsProse(2000) reason?: string;
}

@event({
  ...about,
  verb: 'voided',
  summary: 'A risk was taken back.',
  example: { risk, project, before: identified, reason: 'Entered twice.' },
})
export class RiskVoided {
  @IsId() risk!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => RiskSnapshot) before!: RiskSnapshot;
  @IsProse(2000) reason!: string;
}
