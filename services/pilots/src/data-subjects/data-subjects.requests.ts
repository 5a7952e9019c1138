import {
  type ErasureReason,
  erasureReasons,
  type ErasureRefusalReason,
  erasureRefusalReasons,
  type ReleaseReason,
  releaseReasons,
  type RestrictionReason,
  restrictionReasons,
} from '@integras/contracts';
import { IsIn } from 'class-validator';

export class Restrict {
  @IsIn(restrictionReasons) reason!: RestrictionReason;
}

export class Release {
  @IsIn(releaseReasons) reason!: ReleaseReason;
}

export class RequestErasure {
  @IsIn(erasureReasons) reason!: ErasureReason;
}

export class RefuseErasure {
  @IsIn(erasureRefusalReasons) reason!: ErasureRefusalReason;
}
