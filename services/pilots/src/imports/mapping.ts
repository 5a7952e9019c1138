import { IsCode, IsId, IsLine } from '@integras/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ImportableEvent, importableEvents } from './importable.js';

/** A column of the file, by its heading; of NDJSON, a property. */
const IsColumn = () => IsLine(200);
const AreColumns = () =>
  Matches(/^[^\p{Cc}]{1,200}$/u, { each: true, message: 'each of $property must be the name of a column' });

/** How days are written in a file. */
export const dayFormats = ['Y-M-D', 'D.M.Y', 'D/M/Y', 'M/D/Y'] as const;
export type DayFormat = (typeof dayFormats)[number];

/** Numbers up to and including `upTo` become `value`; without `upTo`, all that are greater than the bands before. */
export class Band {
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) upTo?: number;
  @IsLine() value!: string;
}

/** Where the value of a field comes from. */
export class FieldSource {
  @IsOptional() @IsColumn() column?: string;
  /** The same for every row. */
  @IsOptional() @IsLine() constant?: string;
  /** What each text of the column means; a text that is not listed is refused. */
  @IsOptional() @IsObject() values?: Record<string, string>;
  /** The code mapping of the project that says what each text of the column means, instead of `values`. */
  @IsOptional() @IsId() codeMapping?: string;
  /** What numbers of the column mean, in rising order. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Band)
  bands?: Band[];
  /** What numbers of the column are multiplied by, exactly. */
  @IsOptional()
  @Matches(/^\d{1,15}(\.\d{1,9})?$/, { message: '$property must be a number as text, as in "1000"' })
  scale?: string;
  /** Numbers of the column are written as in `1.234,5`. */
  @IsOptional() @IsBoolean() decimalComma?: boolean;
  /** How days of the column are written; without it as in `2025-06-15`. */
  @IsOptional() @IsIn(dayFormats) days?: DayFormat;
  /** What is put before each text of the column, as in `BO-`: lists that both count from 1 then name different persons. */
  @IsOptional() @IsLine(40) prefix?: string;
  /** What an empty cell means; without it an empty cell is no value. */
  @IsOptional() @IsLine() emptyAs?: string;
}

/** Which rows an event is made of; without it, every row. */
export class Condition {
  @IsColumn() column!: string;
  @IsOptional() @IsLine() equals?: string;
  @IsOptional() @IsLine() notEquals?: string;
  @IsOptional() @IsIn([true]) notEmpty?: true;
}

/** The pilot of a row: always the same one, or what a column says. */
export class PilotChoice {
  @IsOptional() @IsCode() constant?: string;
  @IsOptional() @IsColumn() column?: string;
  /** The pilot's code for each text of the column; without it the text is the code. */
  @IsOptional() @IsObject() values?: Record<string, string>;
}

export class MappedEvent {
  @IsIn(importableEvents) event!: ImportableEvent;
  /** Tells two events of the same kind apart that one row becomes. */
  @IsOptional() @IsLine(40) slot?: string;
  @IsOptional() @ValidateNested() @Type(() => Condition) when?: Condition;
  /** Each field of the event with its `FieldSource`, by its path as in `entry.gender`. */
  @IsObject() fields!: Record<string, FieldSource>;
}

/** What the columns of a file mean. Saved by its name, within a project. */
export class ImportMapping {
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/, { message: '$property must be 1 to 60 of a-z, 0-9 and -' }) name!: string;
  /** What the identity is unique in, where one project imports from several registers. */
  @IsOptional() @IsLine(60) register?: string;
  /** The columns that tell a row from all others, for ever: by them the same row is known again. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ArrayUnique() @AreColumns() identity!: string[];
  @IsDefined() @ValidateNested() @Type(() => PilotChoice) pilot!: PilotChoice;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MappedEvent)
  events!: MappedEvent[];
}

/** The codes of the pilots that a mapping names; undefined when the file names them. */
export function pilotsNamed({ pilot: { constant, values } }: ImportMapping): string[] | undefined {
  return constant === undefined ? values && Object.values(values) : [constant];
}
