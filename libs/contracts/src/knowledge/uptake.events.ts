import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type TakenUpKind, takenUpKinds, type UptakeKind, uptakeKinds } from '../code-lists/knowledge.js';
import { event } from '../event.js';
import { IsCountry, IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from '../pilots/milestone.events.js';

const uptake = '4e9c1a70-8b3d-4c2f-9a61-5d7f3e0b8c42';
const item = '2d7e6b90-1c4f-4a3d-8e52-7b9f0c6d5a31';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

/** That an organisation took something up, which the organisation itself documents (RCR104). */
export class UptakeRecord {
  /** The practice or recommendation. */
  @IsId() item!: string;
  @IsIn(takenUpKinds) itemKind!: TakenUpKind;
  @IsIn(uptakeKinds) kind!: UptakeKind;
  /** Which organisation; never a person. */
  @IsLine() organisation!: string;
  @IsCountry() country!: string;
  /** Where it is a partner of the project. */
  @IsOptional() @IsId() partner?: string;
  @IsDay() on!: string;
  @ValidateNested() @Type(() => EvidenceLink) document!: EvidenceLink;
  /** Between the first day of the project and a year after its last, as RCR104 wants it. */
  @IsBoolean() inTime!: boolean;
}

const record: UptakeRecord = {
  item,
  itemKind: 'practice',
  kind: 'adopted',
  organisation: 'Municipality of Modena',
  country: 'IT',
  on: '2026-02-10',
  document: { url: 'https://www.comune.modena.it/guarantee-fund', title: 'Decision of the council' },
  inTime: true,
};

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'uptake',
  verb: 'recorded',
  readers: 'partnership',
  summary: 'An organisation took a practice or recommendation up, or scaled it up.',
  example: { uptake, project, after: record },
})
export class UptakeRecorded {
  @IsId() uptake!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => UptakeRecord) after!: UptakeRecord;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'uptake',
  verb: 'corrected',
  readers: 'partnership',
  summary: 'What was recorded of an uptake was wrong, and is corrected.',
  example: {
    uptake,
    project,
    before: record,
    after: { ...record, kind: 'up_scaled' },
    reason: 'It covers the province.',
  },
})
export class UptakeCorrected {
  @IsId() uptake!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => UptakeRecord) before!: UptakeRecord;
  @ValidateNested() @Type(() => UptakeRecord) after!: UptakeRecord;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'uptake',
  verb: 'voided',
  readers: 'partnership',
  summary: 'An uptake was recorded that was none.',
  example: { uptake, project, before: record, reason: 'The council decided otherwise.' },
})
export class UptakeVoided {
  @IsId() uptake!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => UptakeRecord) before!: UptakeRecord;
  @IsProse(2000) reason!: string;
}
