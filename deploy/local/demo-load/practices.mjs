import { demoPractices } from '../demo-project/practices.mjs';
import { until } from './patience.mjs';

const here = '/api/knowledge/v1';

/**
 * Drafts and publishes the good practices with what is attached to them, and records who took one up. What a load before has done is not done again.
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @param {ReadonlyMap<string, string>} places ids of territories by code
 * @returns {Promise<number>} how many there are
 */
export async function practise(as, { project: { project }, pilots: all }, places) {
  const ids = new Map(all.map(({ id, description }) => [description.code, id]));
  await Promise.all(
    demoPractices.map(async ({ id, territory, country, pilots, text, file, uptake }) => {
      const [author, lead] = [as('author'), as('lead')];
      const key = `demo:practice:${id}`;
      const body = {
        id,
        project,
        ...text,
        territory: places.get(territory),
        country,
        pilots: pilots.map((code) => ids.get(code)),
      };
      const known = await author.get(`${here}/practices/${id}`).catch(() => undefined);
      const { state, version } = known ?? (await until(() => author.post(`${here}/practices`, body, key)));
      if (state === 'draft' && file) {
        const about = new URLSearchParams({ id: file.id, item: id, itemKind: 'practice', name: file.name });
        await author.attach(`${here}/attachments?${about.toString()}`, file.text);
      }
      if (state === 'draft') await lead.post(`${here}/practices/${id}/published`, {}, `${key}:published`, version);
      if (!uptake) return;
      const { items } = await author.get(`${here}/uptakes?item=${id}`);
      if (items.length > 0) return;
      const on = new Date().toISOString().slice(0, 10);
      await author.post(`${here}/uptakes`, { ...uptake, item: id, itemKind: 'practice', on }, `${key}:uptake`);
    }),
  );
  return demoPractices.length;
}
