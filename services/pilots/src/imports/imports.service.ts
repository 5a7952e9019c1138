import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { CLOCK, type Clock, type FieldError, Refusal } from '@integras/messaging';
import {
  type Caller,
  keyPart,
  limitOf,
  notFound,
  type Page,
  pageOf,
  positionOf,
  problem,
  Reading,
  SETTINGS,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import type { PilotsSettings } from '../settings.js';
import { errorFile } from './error-file.js';
import { ImportWorker } from './import-worker.service.js';
import { ImportRow, type Mode } from './import.entity.js';
import type { ImportQuery, RowsQuery } from './import.requests.js';
import { pilotsNamed } from './mapping.js';
import { Mappings } from './mappings.service.js';
import { type Survey, surveyOf } from './survey.js';
import { type Format, openTable } from './table-file.js';
import { keepChunk, receive, textIn, type Uploaded } from './upload.js';

/** An upload: who sends what. */
export interface Upload {
  caller: Caller;
  query: ImportQuery;
  format: Format;
  file: Readable;
  idempotencyKey?: string;
  traceparent?: string;
}

@Injectable()
export class Imports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pilots: PilotDirectory,
    private readonly reading: Reading,
    private readonly mappings: Mappings,
    private readonly worker: ImportWorker,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: PilotsSettings,
  ) {}

  /** Takes a file and has it worked off. The same upload again, under its key, is answered with the import there is. */
  async upload(upload: Upload) {
    const { caller, query, file, idempotencyKey } = upload;
    await this.pilots.requireReach(query.project, caller, 'import.run');
    const before = idempotencyKey === undefined ? null : await this.repeated(caller, idempotencyKey);
    if (before) return show(await this.sameAgain(before, upload));

    const row = await this.open(upload);
    let uploaded: Uploaded;
    try {
      uploaded = await receive(file, this.settings.IMPORT_MAX_BYTES, purposeOf(upload), (bytes, number) =>
        keepChunk(this.dataSource.manager, row.id, bytes, number),
      );
    } catch (error) {
      await this.dataSource.manager.delete(ImportRow, { id: row.id });
      throw error;
    }
    const received = { ...uploaded, state: row.dryRun ? 'checking' : 'importing' } as const;
    await this.dataSource.manager.update(ImportRow, { id: row.id }, received);
    this.worker.wake();
    return show({ ...row, ...received });
  }

  async list(caller: Caller) {
    const where = { account: caller.account ?? randomUUID() };
    const rows = await this.dataSource.manager.find(ImportRow, {
      where,
      order: { createdAt: 'DESC', id: 'ASC' },
      take: 100,
    });
    return rows.map(show);
  }

  /** With the columns of its file, as soon as they were read, and the pilots it may be about. */
  async one(id: string, caller: Caller) {
    const row = await this.own(id, caller);
    const { heading, project, mapping } = row;
    const pilots = await this.pilots.codesOf(project, caller.grants, 'import.run', pilotsNamed(mapping));
    return { ...show(row), ...(heading && { heading }), pilots: [...pilots.values()] };
  }

  /** What is in a file that is not imported yet. It is read to its end, and not kept. */
  async survey(project: string, { caller, format, file }: Pick<Upload, 'caller' | 'format' | 'file'>): Promise<Survey> {
    await this.pilots.requireReach(project, caller, 'import.run');
    return surveyOf(await openTable(textIn(file, this.settings.IMPORT_MAX_BYTES), format));
  }

  /** What became of each row; after a while of those that were refused only. */
  async rows(id: string, query: RowsQuery, caller: Caller) {
    const { rows: most, forgottenAt } = await this.own(id, caller);
    const limit = limitOf(query);
    const [after = '0'] = positionOf(query, [keyPart.row]) ?? [];
    const rows = await this.reading.as(caller, (manager) =>
      manager.query<{ row: number; state: string; errors: FieldError[] | null; cells: string[] | null }[]>(
        `select n as row, coalesce(r.state, 'accepted') as state, r.errors, r.cells
         from generate_series($2::int + 1, $3::int) as n left join import_row r on r.import = $1 and r.row = n
        where ($4::text is null or coalesce(r.state, 'accepted') = $4) and (r.row is not null or not $6) order by n limit $5`,
        [id, after, most, query.state ?? null, limit + 1, forgottenAt !== null],
      ),
    );
    const page: Page<object> = pageOf(
      rows,
      limit,
      ({ row }) => [String(row)],
      ({ row, state, errors, cells }) => ({ row, state, ...(errors && { errors }), ...(cells && { cells }) }),
    );
    return page;
  }

  async errors(id: string, caller: Caller): Promise<Readable> {
    const row = await this.own(id, caller);
    return errorFile(row, (sql, values) => this.reading.as(caller, (manager) => manager.query(sql, values)));
  }

  /** Imports what a dry run only tried; how many rows that had is how many are expected. */
  async apply(id: string, caller: Caller, mode?: Mode) {
    const row = await this.own(id, caller);
    if (!row.dryRun) return show(row);
    await this.dataSource.transaction(async (manager) => {
      const [applied]: [{ id: string }[], number] = await manager.query(
        `update import set state = 'importing', dry_run = false, finished_at = null, attempts = 0, leased_until = '-infinity',
                mode = coalesce($2, mode), expected = rows, rows = 0, accepted = 0, repeated = 0, skipped = 0, refused = 0
          where id = $1 and dry_run and state = 'done' and exists (select from import_chunk where import = $1)
         returning id`,
        [id, mode ?? null],
      );
      if (applied.length === 0) throw notApplicable(row);
      await manager.query('delete from import_row where import = $1', [id]);
    });
    this.worker.wake();
    return this.one(id, caller);
  }

  private async open({ caller, query, format, idempotencyKey, traceparent }: Upload): Promise<ImportRow> {
    const { project, mode, dryRun } = query;
    const mapping = await this.mappings.find(project, query.mapping);
    if (!mapping) {
      const reason = 'is not the name of a mapping of the project';
      throw problem('mapping-unknown', 422, 'There is no such mapping', `mapping ${reason}`, [
        { field: 'mapping', reason },
      ]);
    }
    const row: ImportRow = {
      id: randomUUID(),
      project,
      account: caller.account!,
      issuer: caller.issuer!,
      subject: caller.subject!,
      traceparent: traceparent ?? null,
      idempotencyKey: idempotencyKey ?? null,
      mapping,
      format,
      mode,
      dryRun: dryRun === 'true',
      state: 'receiving',
      bytes: 0,
      digest: null,
      heading: null,
      expected: null,
      rows: 0,
      accepted: 0,
      repeated: 0,
      skipped: 0,
      refused: 0,
      problem: null,
      attempts: 0,
      leader: null,
      createdAt: this.clock.now(),
      finishedAt: null,
      forgottenAt: null,
    };
    try {
      await this.dataSource.manager.insert(ImportRow, row);
    } catch (error) {
      const { constraint } = error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : {};
      if (constraint === 'import_idempotency') throw underWay();
      throw error;
    }
    return row;
  }

  private repeated(caller: Caller, idempotencyKey: string): Promise<ImportRow | null> {
    return this.dataSource.manager.findOneBy(ImportRow, { account: caller.account!, idempotencyKey });
  }

  /** @throws Refusal when the same key comes with another file or for another purpose. */
  private async sameAgain(before: ImportRow, upload: Upload): Promise<ImportRow> {
    if (before.state === 'receiving') throw underWay();
    const { digest } = await receive(upload.file, this.settings.IMPORT_MAX_BYTES, purposeOf(upload));
    if (before.digest === digest) return before;
    throw problem(
      'idempotency-key-reused',
      422,
      'This Idempotency-Key was used for another request',
      'Use a new key for a new file.',
      [{ field: 'Idempotency-Key', reason: 'was used for another request' }],
    );
  }

  /** @throws Refusal 404: an import concerns who started it, as long as they may import for the project. */
  private async own(id: string, caller: Caller): Promise<ImportRow> {
    const row = await this.dataSource.manager.findOneBy(ImportRow, { id });
    if (!row || row.account !== caller.account) throw notFound();
    await this.pilots.requireReach(row.project, caller, 'import.run');
    return row;
  }
}

/** Everything an upload says beside its file, as it was sent: a dry run that is applied stays one by its key. */
function purposeOf({ query: { project, mapping, mode, dryRun = 'false' }, format }: Upload): string {
  return JSON.stringify({ project, mapping, mode, dryRun, format });
}

/** An import as answers show it. */
function show(row: ImportRow) {
  const { id, project, mapping, format, mode, dryRun, state, bytes, rows, accepted, repeated, skipped, refused } = row;
  return {
    id,
    project,
    mapping: mapping.name,
    format,
    mode,
    dryRun,
    state,
    bytes,
    rows,
    accepted,
    repeated,
    skipped,
    refused,
    ...(row.expected !== null && { expected: row.expected }),
    createdAt: row.createdAt.toISOString(),
    ...(row.finishedAt && { finishedAt: row.finishedAt.toISOString() }),
    ...(row.problem && { problem: row.problem }),
  };
}

function notApplicable({ state }: ImportRow): Refusal {
  const detail =
    state === 'done'
      ? 'The file is not kept any more. Upload it again.'
      : `The dry run is ${state}; only one that is done can be applied.`;
  return problem('dry-run-not-applicable', 409, 'The dry run cannot be applied', detail);
}

const underWay = () =>
  problem(
    'upload-under-way',
    409,
    'This upload is under way',
    'The same upload has not ended yet. Ask again in a moment.',
  );
