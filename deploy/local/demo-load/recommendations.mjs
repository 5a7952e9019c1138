import { demoRecommendations } from '../demo-project/recommendations.mjs';
import { until } from './patience.mjs';

const here = '/api/knowledge/v1/recommendations';

/**
 * Drafts what was concluded, pins figures and pilots to it, and publishes it: each step as the person whose work it
 * is. What a load before has done is not done again.
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @returns {Promise<number>} how many there are
 */
export async function recommend(as, { project: { project }, pilots }) {
  const all = demoRecommendations(project);
  const ids = new Map(pilots.map(({ id, description }) => [description.code, id]));
  await Promise.all(all.map((one) => publish(as, project, one, ids)));
  return all.length;
}

/**
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {string} project
 * @param {import('../demo-project/recommendations.mjs').DemoRecommendation} recommendation
 * @param {ReadonlyMap<string, string>} pilotIds
 */
async function publish(as, project, { id, text, figure, pilots }, pilotIds) {
  const [author, lead] = [as('author'), as('lead')];
  const path = `${here}/${id}`;
  const key = `demo:recommendation:${id}`;
  let { state, version, evidence } = await author
    .get(path)
    .catch(() => until(() => author.post(here, { id, project, ...text }, key)));
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
 * The snapshot of a figure once it stands still: what was reported is counted then.
 * @param {import('../requests/public-interface.mjs').PublicInterface} author
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
