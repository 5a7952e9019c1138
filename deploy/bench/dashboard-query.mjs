import pg from 'pg';
import { countOnly } from './bench-definitions.mjs';
import { duckDb } from './duck-db.mjs';
import { Projection } from './projection.mjs';
import { quantile, round } from './report.mjs';
import { countries, storeCells, storeEvents } from './stored-history.mjs';

const code = 'BENCH-D';
const asked = 200;
const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);
const rows = `select country, month, gender, count(*)::int as n from bench.event
  where month between '2025-01' and '2025-12' group by country, month, gender`;

/**
 * One indicator by country, month and gender, asked for over HTTP, with histories of several lengths behind it; beside
 * PostgreSQL and DuckDB, which group the events themselves. What the service would have stored after such a history is
 * written as rows: a query reads nothing else.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ sizes: number[] }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function dashboardQuery(ground, { sizes }) {
  const { stack, project } = ground;
  const projection = await Projection.open(stack);
  await projection.process.stop();
  await countOnly(stack.adminDatabaseUrl, [
    { code, measure: 'count', cases: 'participant', unit: 'event', dimensions: ['gender'] },
  ]);
  await projection.process.start();
  const client = new pg.Client({ connectionString: stack.adminDatabaseUrl });
  await client.connect();
  /** @type {number[]} */
  const took = [];
  for (const size of sizes) {
    await storeEvents(client, size);
    await storeCells(client, { project, code });
    const answer = await askFigures(ground, code);
    const counted = sum(answer.items.map((/** @type {{ value: string }} */ { value }) => Number(value)));
    const grouped = await client.query(rows);
    if (counted !== sum(grouped.rows.map(({ n }) => n))) throw new Error('the figures are not what the events say');
    // The service has to have seen such a question before it is at its pace.
    await median(asked, () => askFigures(ground, code));
    took.push(await median(asked, () => askFigures(ground, code)));
  }
  const longest = /** @type {number} */ (sizes.at(-1));
  const peer = await median(5, () => client.query(rows));
  const duck = await duckDb(client, rows);
  await client.end();
  await projection.close();
  const last = /** @type {number} */ (took.at(-1));
  const slowest = Math.max(...took) / Math.min(...took);
  const cells = countries.length * months.length * 4;
  const at = sizes.map((size, i) => `${round(took[i] ?? 0, 1)} ms at ${size.toLocaleString('en')}`).join(', ');
  return [
    {
      what: `one indicator by country, month and gender (${cells} figures), over HTTP`,
      reached: `${at}: ${round(slowest)} x`,
      wanted: 'flat within 1.5 x',
      met: slowest <= 1.5,
      note: `median of ${asked}; stored rows were written, not counted`,
    },
    {
      what: `the same beside PostgreSQL grouping ${longest.toLocaleString('en')} events`,
      reached: `${round(peer / last, 0)} x as fast (PostgreSQL ${round(peer, 0)} ms)`,
      wanted: '50 x',
      met: peer / last >= 50,
    },
    {
      what: 'the same beside DuckDB in memory',
      reached: duck === undefined ? 'not measured' : `${round(duck / last, 1)} x as fast (DuckDB ${round(duck, 1)} ms)`,
      wanted: 'faster',
      met: duck !== undefined && duck > last,
      ...(duck === undefined && { note: 'needs `npm install --no-save @duckdb/node-api`' }),
    },
  ];
}

/**
 * The figures of the measured indicator, as an evaluator asks the service for them.
 * @param {import('./ground.mjs').Ground} ground
 * @param {string} indicator
 * @param {string} [asOf]
 */
export async function askFigures({ stack, tokens, project }, indicator, asOf) {
  const query = new URLSearchParams({ indicator, scope: 'country', project, by: 'gender', period: months.join(',') });
  if (asOf !== undefined) query.set('asOf', asOf);
  const headers = { authorization: `Bearer ${tokens.evaluator}` };
  const answer = await fetch(`http://127.0.0.1:${stack.settings.ports.indicators}/v1/figures?${query}`, { headers });
  if (!answer.ok) throw new Error(`the figures were answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/**
 * @param {number} times
 * @param {() => Promise<unknown>} ask
 */
async function median(times, ask) {
  const took = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await ask();
    took.push(performance.now() - started);
  }
  return quantile(took, 0.5);
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((together, number) => together + number, 0);
