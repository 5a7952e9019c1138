import { streamOf } from '@integras/contracts';
import pg from 'pg';
import { countOnly } from './bench-definitions.mjs';
import { lastOfPilots } from './ordered-consumer.mjs';

const stream = streamOf('pilots');
const counted = [
  'checkpoint',
  'applied',
  'counted_case',
  'presence',
  'cell',
  'cell_change',
  'cell_day',
  'place',
  'place_pilot',
  'changed_person',
];

/** The indicators' projection of the pilots' stream, seen from outside. */
export class Projection {
  /**
   * @param {import('@integras/local/stack.mjs').Stack} stack
   * @param {pg.Client} client
   */
  constructor(stack, client) {
    this.stack = stack;
    this.client = client;
  }

  /** @param {import('@integras/local/stack.mjs').Stack} stack */
  static async open(stack) {
    const client = new pg.Client({ connectionString: stack.adminDatabaseUrl });
    await client.connect();
    await client.query('set search_path to indicators');
    return new Projection(stack, client);
  }

  /** The service's process. */
  get process() {
    const process = this.stack.processes.get('indicators');
    if (!process) throw new Error('the stack has no indicators service');
    return process;
  }

  /** How far it has come. */
  async at() {
    const { rows } = await this.client.query('select sequence from checkpoint where stream = $1', [stream]);
    return Number(rows[0]?.sequence ?? 0);
  }

  /** Until it has applied everything there is. */
  async caughtUp() {
    const last = await lastOfPilots(this.stack.natsUrl);
    await until(async () => (await this.at()) === last);
  }

  /**
   * Counts the whole stream anew, by these definitions where some are given.
   * @param {readonly import('./bench-definitions.mjs').Asked[]} [definitions]
   * @returns {Promise<number>} facts a second, from the first transaction to the last, which is on disk then
   */
  async countedAnew(definitions) {
    await this.process.stop();
    await this.client.query(`truncate ${counted.join(', ')}`);
    await this.client.query(`update summed_days set until = '-infinity'`);
    if (definitions) await countOnly(this.stack.adminDatabaseUrl, definitions);
    const last = await lastOfPilots(this.stack.natsUrl);
    const starting = this.process.start();
    await until(async () => (await this.at()) > 0, 1);
    const [from, started] = [await this.at(), performance.now()];
    await until(async () => (await this.at()) === last, 5);
    // A commit that waits for the disk takes all before it along.
    await this.client.query('create table flushed (); drop table flushed');
    const rate = (last - from) / ((performance.now() - started) / 1_000);
    await starting;
    return rate;
  }

  close() {
    return this.client.end();
  }
}

/**
 * @param {() => Promise<boolean>} holds
 * @param {number} [every] milliseconds
 */
export async function until(holds, every = 50) {
  const deadline = Date.now() + 1_200_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('the projection did not get there in twenty minutes');
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
