import { type ExpenditureCategory, expenditureCategories, IsDay, IsLine, Money } from '@integras/contracts';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';

export class RecordExpenditure {
  @IsDay() on!: string;
  @IsDefined() @ValidateNested() @Type(() => Money) money!: Money;
  @IsIn(expenditureCategories) category!: ExpenditureCategory;
  @IsOptional() @IsLine() description?: string;
}
