import { todayInUtc } from '../demo-project/days.mjs';
import { demoProjectCode } from '../demo-project/demo-plan.mjs';
import { Problem } from '../problem.mjs';

/**
 * A milestone that can be reported as reached.
 * @typedef {object} Planned
 * @property {string} project
 * @property {string} pilot
 * @property {string} pilotTitle
 * @property {string} milestone
 * @property {string} title
 */

/**
 * The next planned milestone of the manager's first running pilot of the demonstration.
 * @param {import('./browser.mjs').Browser} manager
 * @returns {Promise<Planned>}
 */
export async function plannedMilestone(manager) {
  const { items: projects } = await manager.get('/api/pilots/v1/projects');
  const project = projects.find((/** @type {{ code: string }} */ { code }) => code === demoProjectCode)?.id;
  if (!project) throw new Problem('The demonstration is not loaded here: start without --no-demo.');
  const { items: pilots } = await manager.get(`/api/pilots/v1/pilots?project=${project}&state=running`);
  const [pilot] = pilots;
  if (!pilot) throw new Problem(`${manager.name} runs no pilot of the demonstration any more.`);

  const here = `/api/pilots/v1/pilots/${pilot.id}/milestones`;
  const { items: milestones } = await manager.get(here);
  const next =
    milestones.find((/** @type {{ state: string }} */ { state }) => state === 'planned') ??
    (await manager.post(here, { title: 'Meeting of the partners (demonstration)', dueOn: todayInUtc() })).milestone;
  return { project, pilot: pilot.id, pilotTitle: pilot.title, milestone: next.id, title: next.title };
}
