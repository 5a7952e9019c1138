import { EvidenceLink, IsDay, IsLine, IsProse } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';

export class PlanMilestone {
  @IsLine() title!: string;
  @IsDay() dueOn!: string;
}

export class ReachMilestone {
  @IsDay() on!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

export class MissMilestone {
  @IsProse(2000) reason!: string;
}

export class RebaselineMilestone {
  @IsDay() dueOn!: string;
  @IsProse(2000) reason!: string;
}

/** What a re-baseline can be corrected in: the reason it was given stays said. */
export class RebaselinedDay {
  @IsDay() dueOn!: string;
}
