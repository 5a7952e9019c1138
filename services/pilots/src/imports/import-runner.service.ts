import { randomUUID } from 'node:crypto';
import { ImportFinished, type ImportOutcome } from '@integras/contracts';
import { CLOCK, type Clock, Ledger, type NewFact, type Problem, Refusal } from '@integras/messaging';
import { Principals, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Pseudonyms } from '../participants/pseudonym.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { Records } from '../records/records.service.js';
import type { PilotsSettings } from '../settings.js';
import { applyRows, keepReports, type RowReport, tallyOf } from './import-batch.js';
import { ImportJob, LeaseLost } from './import-job.js';
import { pilotsNamed } from './mapping.js';
import { columnsOf } from './read-mapping.js';
import { rowPlanner, type RowPlan } from './row-plan.js';
import { openTable, type TableRow } from './table-file.js';

/** A transaction that did its work to see what would come of it. */
class OnlyTried extends Error {}

/** How often an import is taken up again without getting any further before it counts as failed. */
const mostAttempts = 5;

/** Works imports off: one at a time, batch by batch. */
@Injectable()
export class ImportRunner {
  private readonly leader = randomUUID();

  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly records: Records,
    private readonly pilots: PilotDirectory,
    private readonly pseudonyms: Pseudonyms,
    private readonly principals: Principals,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: PilotsSettings,
  ) {}

  claim(): Promise<ImportJob | undefined> {
    return ImportJob.claim(this.dataSource, this.leader, this.settings.IMPORT_LEASE_SECONDS);
  }

  /** Works on an import until it has ended, or until `signal` asks to stop after the batch under way. */
  async run(job: ImportJob, signal: AbortSignal): Promise<void> {
    try {
      if (job.row.attempts > mostAttempts) throw gaveUp();
      const whole = job.row.dryRun || job.row.mode === 'all-or-nothing';
      if (whole) await this.tryWhole(job, signal);
      else await this.goOn(job, signal);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      if (!(error instanceof Refusal)) throw error;
      const state = error.problem.status >= 500 ? 'failed' : 'refused';
      await this.finishAlone(job, state, error.problem);
    }
  }

  /** Every batch is a transaction with its checkpoint in it; while one is written the next is read and planned. */
  private async goOn(job: ImportJob, signal: AbortSignal): Promise<void> {
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const plans of this.batches(job, job.row.rows)) {
        await writing;
        if (signal.aborted) return await job.release(this.dataSource.manager, 0);
        writing = this.write(job, plans);
        // Whoever waits for it is told; this only keeps its failure from being nobody's meanwhile.
        writing.catch(() => undefined);
      }
    } finally {
      // Whatever ends this, nothing is still being written when it has ended.
      await writing;
    }
    await this.finishAlone(job, 'done');
  }

  private async finishAlone(job: ImportJob, state: ImportOutcome, problem?: Problem): Promise<void> {
    await this.dataSource.transaction((manager) => this.finish(manager, job, state, problem));
    this.ledger.wake();
  }

  /** Ends it and says so to whoever imports; what was only tried is nobody's news. */
  private async finish(
    manager: DataSource['manager'],
    job: ImportJob,
    outcome: ImportOutcome,
    problem?: Problem,
  ): Promise<void> {
    await job.finish(manager, outcome, this.clock.now(), problem);
    const { id, project, account, dryRun } = job.row;
    if (dryRun) return;
    const finished = (now: Date): NewFact => ({
      event: ImportFinished,
      data: { import: id, project, outcome },
      entity: id,
      time: now.toISOString(),
      project,
    });
    await this.ledger.commitWithin(manager, [
      {
        journal: { kind: 'project', id: project },
        reads: [],
        decide: (_rows, { now }) => ({ facts: [finished(now)], result: null }),
        actor: account,
      },
    ]);
  }

  private async write(job: ImportJob, plans: readonly RowPlan[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const reports = await this.apply(manager, job, plans);
      await keepReports(manager, job.row.id, reports);
      await job.advance(manager, tallyOf(reports));
    });
    this.ledger.wake();
  }

  /**
   * All rows in one transaction, which stands only if it is meant to and every row was acceptable. What is told of
   * rows and how far it has got is written beside it. After a crash it begins again.
   */
  private async tryWhole(job: ImportJob, signal: AbortSignal): Promise<void> {
    await job.beginAgain(this.dataSource);
    const pilots = [...(await this.pilotsOf(job)).values()];
    const release = this.pilots.hold(pilots);
    let refused = 0;
    try {
      await this.dataSource.transaction(async (manager) => {
        await this.lockJournals(manager, pilots);
        for await (const plans of this.batches(job, 0)) {
          if (signal.aborted) throw new OnlyTried();
          const reports = await this.apply(manager, job, plans);
          const tally = tallyOf(reports);
          refused += tally.refused;
          await keepReports(this.dataSource.manager, job.row.id, reports);
          await job.advance(this.dataSource.manager, tally);
        }
        if (job.row.dryRun || refused > 0) throw new OnlyTried();
        await this.finish(manager, job, 'done');
      });
      this.ledger.wake();
    } catch (error) {
      if (!(error instanceof OnlyTried)) throw error;
      if (signal.aborted) await job.release(this.dataSource.manager, 0);
      else await this.finishAlone(job, job.row.dryRun ? 'done' : 'refused');
    } finally {
      release();
    }
  }

  private async apply(
    manager: DataSource['manager'],
    { row }: ImportJob,
    plans: readonly RowPlan[],
  ): Promise<RowReport[]> {
    const { project, account, issuer, subject, traceparent } = row;
    const caller = await this.principals.find({ issuer, subject });
    const context = { actor: account, ...(traceparent !== null && { traceparent }) };
    return applyRows(manager, this.ledger, plans, {
      project,
      records: this.records,
      pseudonyms: this.pseudonyms,
      caller,
      context,
    });
  }

  /** In sorted order and before anything else, so that it never waits in a circle with those who report meanwhile. */
  private async lockJournals(manager: DataSource['manager'], pilots: readonly string[]): Promise<void> {
    await this.ledger.commitWithin(
      manager,
      pilots.map((id) => ({ journal: { kind: 'pilot', id }, reads: [], decide: () => ({ facts: [], result: null }) })),
    );
  }

  /** The pilots the import may be about, by code: those it names, of those its owner may import for. */
  private async pilotsOf({ row }: ImportJob): Promise<Map<string, string>> {
    const { grants } = await this.principals.find(row);
    return this.pilots.codesOf(row.project, grants, 'import.run', pilotsNamed(row.mapping));
  }

  /** The rows behind the first `done`, planned, in batches. */
  private async *batches(job: ImportJob, done: number): AsyncGenerator<RowPlan[], void> {
    const { mapping, format, project } = job.row;
    const wanted = columnsOf(mapping);
    const { heading, rows } = await openTable(job.pieces(this.dataSource), format, wanted);
    const missing = wanted.filter((column) => !heading.includes(column));
    if (missing.length > 0) throw lacks(missing);
    await job.keepHeading(this.dataSource.manager, heading);
    const plan = rowPlanner(mapping, heading, {
      project,
      pilots: await this.pilotsOf(job),
      pseudonyms: this.pseudonyms,
    });
    let batch: RowPlan[] = [];
    for await (const row of behind(rows, done)) {
      batch.push(plan(row));
      if (batch.length < this.settings.IMPORT_BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}

async function* behind(rows: AsyncGenerator<TableRow, void>, done: number): AsyncGenerator<TableRow, void> {
  for await (const row of rows) if (row.row > done) yield row;
}

function lacks(columns: string[]): Refusal {
  const errors = columns.map((column) => ({ field: column, reason: 'is not a column of the file' }));
  const detail = `The mapping names columns that the file does not have: ${columns.join(', ')}.`;
  return new Refusal({ type: 'column-missing', title: 'Columns are missing', status: 422, detail, errors });
}

const gaveUp = () =>
  new Refusal({
    type: 'import-failed',
    title: 'The import failed',
    status: 500,
    detail: 'It was tried several times and got no further. Nothing of what was imported is lost.',
  });
