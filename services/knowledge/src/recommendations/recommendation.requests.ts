import {
  IsCountry,
  IsId,
  IsLine,
  IsProse,
  type PolicyLevel,
  policyLevels,
  RecommendationText,
  type RecommendationKind,
  recommendationKinds,
  type RecommendationState,
  recommendationStates,
} from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBooleanString,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';

/** What a recommendation says. The `id` may be chosen by whoever drafts it, to be sent again safely. */
export class DraftRecommendation extends RecommendationText {
  @IsOptional() @IsId() id?: string;
  @IsId() project!: string;
}

export class ReviseRecommendation extends RecommendationText {}

export class WithReason {
  @IsProse(2000) reason!: string;
}

/** A figure that moved, as it is now. */
export class RenewedFigure {
  @IsId() pin!: string;
  /** A snapshot of the same figure, as `GET /v1/figures/snapshot` of the indicators service sealed it. */
  @IsString() @Length(1, 4000) sealed!: string;
}

export class ReaffirmRecommendation extends WithReason {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RenewedFigure)
  renewed?: RenewedFigure[];
  /** Pins that no longer back it, as those whose source is lost. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) dropped?: string[];
}

export class RecommendationsQuery extends PageQuery {
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsId() territory?: string;
  @IsOptional() @IsCountry() country?: string;
  @IsOptional() @IsIn(recommendationStates) state?: RecommendationState;
  @IsOptional() @IsIn(recommendationKinds) kind?: RecommendationKind;
  @IsOptional() @IsIn(policyLevels) level?: PolicyLevel;
  /** Words to be found in title or text, in whatever language: `"exact words"`, `or`, `-without`. */
  @IsOptional() @IsLine() q?: string;
  @IsOptional() @IsBooleanString() stale?: 'true' | 'false';
}
