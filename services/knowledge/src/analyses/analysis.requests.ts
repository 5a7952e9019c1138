import {
  AnalysisText,
  IsCountry,
  IsId,
  SwotItem,
  type SwotQuadrant,
  swotQuadrants,
  uuidPattern,
} from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** Begins the analysis of a territory. */
export class BeginAnalysis extends AnalysisText {
  @IsId() project!: string;
  @IsId() territory!: string;
}

export class DescribeEdition extends AnalysisText {}

/** The `id` may be chosen by whoever adds it, to be sent again safely. */
export class AddItem extends SwotItem {
  @IsOptional() @IsId() id?: string;
}

export class ChangeItem extends SwotItem {}

export class MoveItem {
  @IsIn(swotQuadrants) to!: SwotQuadrant;
  /** The item it is to stand ahead of; absent to stand last. */
  @IsOptional() @IsId() ahead?: string;
}

export class AnalysesQuery extends PageQuery {
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsId() territory?: string;
  @IsOptional() @IsCountry() country?: string;
}

const id = uuidPattern.source.slice(1, -1);

export class ComparisonQuery {
  /** Ids of two to four analyses, with commas between them. */
  @Matches(new RegExp(`^${id}(,${id}){1,3}$`), { message: '$property must be 2 to 4 ids with commas between them' })
  analyses!: string;
}
