import { IsId, IsLine, IsProse, type RiskState, riskStates } from '@integras/contracts';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class IdentifyRisk {
  @IsLine() title!: string;
  @IsInt() @Min(1) @Max(5) likelihood!: number;
  @IsInt() @Min(1) @Max(5) impact!: number;
  @IsOptional() @IsProse(2000) mitigation?: string;
  @IsId() owner!: string;
}

export class AssessRisk extends IdentifyRisk {
  @IsIn(riskStates) state!: RiskState;
  @IsOptional() @IsProse(2000) reason?: string;
}
