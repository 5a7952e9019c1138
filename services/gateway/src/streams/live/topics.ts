import { type FigureScope, figureScopes, indicatorCodePattern, uuidPattern } from '@integras/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const month = /^(all|months|\d{4}-(0[1-9]|1[0-2]))$/;

/** Figures somebody looks at. */
export class FigureTopic {
  /** Codes of indicators. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(indicatorCodePattern, { each: true, message: 'each of $property must be the code of an indicator' })
  indicators!: string[];

  @IsIn(figureScopes) scope!: FigureScope;

  /** Ids of projects, territories or pilots, or country codes; all of the scope when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(/^[A-Za-z0-9-]{1,36}$/, { each: true, message: 'each of $property must be an id or a country code' })
  ids?: string[];

  /** `all` (the default), `months` for every month, or single months as `YYYY-MM`. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(120)
  @Matches(month, { each: true, message: "each of $property must be 'all', 'months' or YYYY-MM" })
  periods?: string[];
}

/** Facts somebody looks at; what is not named is not narrowed. */
export class FactTopic {
  /** Types of the catalogue. They do not narrow bundles, which hold all facts about persons of a place. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  types?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'each of $property must be a country code' })
  countries?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(uuidPattern, { each: true, message: 'each of $property must be the id of a pilot' })
  pilots?: string[];
}

/** All that one connection is to bring; what it brought before and is not named here ends. */
export class Topics {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FigureTopic)
  figures?: FigureTopic[];

  /** `false`, or nothing, for no facts at all. */
  @ValidateIf(({ events }: Topics) => events !== undefined && events !== false)
  @ValidateNested()
  @Type(() => FactTopic)
  events?: FactTopic | false;

  /** That the person’s inbox has changed: what is in it is asked for. */
  @IsOptional() @IsBoolean() inbox?: boolean;
}
