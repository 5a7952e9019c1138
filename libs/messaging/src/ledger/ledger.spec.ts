import { randomUUID } from 'node:crypto';
import { testDatabase, testNats, fixedClock, type TestBroker, type TestDatabase, until } from '@integras/testing';
import { DataSource } from 'typeorm';
import { Refusal } from '../refusal.js';
import { count, startRig } from '../testing/rig.js';

describe('a ledger', () => {
  let database: TestDatabase;
  let broker: TestBroker;
  let rig: Awaited<ReturnType<typeof startRig>>;
  const clock = fixedClock('2025-06-15T10:00:00Z');

  beforeAll(async () => {
    [database, broker] = await Promise.all([testDatabase('pilots'), testNats()]);
    rig = await startRig({
      databaseUrl: database.url,
      natsUrl: broker.url,
      owner: 'pilots',
      projections: false,
      clock,
    });
  });
  afterAll(async () => {
    await rig.stop();
    await broker.stop();
    await database.drop();
  });

  it('numbers the facts of a journal without gaps, however many are reported at once', async () => {
    const journals = [randomUUID(), randomUUID(), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) => rig.ledger.commit(count(journals[index % 3]!))),
    );
    for (const [index, journal] of journals.entries()) {
      const facts = await rig.ledger.history({ kind: 'pilot', id: journal });
      expect(facts.map((fact) => fact.sequence)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
      const counts = answers.filter((_, at) => at % 3 === index).map((answer) => answer.count);
      expect(counts).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    }
  });

  it('writes nothing for a refused command and goes on with the others of the same transaction', async () => {
    const journal = randomUUID();
    const results = await Promise.allSettled([
      rig.ledger.commit(count(journal)),
      rig.ledger.commit(count(journal, { by: 0 })),
      rig.ledger.commit(count(journal)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(Refusal);
    expect(await rig.ledger.history({ kind: 'pilot', id: journal })).toHaveLength(2);
  });

  it('fails only the command that breaks the database, not those that share its transaction', async () => {
    const [good, bad] = [randomUUID(), randomUUID()];
    const results = await Promise.allSettled([
      rig.ledger.commit(count(good)),
      rig.ledger.commit(count(bad, { by: 5_000_000 })),
      rig.ledger.commit(count(good)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await rig.ledger.history({ kind: 'pilot', id: bad })).toHaveLength(0);
    expect(await rig.ledger.history({ kind: 'pilot', id: good })).toHaveLength(2);
  });

  it('answers a repeat with the first answer, and refuses the key for another request', async () => {
    const journal = randomUUID();
    const idempotency = { principal: 'ana', key: 'k-1', request: 'digest-of-the-request' };
    const [first, twin] = await Promise.all([
      rig.ledger.commit(count(journal, { idempotency })),
      rig.ledger.commit(count(journal, { idempotency })),
    ]);
    const later = await rig.ledger.commit(count(journal, { idempotency }));
    expect([first, twin, later]).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
    expect(await rig.ledger.history({ kind: 'pilot', id: journal })).toHaveLength(1);
    await expect(
      rig.ledger.commit(count(journal, { idempotency: { ...idempotency, request: 'another' } })),
    ).rejects.toMatchObject({
      problem: { type: 'idempotency-key-reused', status: 422 },
    });
    const others = await rig.ledger.commit(count(journal, { idempotency: { ...idempotency, principal: 'ben' } }));
    expect(others).toEqual({ count: 2 });
  });

  it('never records a fact before the last one of its journal, even when the clock goes back', async () => {
    const journal = randomUUID();
    await rig.ledger.commit(count(journal));
    clock.set('2025-06-15T09:00:00Z');
    await rig.ledger.commit(count(journal));
    clock.set('2025-06-15T10:00:00Z');
    const facts = await rig.ledger.history({ kind: 'pilot', id: journal });
    expect(facts.map((fact) => fact.recordedtime)).toEqual(['2025-06-15T10:00:00.000Z', '2025-06-15T10:00:00.000Z']);
  });

  it('decides a dry run like the real thing and leaves no trace', async () => {
    const journal = randomUUID();
    const outcomes = await rig.ledger.dryRun([count(journal), count(journal), count(journal, { by: 0 })]);
    expect(outcomes.map((outcome) => ('refusal' in outcome ? outcome.refusal.problem.type : outcome.result))).toEqual([
      { count: 1 },
      { count: 2 },
      'nothing-to-count',
    ]);
    expect(await rig.ledger.history({ kind: 'pilot', id: journal })).toHaveLength(0);
  });

  it('locks no journal while it waits for another one to be opened: whoever holds that may want this', async () => {
    const dataSource = rig.app.get(DataSource);
    const [known, unknown] = [randomUUID(), randomUUID()];
    await rig.ledger.commit(count(known));
    const other = dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(`insert into journal (kind, id) values ('pilot', $1)`, [unknown]);

    const committed = dataSource.transaction((manager) =>
      rig.ledger.commitWithin(manager, [count(known), count(unknown)]),
    );
    await until(
      async () => {
        const [{ waiting }]: [{ waiting: number }] = await dataSource.query(
          `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waiting;
      },
      (waiting) => waiting > 0,
    );
    await other.query('select 1 from journal where id = $1 for update nowait', [known]);
    await other.commitTransaction();
    await other.release();

    expect(await committed).toMatchObject([{ result: { count: 2 } }, { result: { count: 1 } }]);
  });

  it('is read by the reconciler, and by nobody else', async () => {
    const reconciler = await new DataSource({
      type: 'postgres',
      url: database.urlOf('reconciler'),
      installExtensions: false,
    }).initialize();
    const rows: { facts: string }[] = await reconciler.query('select count(*) as facts from pilots.ledger_view');
    expect(Number(rows[0]!.facts)).toBeGreaterThan(300);
    await expect(reconciler.query('select * from pilots.ledger')).rejects.toThrow('permission denied');
    await reconciler.destroy();
  });
});
