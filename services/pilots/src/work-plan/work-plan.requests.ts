import { EvidenceLink, IsDay, IsId, IsLine, IsProse, type WorkItemKind, workItemKinds } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';

export class PlanWorkPackage {
  @IsLine(20) number!: string;
  @IsLine() title!: string;
  @IsId() responsible!: string;
  @IsDay() startsOn!: string;
  @IsDay() endsOn!: string;
}

/** What can be wrong in what was planned. */
class WorkItemWords {
  @IsLine(20) number!: string;
  @IsLine() title!: string;
  @IsId() responsible!: string;
  @IsDay() dueOn!: string;
}

export class PlanWorkItem extends WorkItemWords {
  @IsId() workPackage!: string;
  @IsIn(workItemKinds) kind!: WorkItemKind;
}

export class CorrectedWorkItem extends WorkItemWords {
  @IsDay() baselineOn!: string;
  @IsOptional() @IsDay() deliveredOn?: string;
  @IsOptional() @IsDay() acceptedOn?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

export class RebaselineWorkItem {
  @IsDay() dueOn!: string;
  @IsProse(2000) reason!: string;
}

export class DeliverWorkItem {
  @IsDay() on!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

export class AcceptWorkItem {
  @IsDay() on!: string;
}
