import { type EvidenceKind, evidenceKinds, IsId } from '@integras/contracts';
import { IsIn, IsString, Length, ValidateIf } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

const [figure, others] = [
  evidenceKinds.filter((kind) => kind === 'figure'),
  evidenceKinds.filter((kind) => kind !== 'figure'),
];

/** A figure by its seal, anything else by its id. */
@JSONSchema({
  oneOf: [
    { properties: { kind: { enum: figure } }, required: ['sealed'] },
    { properties: { kind: { enum: others } }, required: ['source'] },
  ],
})
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
