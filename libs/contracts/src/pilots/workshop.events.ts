import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type WorkshopKind,
  workshopKinds,
  type WorkshopStakeholder,
  workshopStakeholders,
} from '../code-lists/participation.js';
import { event } from '../event.js';
import { IsDay, IsId, IsLine, IsProse } from '../formats.js';

const workshop = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f06';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c001';
const about = { service: 'pilots', journal: 'pilot', entity: 'workshop', readers: 'partnership' } as const;

/** How many of one kind of stakeholders took part: a number, never who. */
export class TakingPart {
  @IsIn(workshopStakeholders) stakeholder!: WorkshopStakeholder;
  @IsInt() @Min(1) @Max(10_000) count!: number;
}

/** A workshop in which a pilot was designed or evaluated. */
export class WorkshopRecord {
  @IsDay() on!: string;
  @IsIn(workshopKinds) kind!: WorkshopKind;
  @IsLine() title!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(workshopStakeholders.length)
  @ArrayUnique(({ stakeholder }: TakingPart) => stakeholder, {
    message: '$property must name each kind of stakeholder once',
  })
  @ValidateNested({ each: true })
  @Type(() => TakingPart)
  takingPart!: TakingPart[];
  /** Why the pilot was chosen. */
  @IsOptional() @IsProse() whyChosen?: string;
  @IsOptional() @IsProse() whatWorked?: string;
  /** What has to be there where others want to do the same. */
  @IsOptional() @IsProse() transferConditions?: string;
}

const held: WorkshopRecord = {
  on: '2025-05-20',
  kind: 'evaluation',
  title: 'What the shared flats have changed',
  takingPart: [
    { stakeholder: 'refugees', count: 9 },
    { stakeholder: 'civil_society', count: 4 },
  ],
  whatWorked: 'Mentors who had arrived themselves.',
  transferConditions: 'A municipality that guarantees the rent.',
};

@event({
  ...about,
  verb: 'held',
  summary: 'A workshop was held in which a pilot was designed or evaluated.',
  example: { workshop, after: held },
})
export class WorkshopHeld {
  @IsId() workshop!: string;
  @ValidateNested() @Type(() => WorkshopRecord) after!: WorkshopRecord;
}

@event({
  ...about,
  verb: 'corrected',
  summary: 'What was told of a workshop was corrected; it supersedes the fact named.',
  example: { workshop, corrects: fact, before: held, after: { ...held, on: '2025-05-21' }, reason: 'A day later.' },
})
export class WorkshopCorrected {
  @IsId() workshop!: string;
  /** The id of the fact this one supersedes. */
  @IsId() corrects!: string;
  @ValidateNested() @Type(() => WorkshopRecord) before!: WorkshopRecord;
  @ValidateNested() @Type(() => WorkshopRecord) after!: WorkshopRecord;
  @IsProse(2000) reason!: string;
}

@event({
  ...about,
  verb: 'voided',
  summary: 'A workshop was taken back.',
  example: { workshop, voids: fact, before: held, reason: 'It was cancelled.' },
})
export class WorkshopVoided {
  @IsId() workshop!: string;
  /** The id of the fact taken back. */
  @IsId() voids!: string;
  @ValidateNested() @Type(() => WorkshopRecord) before!: WorkshopRecord;
  @IsProse(2000) reason!: string;
}
