import { setTimeout as wait } from 'node:timers/promises';
import { demoMapping } from '../demo-project/import-file.mjs';
import { Problem } from '../problem.mjs';

const patienceMs = 120_000;

/**
 * Imports what a manager has to report, and waits until all of it is there. Lines that are there already are known
 * again, so this can be repeated.
 * @param {import('../requests/public-interface.mjs').PublicInterface} manager
 * @param {string} project
 * @param {readonly import('../demo-project/import-file.mjs').Row[]} lines
 * @returns {Promise<number>} how many lines that were
 */
export async function importReports(manager, project, lines) {
  if (lines.length === 0) return 0;
  await manager.post(`/api/pilots/v1/projects/${project}/mappings`, demoMapping, 'demo:mapping');
  const where = new URLSearchParams({ project, mapping: demoMapping.name, mode: 'all-or-nothing' });
  let found = await manager.upload(`/api/pilots/v1/imports?${where.toString()}`, lines);
  const here = `/api/pilots/v1/imports/${found.id}`;
  const end = performance.now() + patienceMs;
  for (let pauseMs = 40; isUnderWay(found); pauseMs = Math.min(400, pauseMs * 1.4)) {
    if (performance.now() > end) throw new Problem(`An import of the demonstration takes too long (${here}).`);
    await wait(pauseMs);
    found = await manager.get(here);
  }
  if (found.state === 'done' && found.refused === 0) return lines.length;
  const { items } = await manager.get(`${here}/rows?state=refused&limit=1`);
  const [first] = items;
  const reasons = first?.errors
    ?.map((/** @type {{ field: string, reason: string }} */ error) => error.reason)
    .join('; ');
  throw new Problem(
    `An import of the demonstration was ${found.state}${first ? `: row ${first.row}: ${reasons}` : ''}.`,
  );
}

/** @param {{ state: string }} found */
const isUnderWay = ({ state }) => ['receiving', 'checking', 'importing'].includes(state);
