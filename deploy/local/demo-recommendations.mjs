import { setTimeout as wait } from 'node:timers/promises';
import { demoRecommendations } from './demo-project/recommendations.mjs';
import { Refused } from './public-interface.mjs';

const here = '/api/knowledge/v1/recommendations';
const pauseMs = 150;
const patienceMs = 10_000;

/**
 * Drafts what was concluded, pins figures and pilots to it, and publishes it: each step as the person whose work it
 * is. What a load before has done is not done again.
 * @param {(account: string) => import('./public-interface.mjs').PublicInterface} as
 * @param {import('./demo-project/demo-plan.mjs').DemoPlan} plan
 * @returns {Promise<number>} how many there are
 */
export async function recommend(as, { project: { project }, pilots }) {
  const all = demoRecommendations(project);
  const ids = new Map(pilots.map(({ id, description }) => [description.code, id]));
  await Promise.all(all.map((one) => publish(as, project, one, ids)));
  return all.length;
}

/**
 * @param {(account: string) => import('./public-interface.mjs').PublicInterface} as
 * @param {string} project
 * @param {import('./demo-project/recommendations.mjs').DemoRecommendation} recommendation
 * @param {ReadonlyMap<string, string>} pilotIds
 */
async function publish(as, project, { id, text, figure, pilots }, pilotIds) {
  const [author, lead] = [as('author'), as('lead')];
  const path = `${here}/${id}`;
  const key = `demo:recommendation:${id}`;
  let { state, version, evidence } = await author
    .get(path)
    .catch(() => untilKnown(() => author.post(here, { id, project, ...text }, key)));
  if (state === 'published') return;
  if (evidence === 0) {
    const { sealed } = await untilCounted(author, new URLSearchParams({ ...figure, project }));
    await author.post(`${path}/evidence`, { kind: 'figure', sealed }, `${key}:figure`);
    for (const code of pilots) {
      const source = pilotIds.get(code);
      await author.post(`${path}/evidence`, { kind: 'pilot', source }, `${key}:${code}`);
    }
    ({ state, version } = await author.get(path));
  }
  if (state === 'draft') ({ version } = await lead.post(`${path}/reviewed`, {}, `${key}:reviewed:${version}`, version));
  await lead.post(`${path}/published`, {}, `${key}:published:${version}`, version);
}

/**
 * The project is told as an event, so it takes a moment until the service knows it.
 * @param {() => Promise<any>} draft
 */
async function untilKnown(draft) {
  return until(draft, () => true);
}

/**
 * The snapshot of a figure once it stands still: what was reported is counted then.
 * @param {import('./public-interface.mjs').PublicInterface} author
 * @param {URLSearchParams} figure
 */
async function untilCounted(author, figure) {
  /** @type {string | undefined} */
  let before;
  return until(
    () => author.get(`/api/indicators/v1/figures/snapshot?${figure.toString()}`),
    ({ figure: { n, value } }) => {
      const stands = `${n} ${value}`;
      const isStill = stands === before;
      before = stands;
      return isStill;
    },
  );
}

/**
 * @param {() => Promise<any>} ask
 * @param {(answer: any) => boolean} holds
 */
async function until(ask, holds) {
  for (const end = performance.now() + patienceMs; ; await wait(pauseMs)) {
    try {
      const answer = await ask();
      if (holds(answer) || performance.now() > end) return answer;
    } catch (error) {
      if (!(error instanceof Refused) || ![401, 403, 404, 409].includes(error.status) || performance.now() > end)
        throw error;
    }
  }
}
