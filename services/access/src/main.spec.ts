import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  type TestBroker,
  type TestDatabase,
  testDatabase,
  type TestIssuer,
  testIssuer,
  testNats,
  until,
} from '@integras/testing';
import { Client } from 'pg';

const folder = fileURLToPath(new URL('..', import.meta.url));
const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));

/** The service as it is started outside of tests: the built `main.js`, a process of its own. */
function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  return { child, said, exited };
}

describe('the access service as a process', () => {
  let database: TestDatabase;
  let broker: TestBroker;
  let issuer: TestIssuer;
  let environment: Record<string, string>;

  beforeAll(async () => {
    execFileSync(process.execPath, [compiler, '-b', folder], { stdio: 'inherit' });
    [database, broker, issuer] = await Promise.all([testDatabase('access'), testNats(), testIssuer()]);
    environment = {
      PORT: '0',
      DATABASE_URL: database.url,
      NATS_URL: broker.url,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: issuer.audience,
      ADMIN_ISSUER: issuer.url,
      ADMIN_SUBJECT: 'lead',
      PUBLIC_URL: 'https://integras.example',
      INVITATION_KEY: 'a key of thirty-two characters or more',
    };
  });
  afterAll(async () => {
    await Promise.all([broker?.stop(), issuer?.stop()]);
    await database?.drop();
  });

  it('does not start without a setting, and says so in one sentence', async () => {
    const { DATABASE_URL: _, ...without } = environment;
    const { said, exited } = run(without);
    expect(await exited).toEqual([1, null]);
    expect(said).toEqual({ out: '', error: 'The access service cannot start: DATABASE_URL is missing.\n' });
  });

  it('does not start with half a name for its first lead partner', async () => {
    const { ADMIN_SUBJECT: _, ...half } = environment;
    const { said, exited } = run(half);
    expect(await exited).toEqual([1, null]);
    expect(said.error).toBe(
      'The access service cannot start: ADMIN_ISSUER and ADMIN_SUBJECT name the first lead partner together; one of them is missing.\n',
    );
  });

  it('finishes a request that it has accepted when it is asked to end, and ends cleanly', async () => {
    const { child, said, exited } = run(environment);
    const url = await until(
      () => /"url":"([^"]+)"/.exec(said.out)?.[1],
      (seen) => seen !== undefined,
    );
    const authorization = `Bearer ${await issuer.token('lead')}`;
    await until(
      async () => (await (await fetch(`${url}/v1/me`, { headers: { authorization } })).json()) as { grants: unknown[] },
      ({ grants }) => grants.length === 1,
    );

    const keeper = new Client({ connectionString: database.adminUrl });
    await keeper.connect();
    await keeper.query('begin; lock table access.account in access exclusive mode');
    const accepted = fetch(`${url}/v1/accounts`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ issuer: issuer.url, subject: 'late', kind: 'person', name: 'Late' }),
    });
    const waiting = () =>
      keeper.query(`select 1 from pg_locks where not granted and relation = 'access.account'::regclass`);
    await until(waiting, ({ rowCount }) => rowCount === 1);

    child.kill('SIGTERM');
    await until(
      () =>
        fetch(`${url}/health/live`).then(
          () => 'answers',
          () => 'refuses',
        ),
      (seen) => seen === 'refuses',
    );
    await keeper.query('commit');
    expect((await accepted).status).toBe(201);
    expect(await exited).toEqual([0, null]);
    const { rows } = await keeper.query('select count(*)::int as facts from access.ledger');
    await keeper.end();
    expect(rows).toEqual([{ facts: 3 }]);
  });
});
