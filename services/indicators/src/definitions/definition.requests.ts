import {
  type FigureDisplay,
  figureDisplays,
  decimalPattern,
  indicatorCodePattern,
  isDay,
  IsLine,
  IsPlausible,
  IsProse,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import {
  type Baseline,
  type Counting,
  type CountingUnit,
  countingUnits,
  type Definition,
  type Measure,
  measures,
  type Pick,
  type Wording,
} from './definition.js';

const fieldPattern = /^[A-Za-z]{1,40}\.[A-Za-z]{1,40}$/;
const IsField = () => Matches(fieldPattern, { message: '$property must name a field of a record, as in "exit.on"' });
const IsWord = () => Matches(/^[A-Za-z]{1,40}$/, { message: '$property must be a word' });

class WordingRequest implements Wording {
  @IsProse(2_000) en!: string;
  @IsProse(2_000) de!: string;
}

class PickRequest implements Pick {
  @IsWord() of!: string;
  @IsOptional() @IsLine(1_000) where?: string;
  @IsOptional() @IsBoolean() optional?: boolean;
}

class WindowRequest {
  @IsField() from!: string;
  @IsInt() @Min(1) @Max(3_660) days!: number;
}

class AmountRequest {
  @IsField() field!: string;
  @IsOptional() @IsField() unit?: string;
  @IsOptional() @IsIn(['numerator', 'denominator']) into?: 'numerator' | 'denominator';
}

class DaysRequest {
  @IsField() from!: string;
  @IsField() to!: string;
}

class SurvivalRequest {
  @IsField() from!: string;
  @IsField() event!: string;
  @IsOptional() @IsField() end?: string;
}

class CountingRequest implements Counting {
  @IsWord() cases!: string;
  @IsOptional() @ValidateNested() @Type(() => PickRequest) latest?: PickRequest;
  @IsOptional() @ValidateNested() @Type(() => PickRequest) earliest?: PickRequest;
  @IsOptional() @IsLine(1_000) where?: string;
  @IsOptional() @IsField() on?: string;
  @IsOptional() @ValidateNested() @Type(() => WindowRequest) window?: WindowRequest;
  @IsOptional() @IsLine(1_000) unknown?: string;
  @IsOptional() @IsLine(1_000) met?: string;
  @IsOptional() @ValidateNested() @Type(() => AmountRequest) amount?: AmountRequest;
  @IsOptional() @ValidateNested() @Type(() => DaysRequest) days?: DaysRequest;
  @IsOptional() @IsField() level?: string;
  @IsOptional() @IsField() state?: string;
  @IsOptional() @ValidateNested() @Type(() => SurvivalRequest) survival?: SurvivalRequest;
}

class BaselineRequest implements Baseline {
  @Matches(decimalPattern, { message: '$property must be an exact decimal as text, as in "0.25"' }) value!: string;
  @IsOptional() @IsYearOrDay() @IsPlausible() on?: string;
}

class DisplayRequest {
  @IsIn(figureDisplays) kind!: FigureDisplay;
  @IsOptional() @IsLine(20) unit?: string;
}

/** What an indicator means, as somebody defines it. */
export class DefineIndicator implements Omit<Definition, 'code' | 'version'> {
  @IsDefined() @ValidateNested() @Type(() => WordingRequest) name!: WordingRequest;
  @IsDefined() @ValidateNested() @Type(() => WordingRequest) description!: WordingRequest;
  @IsIn(['output', 'result']) level!: 'output' | 'result';
  @IsIn(countingUnits) countingUnit!: CountingUnit;
  @IsLine(40) unit!: string;
  @IsIn(measures) measure!: Measure;
  @IsDefined() @ValidateNested() @Type(() => DisplayRequest) display!: DisplayRequest;
  @IsIn(['up', 'down', 'none']) direction!: 'up' | 'down' | 'none';
  @IsArray() @ArrayUnique() @ArrayMaxSize(10) @AreDimensions() dimensions!: string[];
  @IsOptional() @IsArray() @ArrayUnique() @ArrayMaxSize(50) @AreLevels() scale?: string[];
  @IsOptional() @ValidateNested() @Type(() => BaselineRequest) baseline?: BaselineRequest;
  @IsOptional() @ValidateNested() @Type(() => WordingRequest) verification?: WordingRequest;
  @IsOptional() @IsLine(500) source?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CountingRequest)
  counts!: CountingRequest[];
}

/** A new indicator. */
export class AddIndicator extends DefineIndicator {
  @Matches(indicatorCodePattern, { message: '$property must be a code of capital letters, digits, points and dashes' })
  code!: string;
}

/** A new version of one. */
export class ChangeIndicator extends DefineIndicator {
  /** The newest version its author has seen: who changes what somebody else has changed meanwhile is refused. */
  @IsInt() @Min(1) after!: number;
}

const states = 'counted|retired|filling|offered|listed|superseded';

/** In which states; see `ShownState`. */
export class StatesQuery {
  @IsOptional()
  @Matches(new RegExp(`^(${states})(,(${states})){0,5}$`), {
    message: '$property must be counted, retired, filling, offered, listed or superseded; several separated by commas',
  })
  state?: string;
}

function IsYearOrDay(): PropertyDecorator {
  const validate = (value: unknown) => isDay(value) || (typeof value === 'string' && /^\d{4}$/.test(value));
  return ValidateBy(
    { name: 'isYearOrDay', validator: { validate } },
    { message: '$property must be a year, or a day that exists' },
  );
}

function AreDimensions(): PropertyDecorator {
  return Matches(/^[A-Za-z]{1,40}$/, { each: true, message: 'each of $property must be the name of a dimension' });
}

function AreLevels(): PropertyDecorator {
  return Matches(/^[a-z0-9_]{1,40}$/, { each: true, message: 'each of $property must be a level such as "a2"' });
}
