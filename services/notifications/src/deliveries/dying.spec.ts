import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  knowAccount,
  type TestBroker,
  type TestDatabase,
  testDatabase,
  type TestIssuer,
  testIssuer,
  testNats,
  type TestSmtp,
  testSmtp,
  until,
} from '@integras/testing';
import { Client } from 'pg';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const compiler = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

/** As many causes, each a mail of its own: they are due at other moments. */
const causes = 6;

describe('a process that dies between sending a mail and noting it', () => {
  let database: TestDatabase;
  let broker: TestBroker;
  let issuer: TestIssuer;
  let smtp: TestSmtp;
  let client: Client;
  let running: ChildProcess;

  beforeAll(async () => {
    execFileSync(process.execPath, [compiler, '-b', folder], { stdio: 'inherit' });
    [database, broker, issuer, smtp] = await Promise.all([
      testDatabase('notifications'),
      testNats(),
      testIssuer(),
      testSmtp(),
    ]);
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    running.kill('SIGKILL');
    await client.end();
    await Promise.all([broker.stop(), issuer.stop(), smtp.stop()]);
    await database.drop();
  });

  const start = () => {
    running = spawn(process.execPath, ['dist/main.js'], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DATABASE_URL: database.url,
        NATS_URL: broker.url,
        OIDC_ISSUER: issuer.url,
        OIDC_AUDIENCE: issuer.audience,
        PUBLIC_URL: 'https://integras.example',
        SMTP_URL: smtp.url,
        SUBSCRIPTION_KEY: 'a key of the tests, thirty-two characters long',
      },
    });
  };
  const isMigrated = () =>
    until(
      () => client.query(`select to_regclass('cause') is not null as there`),
      ({ rows }) => rows[0].there === true,
    );

  it('sends it again under the id it had, and tells nothing else twice', async () => {
    start();
    await isMigrated();
    const pilot = randomUUID();
    const grants = [{ role: 'pilot_manager', scope: 'pilot', scopeId: pilot }];
    const account = await knowAccount(database.url, { issuer: issuer.url, subject: 'manager', grants });
    await client.query(
      `insert into preference (account, version, language, time_zone, digest_at, rules, email, email_state, failures, unsubscribe_key)
       values ($1, 1, 'en', 'Europe/Rome', '08:00', '[{"channel":"email","when":"immediately"}]', 'm@example.org', 'confirmed', 0, 'k')`,
      [account],
    );
    // The mail server has taken the mail, its answer has not arrived: the worst moment there is.
    const deaths: Promise<unknown>[] = [];
    let taken = 0;
    smtp.onMail(() => {
      taken += 1;
      // The first, and the next that is not its repeat: however few mails a slow machine makes of the causes.
      if (taken !== 1 && taken !== 3) return;
      const died = once(running, 'exit');
      running.kill('SIGKILL');
      deaths.push(died.then(start));
    });
    await client.query(
      `insert into cause (key, kind, at, pilot, entity, about)
       select 'milestone-reached:' || n, 'milestone-reached', now() + n * interval '1.1 seconds', $1::uuid, $1::uuid,
              json_build_object('milestone', json_build_object('id', $1::uuid, 'title', 'Step ' || n, 'dueOn', '2025-06-30'))
         from generate_series(1, $2::int) as n`,
      [pilot, causes],
    );
    const states = async () =>
      (
        await client.query<{ channel: string; state: string; count: number }>(
          'select channel, state, count(*)::int from notification group by channel, state order by channel',
        )
      ).rows;
    const all = [
      { channel: 'email', state: 'delivered', count: causes },
      { channel: 'inbox', state: 'delivered', count: causes },
    ];
    await until(states, (rows) => JSON.stringify(rows) === JSON.stringify(all));
    await Promise.all(deaths);
    expect(deaths).toHaveLength(2);

    const mails = await smtp.mails();
    const ids = new Set(mails.map(({ messageId }) => messageId));
    expect(mails.length - ids.size).toBe(2);
    const { rows: dispatches } = await client.query(`select id from dispatch where channel = 'email'`);
    expect([...ids].toSorted()).toEqual(dispatches.map(({ id }) => `<${id}@integras.example>`).toSorted());
    const told = new Map(mails.map(({ messageId, text }) => [messageId, text.match(/Step \d+/g) ?? []]));
    expect([...told.values()].flat().toSorted()).toEqual(Array.from({ length: causes }, (_, n) => `Step ${n + 1}`));
  });
});
