import { type EvidenceKind, evidenceKinds, IsId } from '@integras/contracts';
import { IsIn, IsString, Length, ValidateIf } from 'class-validator';

/** A figure by its seal, anything else by its id. */
export class PinEvidence {
  @IsIn(evidenceKinds) kind!: EvidenceKind;
  /** A snapshot as `GET /v1/figures/snapshot` of the indicators service sealed it. */
  @ValidateIf(({ kind }: PinEvidence) => kind === 'figure')
  @IsString()
  @Length(1, 4000)
  sealed?: string;
  /** The pilot, analysis or practice. */
  @ValidateIf(({ kind }: PinEvidence) => kind !== 'figure')
  @IsId()
  source?: string;
}
