import { type ChildProcess, fork } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { streamOf } from '@integras/contracts';
import { type TestBroker, type TestDatabase, testDatabase, testNats, until } from '@integras/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { count, poison, startRig } from './testing/rig.js';

const stream = streamOf('pilots');

describe('the rails', () => {
  let database: TestDatabase;
  let broker: TestBroker;
  let sql: pg.Client;
  const rigs: Awaited<ReturnType<typeof startRig>>[] = [];

  const start = async (owner: 'pilots' | null = 'pilots', projections = true) => {
    const rig = await startRig({ databaseUrl: database.url, natsUrl: broker.url, owner, projections });
    rigs.push(rig);
    return rig;
  };
  const numbers = async (journal: string): Promise<number[]> =>
    (await sql.query('select number from seen where entity = $1 order by serial', [journal])).rows.map(({ number }) =>
      Number(number),
    );
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  const reaches = (journal: string, last: number) =>
    until(
      () => numbers(journal),
      (seen) => seen.length >= last,
    );

  beforeEach(async () => {
    [database, broker] = await Promise.all([testDatabase('pilots'), testNats()]);
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
  });
  afterEach(async () => {
    poison.clear();
    for (const rig of rigs.splice(0)) await rig.stop();
    await sql.end();
    await broker.stop();
    await database.drop();
  });

  it('bring every fact to the projection once and in order', async () => {
    const { ledger } = await start();
    const journals = upTo(5).map(() => randomUUID());
    await Promise.all(upTo(500).map((n) => ledger.commit(count(journals[n % 5]!))));
    for (const journal of journals) {
      await reaches(journal, 100);
      expect(await numbers(journal)).toEqual(upTo(100));
    }
  });

  it('publish what was committed while nobody relayed', async () => {
    const journal = randomUUID();
    const silent = await start(null, false);
    await Promise.all(upTo(20).map(() => silent.ledger.commit(count(journal))));
    await start();
    await reaches(journal, 20);
    expect(await numbers(journal)).toEqual(upTo(20));
  });

  it.each([
    ['a few', 9],
    ['a whole batch', 60],
  ])('publish nothing twice when the relay breaks between publishing %s and its bookkeeping', async (_, more) => {
    const journal = randomUUID();
    const { ledger } = await start();
    await ledger.commit(count(journal));
    await reaches(journal, 1);
    await sql.query(`
      create table broken (times int); insert into broken values (3);
      create function break_books() returns trigger language plpgsql as $$ begin
        if old.last_sequence <> new.last_sequence and (select times from broken) > 0 then raise exception 'power cut'; end if;
        return new;
      end $$;
      create trigger break_books before update on relay for each row execute function break_books()`);
    await Promise.all(upTo(more).map(() => ledger.commit(count(journal))));
    await pause(600);
    await sql.query('update broken set times = 0');
    await reaches(journal, 1 + more);
    await until(
      async () => (await sql.query('select 1 from outbox')).rowCount,
      (open) => open === 0,
    );
    expect(await numbers(journal)).toEqual(upTo(1 + more));
    const nc = await connect({ servers: broker.url });
    const { state } = await (await jetstreamManager(nc)).streams.info(stream);
    await nc.close();
    expect(state.last_seq).toBe(1 + more);
  });

  it('apply nothing twice when a transaction of the projection fails at its commit', async () => {
    const journal = randomUUID();
    const { ledger } = await start();
    await sql.query(`
      create sequence attempts;
      create function fail_first() returns trigger language plpgsql as $$ begin
        if nextval('attempts') <= 2 then raise exception 'connection lost' using errcode = '57P01'; end if;
        return null;
      end $$;
      create constraint trigger fail_first after update on checkpoint deferrable initially deferred
        for each row execute function fail_first()`);
    await Promise.all(upTo(30).map(() => ledger.commit(count(journal))));
    await reaches(journal, 30);
    expect(await numbers(journal)).toEqual(upTo(30));
    expect((await sql.query('select last_value from attempts')).rows[0].last_value >= 3).toBe(true);
  });

  it('say until when a stream is applied: as the last fact was recorded, and later with every move', async () => {
    const { ledger } = await start();
    const journal = randomUUID();
    const untilWhen = async () =>
      (await sql.query(`select until::text, (select max(recorded_at)::text from ledger) as recorded from checkpoint`))
        .rows[0];
    await ledger.commit(count(journal));
    await reaches(journal, 1);
    const { until: first, recorded } = await untilWhen();
    expect(first).toBe(recorded);
    // As if facts of the same instant, or of a clock that was put back, came in another batch.
    await sql.query(`update checkpoint set until = '2099-01-01T00:00:00Z'`);
    await ledger.commit(count(journal));
    await reaches(journal, 2);
    expect((await untilWhen()).until).toBe('2099-01-01 00:00:00.000001+00');
  });

  it('take two relays and two projections at once', async () => {
    const journals = [randomUUID(), randomUUID()];
    const [one, two] = [await start(), await start()];
    await Promise.all(upTo(400).map((n) => (n % 2 ? one : two).ledger.commit(count(journals[n % 2]!))));
    for (const journal of journals) {
      await reaches(journal, 200);
      expect(await numbers(journal)).toEqual(upTo(200));
    }
  });

  it('hold nobody up for a poison fact: it is kept with its reason, later ones of its entity wait behind it, and both can be replayed', async () => {
    const { ledger, strategy } = await start();
    const [sick, well] = [randomUUID(), randomUUID()];
    poison.add(sick);
    await Promise.all(upTo(10).map((n) => ledger.commit(count(n % 2 ? sick : well))));
    await reaches(well, 5);
    const letters = await until(
      async () => (await sql.query('select reason, parked from dead_letter order by sequence')).rows,
      (rows) => rows.length === 5,
    );
    expect(letters[0]).toEqual({ reason: `cannot digest ${sick}`, parked: false });
    expect(letters.slice(1).every(({ parked }) => parked)).toBe(true);
    poison.clear();
    expect(await strategy.replay(stream, sick)).toBe(5);
    expect(await numbers(sick)).toEqual(upTo(5));
    await ledger.commit(count(sick));
    await reaches(sick, 6);
  });

  it('keep a message that is no event, and go on', async () => {
    const { ledger } = await start();
    const journal = randomUUID();
    await ledger.commit(count(journal));
    await reaches(journal, 1);
    const rows = await sql.query(`select stream, epoch from checkpoint`);
    const nc = await connect({ servers: broker.url });
    const { headers } = await import('@nats-io/transport-node');
    const carried = headers();
    carried.set('integras-epoch', rows.rows[0].epoch);
    nc.publish(`integras.pilots.pilot.${journal}.milestone.planned`, '{not json', { headers: carried });
    await nc.flush();
    await until(
      async () => (await sql.query('select 1 from dead_letter')).rowCount,
      (kept) => kept === 1,
    );
    await nc.close();
    const { rows: letters } = await sql.query('select reason, fact from dead_letter');
    expect(letters).toEqual([{ reason: expect.stringContaining('not a CloudEvent'), fact: null }]);
  });

  it('rebuild a deleted stream from the ledger, and the projection goes on without doing anything twice', async () => {
    const { ledger } = await start();
    const [before, both] = [randomUUID(), randomUUID()];
    await Promise.all(upTo(60).map((n) => ledger.commit(count(n % 2 ? before : both))));
    await reaches(before, 30);
    await reaches(both, 30);
    const nc = await connect({ servers: broker.url });
    const jsm = await jetstreamManager(nc);
    await jsm.streams.delete(stream);
    await Promise.all(upTo(10).map(() => ledger.commit(count(both))));
    await reaches(both, 40);
    const rebuilt = await until(
      () => jsm.streams.info(stream),
      ({ state }) => state.messages >= 70,
    );
    expect(rebuilt.state.messages).toBe(70);
    expect(await numbers(both)).toEqual(upTo(40));
    expect(await numbers(before)).toEqual(upTo(30));
    await nc.close();
  });

  it('go on after nats-server was killed', async () => {
    const { ledger } = await start();
    const journal = randomUUID();
    await ledger.commit(count(journal));
    await broker.kill();
    await Promise.all(upTo(20).map(() => ledger.commit(count(journal))));
    await broker.restart();
    await reaches(journal, 21);
    expect(await numbers(journal)).toEqual(upTo(21));
  });

  it('refuse to start with a second handler for an event, or one for an event that does not exist', async () => {
    const { strategy } = await start();
    const handler = (async () => undefined) as never;
    expect(() => strategy.addHandler('eu.integras.pilots.milestone.planned.v1', handler, true)).toThrow('two handlers');
    expect(() => strategy.addHandler('eu.integras.pilots.milestone.imagined.v1', handler, true)).toThrow(
      'contracts do not have',
    );
  });

  const kills = process.env['FULL'] ? 60 : 4;
  const isEnough = (count: number) => count > 10;
  it(`lose nothing and apply nothing twice when the service is killed at ${kills} random moments`, async () => {
    const journals = upTo(4).map(() => randomUUID());
    const acknowledged = new Map<string, number>();
    const spawn = async (): Promise<ChildProcess> => {
      const child = fork(new URL('../dist/testing/rig-process.js', import.meta.url), {
        env: { ...process.env, RIG_DATABASE_URL: database.url, RIG_NATS_URL: broker.url, NODE_OPTIONS: '' },
        execArgv: [],
      });
      await new Promise<void>((resolve, reject) => {
        child.once('message', () => resolve());
        child.once('exit', (code) => reject(new Error(`the rig ended with ${code}`)));
      });
      child.removeAllListeners('exit');
      child.on('message', (answer: { journal: string; count?: number }) => {
        if (answer.count)
          acknowledged.set(answer.journal, Math.max(answer.count, acknowledged.get(answer.journal) ?? 0));
      });
      return child;
    };
    for (let round = 0; round < kills; round++) {
      const child = await spawn();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      const timer = setInterval(() => {
        for (const journal of journals) if (child.connected) child.send(journal, () => undefined);
      }, 1);
      await pause(randomInt(5, 250));
      // However slow the machine: of the last one enough was acknowledged to have something to lose.
      if (round === kills - 1) await until(async () => Math.max(0, ...acknowledged.values()), isEnough);
      child.kill('SIGKILL');
      clearInterval(timer);
      await gone;
    }
    await start();
    for (const journal of journals) {
      const { rows } = await sql.query('select sequence from journal where id = $1', [journal]);
      const recorded = Number(rows[0]?.sequence ?? 0);
      expect(recorded).toBeGreaterThanOrEqual(acknowledged.get(journal) ?? 0);
      await reaches(journal, recorded);
      expect(await numbers(journal)).toEqual(upTo(recorded));
    }
    expect(isEnough(Math.max(...acknowledged.values()))).toBe(true);
  });
});
