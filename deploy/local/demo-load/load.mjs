import { setTimeout as wait } from 'node:timers/promises';
import { analyse } from './analyses.mjs';
import { registerPeople } from './people.mjs';
import { dayOfDemo, demoPlan, demoProjectCode } from '../demo-project/demo-plan.mjs';
import { todayInUtc } from '../demo-project/days.mjs';
import { importFileOf } from '../demo-project/import-file.mjs';
import { followInitiatives } from './initiatives.mjs';
import { importReports } from './imports.mjs';
import { practise } from './practices.mjs';
import { recommend } from './recommendations.mjs';
import { reportsOf } from './reports.mjs';
import { holdTrainings } from './trainings.mjs';
import { oweWork } from './work-plan.mjs';
import { interfacesOf } from './sign-in.mjs';
import { atOnce } from '../requests/at-once.mjs';
import { Problem } from '../problem.mjs';
import { Refused } from '../requests/public-interface.mjs';

const requestsAtOnce = 40;
const patienceMs = 30_000;
/** As long as a service has not heard of somebody's rights, or of what they refer to. */
const notYet = new Set([401, 403, 404, 422]);

/**
 * Loads the demonstration through the public interface, each part as the person whose work it is. Everything is
 * sent with a key that follows from what it is, so a load that was interrupted is simply run again.
 * @param {import('./sign-in.mjs').RunningStack} stack
 * @param {(words: string) => void} [say] told what was done, in short words
 */
export async function loadDemo(stack, say = (words) => process.stdout.write(words)) {
  const as = interfacesOf(stack);
  const lead = as('lead');
  await untilAllowed('the first lead partner', () => lead.get('/api/pilots/v1/projects'));

  const { items: projects } = await lead.get('/api/pilots/v1/projects');
  const begun = projects.find((/** @type {{ code: string }} */ { code }) => code === demoProjectCode);
  const today = begun ? dayOfDemo(begun.startsOn) : todayInUtc();
  const plan = demoPlan(today);
  const [places] = await Promise.all([openProject(lead, plan), registerPeople(lead, stack.issuer, plan)]);
  await atOnce(requestsAtOnce, plan.pilots, (pilot) => planPilot(lead, plan.project.project, pilot, places));
  say(`${plan.partners.length} partners, ${plan.pilots.length} pilots, `);

  await Promise.all(
    plan.pilots.map(({ id, manager }) => untilAllowed(manager, () => as(manager).get(`/api/pilots/v1/pilots/${id}`))),
  );
  const organiser = as('organiser');
  const [facts] = await Promise.all([
    Promise.all([importAll(as, plan), reportTheRest(as, plan)]),
    holdTrainings(organiser, plan.project.project, places, (first) => untilAllowed('the organiser', first)),
    analyse(as, plan, places),
    oweWork(as, plan, places, today),
    practise(as, plan, places),
    followInitiatives(as, plan, places, today),
  ]);
  await atOnce(requestsAtOnce, plan.pilots, (pilot) => take(lead, pilot, pilot.ending, 'ending'));
  say(`${facts[0]} imported and ${facts[1]} single reports, `);
  say(`${await recommend(as, plan)} recommendations, `);
}

/**
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 */
async function importAll(as, { project, pilots }) {
  const managers = [...new Set(pilots.map(({ manager }) => manager))];
  const counts = await Promise.all(
    managers.map((manager) => {
      const lines = pilots.filter((pilot) => pilot.manager === manager).flatMap((pilot) => importFileOf(pilot).rows);
      return importReports(as(manager), project.project, lines);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 */
async function reportTheRest(as, { pilots }) {
  const reports = pilots.flatMap((pilot) => reportsOf(as(pilot.manager), { ...pilot, ...importFileOf(pilot).rest }));
  let made = 0;
  await atOnce(requestsAtOnce, reports, async (report) => {
    const count = await report();
    made += count;
  });
  return made;
}

/**
 * @param {import('../requests/public-interface.mjs').PublicInterface} lead
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @returns {Promise<Map<string, string>>} ids of territories and partners by code
 */
async function openProject(lead, { project, territories, partners }) {
  const here = `/api/pilots/v1/projects/${project.project}`;
  await lead.post('/api/pilots/v1/projects', project, 'demo:project');
  const add = async (/** @type {string} */ list, /** @type {{ code: string }} */ one) => {
    const { id } = await lead.post(`${here}/${list}`, one, `demo:${list}:${one.code}`);
    return /** @type {const} */ ([one.code, String(id)]);
  };
  const ids = await Promise.all([
    ...territories.map((territory) => add('territories', territory)),
    ...partners.map((partner) => add('partners', partner)),
  ]);
  return new Map(ids);
}

/**
 * @param {import('../requests/public-interface.mjs').PublicInterface} lead
 * @param {string} project
 * @param {import('../demo-project/demo-plan.mjs').DemoPilot} pilot
 * @param {ReadonlyMap<string, string>} places
 */
async function planPilot(lead, project, pilot, places) {
  const { description, id } = pilot;
  const body = {
    pilot: id,
    project,
    ...description,
    territory: places.get(description.territory),
    partner: places.get(description.partner),
    jointlyWith: description.jointlyWith.map((code) => places.get(code)),
  };
  await lead.post('/api/pilots/v1/pilots', body, `demo:${description.code}`);
  await take(lead, pilot, pilot.opening, 'opening');
}

/**
 * @param {import('../requests/public-interface.mjs').PublicInterface} lead
 * @param {import('../demo-project/demo-plan.mjs').DemoPilot} pilot
 * @param {readonly import('../demo-project/demo-plan.mjs').Transition[]} steps
 * @param {string} which
 */
async function take(lead, { id, description }, steps, which) {
  for (const [number, step] of steps.entries()) {
    await lead.post(`/api/pilots/v1/pilots/${id}/transitions`, step, `demo:${description.code}:${which}:${number}`);
  }
}

/**
 * Rights are told as events, so it takes a moment until every service knows them.
 * @param {string} who
 * @param {() => Promise<unknown>} ask
 */
async function untilAllowed(who, ask) {
  const end = performance.now() + patienceMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(500, pauseMs * 1.5)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused) || !notYet.has(error.status)) throw error;
      if (performance.now() > end) {
        throw new Problem(`The rights of ${who} did not arrive within ${patienceMs / 1_000} seconds: ${error.message}`);
      }
    }
    await wait(pauseMs);
  }
}
