import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type ExpenditureCategory, expenditureCategories } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { Money } from './pilot.events.js';

const expenditure = '6f1c1d52-8a3e-4a1b-9c55-0d2c6b7e8f51';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c003';

/** Money a pilot spent. */
export class ExpenditureRecord {
  @IsDay() on!: string;
  @ValidateNested() @Type(() => Money) money!: Money;
  @IsIn(expenditureCategories) category!: ExpenditureCategory;
  @IsOptional() @IsLine() description?: string;
}

const recorded: ExpenditureRecord = {
  on: '2025-05-02',
  money: { amount: 12050, currency: 'EUR' },
  category: 'external_expertise',
  description: 'Interpreters, April',
};

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'expenditure',
  verb: 'recorded',
  readers: 'partnership',
  summary: 'A pilot spent money.',
  example: { expenditure, after: recorded },
})
export class ExpenditureRecorded {
  @IsId() expenditure!: string;
  @ValidateNested() @Type(() => ExpenditureRecord) after!: ExpenditureRecord;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'expenditure',
  verb: 'corrected',
  readers: 'partnership',
  summary: 'An expenditure was corrected; it supersedes the fact named.',
  example: { expenditure, corrects: fact, before: recorded, after: recorded, reason: 'A typing mistake.' },
})
export class ExpenditureCorrected {
  @IsId() expenditure!: string;
  @IsId() corrects!: string;
  @ValidateNested() @Type(() => ExpenditureRecord) before!: ExpenditureRecord;
  @ValidateNested() @Type(() => ExpenditureRecord) after!: ExpenditureRecord;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'expenditure',
  verb: 'voided',
  readers: 'partnership',
  summary: 'An expenditure was taken back.',
  example: { expenditure, voids: fact, before: recorded, reason: 'Recorded twice.' },
})
export class ExpenditureVoided {
  @IsId() expenditure!: string;
  @IsId() voids!: string;
  @ValidateNested() @Type(() => ExpenditureRecord) before!: ExpenditureRecord;
  @IsProse(2000) reason!: string;
}
