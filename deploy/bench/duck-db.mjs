import { createRequire } from 'node:module';
import { quantile } from './report.mjs';

/**
 * How long DuckDB takes for a query over the rows of `bench.event` in memory, in milliseconds; undefined where it is not
 * installed: it is far bigger than all the rest, and only a peer.
 * @param {import('pg').Client} client
 * @param {string} query
 * @returns {Promise<number | undefined>}
 */
export async function duckDb(client, query) {
  const api = loaded();
  if (!api) return undefined;
  const instance = await api.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    'create schema bench; create table bench.event (pilot integer, country varchar, month varchar, day varchar, gender varchar)',
  );
  const appender = await connection.createAppender('event', 'bench');
  await client.query(
    'begin; declare events cursor for select pilot, country, month, day::text, gender from bench.event',
  );
  for (;;) {
    const { rows } = await client.query('fetch 50000 from events');
    if (rows.length === 0) break;
    for (const { pilot, country, month, day, gender } of rows) {
      appender.appendInteger(pilot);
      for (const text of [country, month, day, gender]) appender.appendVarchar(text);
      appender.endRow();
    }
  }
  await client.query('commit');
  appender.closeSync();
  const took = [];
  for (let i = 0; i < 20; i++) {
    const started = performance.now();
    await connection.runAndReadAll(query);
    took.push(performance.now() - started);
  }
  connection.closeSync();
  return quantile(took, 0.5);
}

/** @returns {any} */
function loaded() {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api');
  } catch {
    return undefined;
  }
}
