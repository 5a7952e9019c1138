import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { asking } from './ground.mjs';
import { round } from './report.mjs';

/**
 * Imports participants into the first pilot through the public import.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ rows: number, prefix: string }} options
 * @returns {Promise<number>} rows a second, from the upload to the last row
 */
export async function importParticipants({ stack, tokens, project, pilots: [pilot] }, { rows, prefix }) {
  const mapping = {
    name: prefix,
    identity: ['id'],
    pilot: { constant: pilot?.code },
    events: [
      {
        event: 'participant.enrolled',
        fields: {
          reference: { column: 'id' },
          enrolledOn: { column: 'day' },
          'entry.gender': { column: 'gender' },
          'entry.ageBand': { constant: '18_29' },
          'entry.employment': { constant: 'unemployed' },
        },
      },
    ],
  };
  const ask = asking(stack, tokens.manager);
  await ask('POST', `/api/pilots/v1/projects/${project}/mappings`, mapping);
  const lines = ['id,day,gender'];
  for (let row = 1; row <= rows; row++) {
    lines.push(`${prefix}-${row},2024-0${1 + (row % 9)}-1${row % 10},${row % 2 ? 'female' : 'male'}`);
  }

  const started = performance.now();
  const upload = await fetch(
    `${stack.baseUrl}/api/pilots/v1/imports?project=${project}&mapping=${prefix}&mode=skip-bad-rows`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.manager}`, 'content-type': 'text/csv' },
      body: lines.join('\n'),
    },
  );
  if (!upload.ok) throw new Error(`the import answered ${upload.status}: ${await upload.text()}`);
  const { id } = await upload.json();
  let state = await ask('GET', `/api/pilots/v1/imports/${id}`);
  while (!['done', 'failed', 'refused'].includes(state.state)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    state = await ask('GET', `/api/pilots/v1/imports/${id}`);
  }
  if (state.accepted !== rows) throw new Error(`the import ended ${JSON.stringify(state)}`);
  return rows / ((performance.now() - started) / 1_000);
}

/**
 * A file of participants through the public import, beside COPY of the same ledger rows into a table like the ledger.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ rows: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function bulkImport(ground, { rows }) {
  const pilot = /** @type {{ id: string }} */ (ground.pilots[0]);
  const imported = await importParticipants(ground, { rows, prefix: 'bench' });
  const copied = await copySameRows(ground.stack.adminDatabaseUrl, pilot.id, rows);
  const ratio = imported / copied;
  return [
    {
      what: `bulk import of ${rows.toLocaleString('en')} participant events`,
      reached: `${round(ratio)} x (${round(imported, 0)}/s)`,
      wanted: '0.2 x',
      met: ratio >= 0.2,
      note: `COPY into the same ledger table ${round(copied, 0)}/s`,
    },
  ];
}

/**
 * COPYs the pilot's ledger rows into an empty table made like the ledger, indexes and all.
 * @param {string} adminUrl
 * @param {string} pilot
 * @param {number} rows
 * @returns {Promise<number>} rows a second
 */
async function copySameRows(adminUrl, pilot, rows) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const columns =
    'id, journal_kind, journal, sequence, type, entity, time, recorded_at, country, pilot, person, actor, traceparent, data';
  await client.query('create schema bench; create table bench.ledger (like pilots.ledger including all)');
  const { rows: found } = await client.query(
    `select ${columns} from pilots.ledger where pilot = $1 and type like '%participant.enrolled%' order by position limit $2`,
    [pilot, rows],
  );
  const quote = (/** @type {unknown} */ value) => {
    if (value === null || value === undefined) return '';
    const text =
      value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value);
    return `"${text.replaceAll('"', '""')}"`;
  };
  const csv = found.map((row) => Object.values(row).map(quote).join(','));
  const started = performance.now();
  await client.query('begin');
  await pipeline(
    Readable.from(csv.map((line) => `${line}\n`)),
    client.query(copyFrom(`copy bench.ledger (${columns}) from stdin (format csv)`)),
  );
  await client.query('commit');
  const seconds = (performance.now() - started) / 1_000;
  await client.query('drop schema bench cascade');
  await client.end();
  return found.length / seconds;
}
