import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage']);

/**
 * @typedef {object} Project
 * @property {string} name
 * @property {string} folder below the root
 * @property {Record<string, string>} scripts
 */

/** @returns {Project[]} the projects of the workspace */
export function projects() {
  return ['libs', 'services', 'deploy']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const { name, scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return { name, folder, scripts };
    });
}

/**
 * @param {string} folder below the root
 * @param {string} ending of the file names
 * @returns {string[]} paths below the root
 */
export function filesIn(folder, ending) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}
