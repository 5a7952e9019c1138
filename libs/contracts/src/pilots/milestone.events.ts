import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUrl, ValidateNested } from 'class-validator';
import { type MilestoneState, milestoneStates } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { HoldsNoPassword } from '../rules-for-new-only.js';

const milestone = '9b2d4c1e-7a35-4f0c-8b6e-2f4f8f0f6d31';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c001';

/** Where the means of verification can be found. */
export class EvidenceLink {
  @IsLine() title!: string;
  @HoldsNoPassword() @IsUrl({ protocols: ['https'], require_protocol: true }) url!: string;
}

/** A milestone as it stands. */
export class MilestoneSnapshot {
  @IsLine() title!: string;
  /** The day first planned; a re-baseline leaves it as it is. */
  @IsDay() baselineOn!: string;
  /** The day planned now. */
  @IsDay() dueOn!: string;
  @IsIn(milestoneStates) state!: MilestoneState;
  @IsOptional() @IsDay() reachedOn?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

const planned: MilestoneSnapshot = {
  title: 'Staff trained',
  baselineOn: '2025-05-14',
  dueOn: '2025-05-14',
  state: 'planned',
};
const reached: MilestoneSnapshot = { ...planned, state: 'reached', reachedOn: '2025-05-12' };

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'milestone',
  verb: 'planned',
  readers: 'partnership',
  summary: 'A milestone was added to the work plan of a pilot.',
  example: { milestone, after: planned },
})
export class MilestonePlanned {
  @IsId() milestone!: string;
  @ValidateNested() @Type(() => MilestoneSnapshot) after!: MilestoneSnapshot;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'milestone',
  verb: 'reached',
  readers: 'partnership',
  summary: 'A milestone of a pilot was reached.',
  example: { milestone, before: planned, after: reached },
})
export class MilestoneReached {
  @IsId() milestone!: string;
  @ValidateNested() @Type(() => MilestoneSnapshot) before!: MilestoneSnapshot;
  @ValidateNested() @Type(() => MilestoneSnapshot) after!: MilestoneSnapshot;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'milestone',
  verb: 'missed',
  readers: 'partnership',
  summary: 'A milestone will not be reached, with the reason.',
  example: { milestone, before: planned, after: { ...planned, state: 'missed' }, reason: 'The landlord withdrew.' },
})
export class MilestoneMissed {
  @IsId() milestone!: string;
  @ValidateNested() @Type(() => MilestoneSnapshot) before!: MilestoneSnapshot;
  @ValidateNested() @Type(() => MilestoneSnapshot) after!: MilestoneSnapshot;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'milestone',
  verb: 'rebaselined',
  readers: 'partnership',
  summary: 'A milestone was planned for another day, with the reason.',
  example: {
    milestone,
    before: planned,
    after: { ...planned, dueOn: '2025-06-30' },
    reason: 'Recruitment of mentors took longer.',
  },
})
export class MilestoneRebaselined {
  @IsId() milestone!: string;
  @ValidateNested() @Type(() => MilestoneSnapshot) before!: MilestoneSnapshot;
  @ValidateNested() @Type(() => MilestoneSnapshot) after!: MilestoneSnapshot;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'milestone',
  verb: 'corrected',
  readers: 'partnership',
  summary: 'A fact about a milestone was corrected; it supersedes the fact named.',
  example: {
    milestone,
    corrects: fact,
    before: reached,
    after: { ...reached, reachedOn: '2025-05-13' },
    reason: 'The date was a typing mistake.',
  },
})
export class MilestoneCorrected {
  @IsId() milestone!: string;
  /** The id of the fact this one supersedes. */
  @IsId() corrects!: string;
  @ValidateNested() @Type(() => MilestoneSnapshot) before!: MilestoneSnapshot;
  @ValidateNested() @Type(() => MilestoneSnapshot) after!: MilestoneSnapshot;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'milestone',
  verb: 'voided',
  readers: 'partnership',
  summary: 'A fact about a milestone was taken back.',
  example: { milestone, voids: fact, before: reached, after: planned, reason: 'Reported for the wrong milestone.' },
})
export class MilestoneVoided {
  @IsId() milestone!: string;
  /** The id of the fact taken back. */
  @IsId() voids!: string;
  @ValidateNested() @Type(() => MilestoneSnapshot) before!: MilestoneSnapshot;
  /** Absent when the milestone itself was taken back. */
  @IsOptional() @ValidateNested() @Type(() => MilestoneSnapshot) after?: MilestoneSnapshot;
  @IsProse(2000) reason!: string;
}
