import pg from 'pg';
import { countOnly } from './bench-definitions.mjs';
import { askFigures } from './dashboard-query.mjs';
import { Projection } from './projection.mjs';
import { quantile, round } from './report.mjs';
import { storeCells, storeChanges, storeEvents } from './stored-history.mjs';

const code = 'BENCH-D';

/**
 * One indicator by country, month and gender, as it was known at random instants of three years; the rows that such a
 * history leaves are written, not counted.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ events: number, instants: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function asKnownThen(ground, { events, instants }) {
  const { stack, project } = ground;
  const projection = await Projection.open(stack);
  await projection.process.stop();
  await countOnly(stack.adminDatabaseUrl, [
    { code, measure: 'count', cases: 'participant', unit: 'event', dimensions: ['gender'] },
  ]);
  const client = new pg.Client({ connectionString: stack.adminDatabaseUrl });
  await client.connect();
  await storeEvents(client, events);
  await storeCells(client, { project, code });
  await storeChanges(client);
  const { rows } = await client.query('select count(*)::int as changes from cell_change');
  await client.end();
  await projection.process.start();
  const took = [];
  for (let i = 0; i < instants; i++) {
    const at = new Date(Date.UTC(2023, 0, 1) + Math.random() * 1_096 * 86_400_000);
    const started = performance.now();
    await askFigures(ground, code, at.toISOString());
    took.push(performance.now() - started);
  }
  await projection.close();
  const [p50, p99] = [quantile(took, 0.5), quantile(took, 0.99)];
  return [
    {
      what: `the same as it was known at any instant, ${events.toLocaleString('en')} events`,
      reached: `p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms`,
      wanted: 'p99 <= 200 ms',
      met: p99 <= 200,
      note: `${instants} random instants of three years; ${rows[0].changes.toLocaleString('en')} dated changes`,
    },
  ];
}
