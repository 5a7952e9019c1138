import { HoldsNoPassword, IsLine } from '@integras/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { areaPattern, codePattern, namePattern } from './codes.js';

const isName = { message: '$property must be letters, digits, _ and -, and begin with a letter' };

/** What is measured: a column of values. */
export class Measure {
  @ApiProperty({ example: 'refugees' })
  @Matches(namePattern, isName)
  code!: string;
  /** The column of its values. */
  @IsLine() column!: string;
  /** What it is measured in, where no column says it. */
  @IsOptional() @Matches(codePattern) unit?: string;
  /** True for counts. A rate, mean or median does not add up over areas, and is never pooled. */
  @IsBoolean() additive!: boolean;
}

/** A code of an area in the files of the dataset, and which area it is. */
export class AreaCode {
  @Matches(codePattern) code!: string;
  @Matches(areaPattern, { message: '$property must be a country, a NUTS region, or an aggregate such as EU27_2020' })
  area!: string;
}

/** A column that holds one value in every row; it keeps another dataset's file from being taken for this one's. */
export class Constant {
  @IsLine() column!: string;
  @IsString() @Length(0, 200) value!: string;
}

/** Which column of a file says what. Columns that are not named here are not read. */
export class Mapping {
  @IsLine() area!: string;
  @IsLine() period!: string;
  @ApiProperty({ type: [String], example: ['sex', 'age', 'citizen'] })
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @Matches(namePattern, { ...isName, each: true })
  @Matches(/^(?!measure$)/, { each: true, message: 'measure is no name of a dimension: it says what is measured' })
  dimensions!: string[];
  @IsOptional() @IsLine() unit?: string;
  @IsOptional() @IsLine() flag?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique(({ code }: Measure) => code)
  @ValidateNested({ each: true })
  @Type(() => Measure)
  measures!: Measure[];
  /** Where the file does not write areas as this service does. Then every area of it must be named here. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @ArrayUnique(({ code }: AreaCode) => code)
  @ValidateNested({ each: true })
  @Type(() => AreaCode)
  areas?: AreaCode[];
  /** What stands where a value was not published, beside nothing at all. */
  @ApiProperty({ type: [String], required: false, example: [':', 'NA'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 10, { each: true })
  missing?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => Constant)
  constants?: Constant[];
}

/** Who published a dataset. */
export class Source {
  @IsLine() title!: string;
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @HoldsNoPassword() @Length(1, 500) url!: string;
}

/** Where observations come from, and how their files are read. */
export class DescribedDataset {
  @IsLine() title!: string;
  @IsDefined() @ValidateNested() @Type(() => Source) source!: Source;
  @ApiProperty({ example: 'CC-BY-4.0' })
  @IsLine()
  licence!: string;
  @IsDefined() @ValidateNested() @Type(() => Mapping) mapping!: Mapping;
}

export interface Dataset extends DescribedDataset {
  code: string;
}
