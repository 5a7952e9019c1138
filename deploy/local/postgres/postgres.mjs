import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startBound } from '../processes/bound-process.mjs';
import { freePort, isFree } from '../addresses/free-port.mjs';
import { postgresBinaries } from './binaries.mjs';
import { makeCluster, passwordIn, superuser } from './cluster.mjs';
import { handOver, postgresUser } from './user.mjs';
import { PortInUse, Problem } from '../problem.mjs';

const database = 'integras';

/** What differs from PostgreSQL's defaults. Durability is never traded for speed. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // With two cores a parallel plan or a compiled one costs the other services more than it brings.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  io_workers: '2',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u ',
};

/**
 * @typedef {object} RunningPostgres
 * @property {string} url names a role that may create schemas and roles
 * @property {number} port
 * @property {number} pid
 * @property {Promise<unknown>} exited
 * @property {(signal: NodeJS.Signals) => void} kill
 * @property {() => Promise<void>} stop
 * @property {() => string} lastWords
 */

/**
 * Starts PostgreSQL 18 on its own folder; the first time it makes the database cluster.
 * @param {{ dataDir: string, port?: number, quiet?: boolean }} options port 0 means any free one
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ dataDir, port = 0, quiet = true }) {
  const folder = resolve(dataDir);
  const cluster = join(folder, 'cluster');
  const { postgres, initdb } = postgresBinaries();
  mkdirSync(folder, { recursive: true });
  // Enterable, not readable: temporary folders are made for their owner alone, and PostgreSQL may run as another.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const user = postgresUser(postgres, cluster);
  const password = passwordIn(folder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(initdb, cluster, user, password);
  handOver(cluster, user);

  for (let attempt = 1; ; attempt += 1) {
    const chosen = port === 0 ? await freePort() : port;
    if (port !== 0 && !(await isFree(port))) {
      throw new PortInUse(`PostgreSQL cannot start: port ${port} is in use.`);
    }
    const log = join(folder, 'postgres.log');
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = startBound([postgres, '-D', cluster, '-p', String(chosen), ...flags], {
      deathSignal: 'SIGINT',
      log,
      cwd: '/',
      env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
      wrap: user.wrap,
    });
    const url = `postgres://${superuser}:${password}@127.0.0.1:${chosen}/${database}`;
    if (await answers(server, url)) {
      if (!quiet) console.log(`PostgreSQL 18 on port ${chosen}, data in ${cluster}`);
      return {
        url,
        port: chosen,
        pid: server.pid,
        exited: server.exited,
        kill: server.kill,
        // SIGINT is a fast shutdown: open transactions are rolled back, everything is flushed.
        stop: () => server.end('SIGINT', 10_000),
        lastWords: server.lastWords,
      };
    }
    const words = server.lastWords();
    await server.end('SIGINT', 5_000);
    const isOldOneEnding = /shared memory block.*still in use/s.test(words);
    const portTaken = !isOldOneEnding && /could not bind|in use/.test(words);
    const passing = isOldOneEnding || (portTaken && port === 0);
    if (!passing || attempt === 20) {
      const Trouble = portTaken ? PortInUse : Problem;
      throw new Trouble(`PostgreSQL did not start; its log ${log} ends with:\n${words}`);
    }
    // After a kill -9 of the postmaster its children need a moment to notice.
    await pause(250);
  }
}

/**
 * Waits until the server takes connections, and makes our database if it is not there.
 * @param {import('../processes/bound-process.mjs').BoundProcess} server
 * @param {string} url
 * @returns {Promise<boolean>} false when the server ended instead
 */
async function answers(server, url) {
  const administration = new URL(url);
  administration.pathname = '/postgres';
  const deadline = Date.now() + 60_000;
  while (server.running() && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: administration.href });
    try {
      await client.connect();
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
      return true;
    } catch (error) {
      const code = /** @type {{ code?: string }} */ (error).code ?? '';
      // Refused, or «the database system is starting up»: not there yet.
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(code)) throw error;
      await pause(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}
