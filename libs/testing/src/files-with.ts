import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { until } from './until.js';

/** The files under a folder in which one of the texts stands in plain bytes; `except` names folders that are left out. */
export async function filesWith(folder: string, texts: readonly string[], except: readonly string[] = []) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || except.some((name) => path.includes(`/${name}/`))) continue;
    if (await contains(path, texts)) found.push(path);
  }
  return found;
}

/**
 * The files of a database server in which one of the texts stands once its tables were written anew and everything is
 * on disk. Without the write-ahead log: that ages out with the checkpoints to come.
 */
export async function tablesWith(adminUrl: string, texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await untilNobodySees(client);
    await client.query('vacuum full');
    await client.query('checkpoint');
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return await filesWith(rows[0]!.data_directory, texts, ['pg_wal']);
  } finally {
    await client.end();
  }
}

/** Rows that are gone are written anew as long as a transaction that began before may still see them. */
async function untilNobodySees(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::text as now');
  await until(
    async () => {
      const others = await client.query(
        `select 1 from pg_stat_activity
          where pid <> pg_backend_pid() and backend_xmin is not null and age(backend_xmin) > age($1::xid)`,
        [String(BigInt(rows[0]!.now) % 2n ** 32n)],
      );
      return others.rowCount;
    },
    (count) => count === 0,
  );
}

async function contains(path: string, texts: readonly string[]): Promise<boolean> {
  const longest = Math.max(...texts.map((text) => text.length));
  let before = '';
  try {
    // Each byte a character, so that nothing is lost between two pieces of a file.
    for await (const chunk of createReadStream(path, 'latin1')) {
      const piece = before + String(chunk);
      if (texts.some((text) => piece.includes(text))) return true;
      before = piece.slice(-longest);
    }
  } catch (error) {
    // A file that was deleted while others were read has nothing in it any more.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return false;
}
