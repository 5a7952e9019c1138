import pg from 'pg';

/**
 * The peer of an accepted event: a pool of plain clients, each transaction inserting one row of state and one of history.
 * @param {string} adminUrl
 * @param {{ transactions: number, concurrency: number }} options
 * @returns {Promise<number>} transactions a second
 */
export async function bareTransactions(adminUrl, { transactions, concurrency }) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: concurrency });
  await pool.query(`
    drop schema if exists bench cascade;
    create schema bench;
    create table bench.state (id uuid primary key, pilot uuid not null, title text not null, due_on date not null, version int not null);
    create table bench.history (
      position bigint generated always as identity primary key, id uuid not null unique, pilot uuid not null,
      type text not null, time timestamptz not null, data json not null)`);
  let left = transactions;
  const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const data = JSON.stringify({
    title: 'Staff trained',
    baselineOn: '2025-05-14',
    dueOn: '2025-05-14',
    state: 'planned',
  });
  const work = async () => {
    while (left-- > 0) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('insert into bench.state values (gen_random_uuid(), $1, $2, $3, 1)', [
        pilot,
        'Staff trained',
        '2025-05-14',
      ]);
      await client.query(
        'insert into bench.history (id, pilot, type, time, data) values (gen_random_uuid(), $1, $2, now(), $3)',
        [pilot, 'eu.integras.pilots.milestone.planned.v1', data],
      );
      await client.query('commit');
      client.release();
    }
  };
  // Warm connections first: the service has its own open already.
  await Promise.all(Array.from({ length: concurrency }, () => pool.query('select 1')));
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  const seconds = (performance.now() - started) / 1_000;
  await pool.query('drop schema bench cascade');
  await pool.end();
  return transactions / seconds;
}
