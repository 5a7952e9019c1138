import { type Fact, type FactAttributes, type JournalKind, descriptorOf } from '@integras/contracts';

/** A row of the ledger, in the columns of {@link factColumns}. */
export interface LedgerRow extends AttributeRow {
  data: object;
}

/** A row without its data, in the columns of {@link attributeColumns}. */
export interface AttributeRow {
  position: string;
  id: string;
  journal_kind: JournalKind;
  journal: string;
  sequence: string;
  type: string;
  entity: string;
  time: Date;
  recorded_at: Date;
  country: string | null;
  pilot: string | null;
  project: string | null;
  actor: string | null;
  traceparent: string | null;
}

export const attributeColumns =
  'position, id, journal_kind, journal, sequence, type, entity, time, recorded_at, country, pilot, project, actor, traceparent';
export const factColumns = `${attributeColumns}, data`;

export function toFact(row: LedgerRow): Fact {
  return { ...attributesOf(row), data: row.data };
}

export function attributesOf(row: AttributeRow): FactAttributes {
  const descriptor = descriptorOf(row.type);
  if (!descriptor) throw new Error(`the ledger holds an event this version does not know: ${row.type}`);
  return {
    id: row.id,
    source: descriptor.source,
    type: row.type,
    subject: row.entity,
    time: row.time.toISOString(),
    recordedtime: row.recorded_at.toISOString(),
    journalkind: row.journal_kind,
    journal: row.journal,
    sequence: Number(row.sequence),
    country: row.country ?? undefined,
    pilot: row.pilot ?? undefined,
    project: row.project ?? undefined,
    traceparent: row.traceparent ?? undefined,
    actor: row.actor ?? undefined,
  };
}
