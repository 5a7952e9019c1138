import { demoInitiatives } from '../demo-project/initiatives.mjs';
import { plusDays } from '../demo-project/days.mjs';
import { until } from './patience.mjs';

const here = '/api/knowledge/v1/initiatives';

/**
 * Registers the initiatives that are followed beside the pilots.
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @param {ReadonlyMap<string, string>} places ids of territories by code
 * @param {string} today of the demonstration
 */
export async function followInitiatives(as, { project: { project } }, places, today) {
  const author = as('author');
  await Promise.all(
    demoInitiatives.map(({ id, territory, sinceDays, text }) => {
      const body = { id, project, ...text, territory: places.get(territory), since: plusDays(today, -sinceDays) };
      return until(() => author.post(here, body, `demo:initiative:${id}`));
    }),
  );
}
