import { demoProjectCode } from '../demo-project/demo-plan.mjs';
import { plusDays, todayInUtc } from '../demo-project/days.mjs';
import { interfacesOf } from './sign-in.mjs';
import { seconds } from '../steps.mjs';

const here = '/api/indicators/v1';
const name = 'First results';

/**
 * Reports on the demonstration and releases it, as its lead partner would, so that the public has something to see. It
 * takes a while, and nobody has to wait for it; what an earlier start has done is not done again.
 * @param {import('./sign-in.mjs').RunningStack & { signal: AbortSignal }} stack
 */
export async function releaseDemo({ signal, ...stack }) {
  const begun = performance.now();
  const lead = interfacesOf(stack, signal)('lead');
  const { items: projects } = await lead.get('/api/pilots/v1/projects');
  const project = projects.find((/** @type {{ code: string }} */ { code }) => code === demoProjectCode);
  if (!project) return;

  const { items: periods } = await lead.get(`${here}/periods?project=${project.id}`);
  const known = periods.find((/** @type {{ name: string }} */ period) => period.name === name);
  if (known?.release) return;
  const days = { from: project.startsOn, until: plusDays(todayInUtc(), -1) };
  const { id, lockedAt, verified } =
    known ?? (await lead.post(`${here}/periods`, { project: project.id, name, ...days }, `demo:period:${project.id}`));
  const step = (/** @type {string} */ path, body = {}) =>
    lead.post(`${here}/periods/${id}/${path}`, body, `demo:period:${id}:${path}:${JSON.stringify(body)}`);
  if (!lockedAt) await step('lock');
  for (const country of await countriesOf(lead, project.id))
    if (!verified.includes(country)) await step('verifications', { country });
  await step('release');
  console.log(`Released to the public: ${stack.baseUrl}/published (${seconds(performance.now() - begun)})`);
}

/**
 * @param {import('../requests/public-interface.mjs').PublicInterface} lead
 * @param {string} project
 * @returns {Promise<Set<string>>}
 */
async function countriesOf(lead, project) {
  const { territories } = await lead.get(`/api/pilots/v1/projects/${project}`);
  return new Set(territories.map((/** @type {{ country: string }} */ { country }) => country));
}
