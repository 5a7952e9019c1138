import {
  EvidenceLink,
  IsCountry,
  IsDay,
  IsId,
  IsLine,
  IsProse,
  type ObstacleKind,
  obstacleKinds,
  type ObstacleOutcome,
  obstacleOutcomes,
} from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';

export class ReportObstacle {
  @IsIn(obstacleKinds) kind!: ObstacleKind;
  @IsLine() title!: string;
  @IsOptional() @IsProse(2000) description?: string;
  @IsId() owner!: string;
  @IsOptional() @IsCountry() country?: string;
  @IsBoolean() crossBorder!: boolean;
  @IsDay() reportedOn!: string;
}

/** Obstacles are written of as long as they are there, so nearly everything can be corrected. */
export class CorrectedObstacle extends ReportObstacle {
  @IsOptional() @IsDay() addressedOn?: string;
  @IsOptional() @IsProse(2000) solution?: string;
  @IsOptional() @IsDay() solutionOn?: string;
  @IsOptional() @IsDay() solvedOn?: string;
  @IsOptional() @IsIn(obstacleOutcomes) outcome?: ObstacleOutcome;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

export class AddressObstacle {
  @IsDay() on!: string;
  /** The solution, once one was identified. */
  @IsOptional() @IsProse(2000) solution?: string;
}

export class SolveObstacle extends AddressObstacle {
  @IsIn(obstacleOutcomes) outcome!: ObstacleOutcome;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}
