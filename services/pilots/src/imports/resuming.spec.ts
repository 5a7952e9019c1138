import { CLOCK, Ledger } from '@integras/messaging';
import { Principals, SETTINGS } from '@integras/service-kit';
import { until } from '@integras/testing';
import { DataSource } from 'typeorm';
import { Pseudonyms } from '../participants/pseudonym.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { Records } from '../records/records.service.js';
import { csv, ending, imported, importInto, people, send } from '../testing/importing.js';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';
import { ImportRunner } from './import-runner.service.js';
import { ImportWorker } from './import-worker.service.js';

const modes = ['skip-bad-rows', 'all-or-nothing'] as const;

describe('an import whose worker dies', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;

  beforeAll(async () => {
    stack = await pilotsUnderTest({ IMPORT_BATCH_ROWS: '7', IMPORT_LEASE_SECONDS: '3600' });
    siforref = await partnership(stack);
  });
  afterAll(() => stack.close());

  const factsOf = async (pilots: string[]): Promise<number> => {
    const [{ count }] = await stack.dataSource.query(
      `select count(*)::int from ledger where journal = any($1) and type like 'eu.integras.pilots.participant.%'`,
      [pilots],
    );
    return count;
  };

  /** Ends the connection that holds an import's lock, in the middle of its transaction. */
  const killTransaction = (): Promise<unknown[]> =>
    until<unknown[]>(
      () =>
        stack.dataSource.query(
          `select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
        ),
      (killed) => killed.length > 0,
    );

  it.each(modes)('in the middle of a transaction loses nothing and doubles nothing: %s', async (mode) => {
    const { pilots, manager, mapping } = await importInto(siforref);
    const to = { project: siforref.project, mapping: mapping.name };
    const { id } = await done(send(manager, csv(...people(400)), { ...to, mode }));
    await killTransaction();
    await killTransaction();
    expect(await ending(manager, id)).toMatchObject({ state: 'done', rows: 400, accepted: 400, refused: 0 });
    expect(await factsOf(pilots)).toBe(400 + 134);
    expect(await imported(manager, csv(...people(400)), to)).toMatchObject({ accepted: 0, repeated: 400 });
    expect(await factsOf(pilots)).toBe(400 + 134);
  });

  describe('as the tests work it off themselves', () => {
    beforeAll(() => stack.service.app.get(ImportWorker).beforeApplicationShutdown());

    /** A worker of a process of its own. */
    const worker = () => {
      const { app } = stack.service;
      return new ImportRunner(
        app.get(DataSource),
        app.get(Ledger),
        app.get(Records),
        app.get(PilotDirectory),
        app.get(Pseudonyms),
        app.get(Principals),
        app.get(CLOCK),
        app.get(SETTINGS),
      );
    };
    const forever = new AbortController().signal;
    /** Death after so many batches: nothing is given back, nothing is tidied up. */
    const deathAfter = (batches: number): AbortSignal => {
      let left = batches;
      return {
        get aborted() {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return false;
        },
      } as AbortSignal;
    };

    const endLease = (id: string) =>
      stack.dataSource.query(`update import set leased_until = '-infinity' where id = $1`, [id]);

    it.each(modes)('between two batches is taken over when its lease is over, and goes on: %s', async (mode) => {
      const { pilots, manager, mapping } = await importInto(siforref);
      const { id } = await done(
        send(manager, csv(...people(40)), { project: siforref.project, mapping: mapping.name, mode }),
      );
      const [first, second] = [worker(), worker()];
      const job = await first.claim();
      expect(job?.row.id).toBe(id);
      await expect(first.run(job!, deathAfter(3))).rejects.toThrow('killed');

      // What stands is whole batches, or in the other mode nothing: and the import says as much.
      const { state, rows } = (await manager.get(`/v1/imports/${id}`)).body;
      expect(state).toBe('importing');
      expect(await factsOf(pilots)).toBe(mode === 'skip-bad-rows' ? rows + Math.ceil(rows / 3) : 0);
      expect(rows).toBeGreaterThanOrEqual(14);
      expect(await second.claim()).toBeUndefined();

      await endLease(id);
      const taken = await second.claim();
      await second.run(taken!, forever);
      expect((await manager.get(`/v1/imports/${id}`)).body).toMatchObject({
        state: 'done',
        rows: 40,
        accepted: 40,
        repeated: 0,
        refused: 0,
      });
      expect(await factsOf(pilots)).toBe(40 + 14);
    });

    it.each(modes)(
      'only seemingly, and wakes up after another took over, writes nothing any more: %s',
      async (mode) => {
        const { pilots, manager, mapping } = await importInto(siforref);
        const { id } = await done(
          send(manager, csv(...people(20)), { project: siforref.project, mapping: mapping.name, mode }),
        );
        const [first, second] = [worker(), worker()];
        const late = await first.claim();
        await endLease(id);
        const taken = await second.claim();
        await first.run(late!, forever);
        expect(await factsOf(pilots)).toBe(0);
        expect((await manager.get(`/v1/imports/${id}`)).body).toMatchObject({ state: 'importing', rows: 0 });
        await second.run(taken!, forever);
        expect((await manager.get(`/v1/imports/${id}`)).body).toMatchObject({ state: 'done', accepted: 20 });
        expect(await factsOf(pilots)).toBe(20 + 7);
      },
    );

    it('again and again, without getting any further, has failed and says so', async () => {
      const { manager, mapping } = await importInto(siforref);
      const { id } = await done(send(manager, csv(...people(5)), { project: siforref.project, mapping: mapping.name }));
      await stack.dataSource.query('update import set attempts = 5 where id = $1', [id]);
      const runner = worker();
      await runner.run((await runner.claim())!, forever);
      expect((await manager.get(`/v1/imports/${id}`)).body).toMatchObject({
        state: 'failed',
        problem: { type: 'import-failed' },
      });
    });
  });
});
