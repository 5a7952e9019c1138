import {
  CompletionRule,
  IsCode,
  IsId,
  IsLine,
  IsProse,
  type TrainingKind,
  trainingKinds,
  uuidPattern,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';

/** What a training is to be; the countries follow from the territory and the partners. */
export class DescribeScheme {
  @IsCode() code!: string;
  @IsLine() title!: string;
  @IsIn(trainingKinds) kind!: TrainingKind;
  @IsOptional() @IsProse(5_000) aims?: string;
  /** The host territory. */
  @IsId() territory!: string;
  /** Partners; the first answers for the training. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(uuidPattern, { each: true, message: 'each of $property must be a lower-case UUID' })
  organisers!: string[];
  /** What completes it; without a rule one session attended does. */
  @IsOptional() @ValidateNested() @Type(() => CompletionRule) completion?: CompletionRule;
}

export class PlanScheme extends DescribeScheme {
  @IsId() project!: string;
}

export class SchemesQuery {
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
}
