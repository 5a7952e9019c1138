import { demoAnalyses } from '../demo-project/analyses.mjs';
import { until } from './patience.mjs';

const here = '/api/knowledge/v1/analyses';

/**
 * Writes and publishes the territorial analyses. What a load before has done is not done again.
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @param {ReadonlyMap<string, string>} places ids of territories by code
 * @returns {Promise<number>} how many there are
 */
export async function analyse(as, { project: { project }, pilots }, places) {
  const ids = new Map(pilots.map(({ id, description }) => [description.code, id]));
  await Promise.all(demoAnalyses.map((one) => write(as, project, one, places.get(one.territory) ?? '', ids)));
  return demoAnalyses.length;
}

/**
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {string} project
 * @param {import('../demo-project/analyses.mjs').DemoAnalysis} analysis
 * @param {string} territory
 * @param {ReadonlyMap<string, string>} pilotIds
 */
async function write(
  as,
  project,
  { title, summary, items, later = [], published, territory: code },
  territory,
  pilotIds,
) {
  const [author, lead] = [as('author'), as('lead')];
  const key = `demo:analysis:${code}`;
  const { items: known } = await until(() => author.get(`${here}?territory=${territory}`));
  const [{ edition = 0 } = {}] = known;
  if (edition >= (later.length > 0 ? 2 : 1)) return;

  const { analysis } = await until(() => author.post(here, { project, territory, title, summary }, key));
  const path = `${here}/${analysis}`;
  const add = async (/** @type {readonly import('../demo-project/analyses.mjs').DemoItem[]} */ some) => {
    let version = 0;
    for (const { pilots, ...item } of some) {
      const body = { ...item, ...(pilots.length > 0 && { pilots: pilots.map((pilot) => pilotIds.get(pilot)) }) };
      ({ version } = await until(() => author.post(`${path}/items`, body, `${key}:${item.id}`)));
    }
    return version;
  };
  const publish = (/** @type {number} */ version) =>
    lead.post(`${path}/published`, {}, `${key}:published:${version}`, version);

  if (edition === 0) {
    const version = await add(items);
    if (published) await publish(version);
  }
  if (later.length === 0) return;
  await author.post(`${path}/editions`, {}, `${key}:second`);
  await publish(await add(later));
}
