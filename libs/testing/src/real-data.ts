import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The path of a file of real data; undefined, said on the console, where `REAL_DATA_DIR` does not have it.
 * A relative folder is meant from where the tests were called.
 */
export function realData(file: string): string | undefined {
  const folder = process.env['REAL_DATA_DIR'];
  const path = folder && resolve(process.env['INIT_CWD'] ?? process.cwd(), folder, file);
  if (path && existsSync(path)) return path;
  console.info(`skipped: ${file} is not at hand (set REAL_DATA_DIR)`);
  return undefined;
}
