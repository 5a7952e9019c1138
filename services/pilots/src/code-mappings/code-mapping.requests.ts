import {
  EvidenceLink,
  IsCountry,
  IsLine,
  MappedCategory,
  type MappedAttribute,
  mappedAttributes,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';

/** What a new version can say otherwise: what it is about stays. */
export class CorrectedCodeMapping {
  /** What the national list is called. */
  @IsLine() list!: string;
  @IsOptional() @ValidateNested() @Type(() => EvidenceLink) source?: EvidenceLink;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique(({ national }: MappedCategory) => national)
  @ValidateNested({ each: true })
  @Type(() => MappedCategory)
  entries!: MappedCategory[];
}

export class MakeCodeMapping extends CorrectedCodeMapping {
  @IsCountry() country!: string;
  @IsIn(mappedAttributes) attribute!: MappedAttribute;
}
