import type { DataSource, EntityManager } from 'typeorm';
import { statement } from '../postgres/statement.js';
import type { StreamMessage } from './stream-message.js';

/** A message that was not applied: poison itself, or parked behind one of the same entity. */
export interface DeadLetter {
  id: string;
  stream: string;
  epoch: string;
  sequence: number;
  type: string | null;
  entity: string | null;
  reason: string;
  parked: boolean;
  message: StreamMessage;
  recordedAt: Date;
}

interface DeadLetterRow extends Omit<DeadLetter, 'sequence' | 'recordedAt'> {
  sequence: string;
  recorded_at: Date;
}

const columns = 'id, stream, epoch, sequence, type, entity, reason, parked, message, recorded_at';

const toLetter = ({ recorded_at: recordedAt, ...row }: DeadLetterRow): DeadLetter => ({
  ...row,
  sequence: Number(row.sequence),
  recordedAt,
});

const findBlocked = statement<{ entity: string }>(
  'find-blocked-entities',
  'select distinct entity from dead_letter where stream = $1 and entity = any($2::uuid[])',
);

export class DeadLetters {
  constructor(private readonly stream: string) {}

  /** Of the given entities those that have a dead letter: their later facts wait behind it. */
  async blocked(manager: EntityManager, entities: readonly string[]): Promise<Set<string>> {
    const { rows } = await findBlocked(manager, [this.stream, entities]);
    return new Set(rows.map(({ entity }) => entity));
  }

  /** Forgets letters that say anything of these entities, which were erased: also those of records about them. */
  async forget(manager: EntityManager, entities: readonly string[]): Promise<void> {
    await manager.query(
      `delete from dead_letter where stream = $1 and exists (
         select from unnest($2::text[]) as entity where strpos(message::text, entity) > 0)`,
      [this.stream, entities],
    );
  }

  async keep(
    manager: EntityManager,
    epoch: string,
    message: StreamMessage,
    reason: string,
    parked: boolean,
  ): Promise<void> {
    const fact = 'fact' in message ? message.fact : undefined;
    await manager.query(
      `insert into dead_letter (stream, epoch, sequence, fact, type, entity, reason, parked, message)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (stream, epoch, sequence) do nothing`,
      [
        this.stream,
        epoch,
        message.sequence,
        fact?.id ?? null,
        fact?.type ?? null,
        fact?.subject ?? null,
        reason.slice(0, 2_000),
        parked,
        JSON.stringify(message),
      ],
    );
  }

  /** The letters of an entity in the order of their stream, locked for a replay. */
  async ofEntity(manager: EntityManager, entity: string): Promise<DeadLetter[]> {
    const rows: DeadLetterRow[] = await manager.query(
      `select ${columns} from dead_letter where stream = $1 and entity = $2 order by sequence for update`,
      [this.stream, entity],
    );
    return rows.map(toLetter);
  }

  async remove(manager: EntityManager, letters: readonly DeadLetter[]): Promise<void> {
    await manager.query('delete from dead_letter where id = any($1::uuid[])', [letters.map(({ id }) => id)]);
  }

  static async list(dataSource: DataSource, limit = 200): Promise<DeadLetter[]> {
    const rows: DeadLetterRow[] = await dataSource.query(
      `select ${columns} from dead_letter order by recorded_at, sequence limit $1`,
      [limit],
    );
    return rows.map(toLetter);
  }

  static async find(dataSource: DataSource, id: string): Promise<DeadLetter | undefined> {
    const rows: DeadLetterRow[] = await dataSource.query(`select ${columns} from dead_letter where id = $1`, [id]);
    return rows[0] && toLetter(rows[0]);
  }
}
