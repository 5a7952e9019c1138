import { todayInUtc } from '../demo-project/days.mjs';
import { browserOf } from './browser.mjs';
import { plannedMilestone } from './planned-milestone.mjs';
import { watchersOf } from './watchers.mjs';

/**
 * What became of one report, as those three saw it. Times are in milliseconds; what was seen is measured from the
 * moment at which the report was answered.
 * @typedef {object} MainJob
 * @property {import('./planned-milestone.mjs').Planned} planned
 * @property {{ by: string, fact: string, ms: number }} report
 * @property {{ event: Seen, pilot: Moved, project: Moved }} evaluator
 * @property {{ event: Seen, times: number }} partner how often the event came
 *
 * @typedef {{ id: string, milestone: string, pilot: string, ms: number }} Seen
 * @typedef {{ from: number, to: number, ms: number, others: number }} Moved `others` were reported there meanwhile
 */

/**
 * Reports one milestone while an evaluator and a partner's system watch, and takes the report back at the end.
 * @param {import('../demo-load/sign-in.mjs').RunningStack} stack
 * @param {AbortSignal} signal
 * @returns {Promise<MainJob>}
 */
export async function mainJob(stack, signal) {
  const ending = new AbortController();
  signal.addEventListener('abort', () => ending.abort());
  const manager = await browserOf(stack.baseUrl, 'manager-bologna');
  try {
    const planned = await plannedMilestone(manager);
    const watchers = await watchersOf(stack, planned, ending.signal);
    const here = `/api/pilots/v1/pilots/${planned.pilot}`;

    const begun = performance.now();
    const { fact } = await manager.post(`${here}/milestones/${planned.milestone}/reached`, { on: todayInUtc() });
    const answered = performance.now();
    const report = { by: manager.name, fact: fact.id, ms: answered - begun };
    let evaluator, partner;
    try {
      evaluator = await watchers.evaluatorSaw(fact.id, { begun, answered });
      partner = await watchers.partnerSaw(fact.id, { begun, answered });
    } finally {
      await manager.post(`${here}/facts/${fact.id}/void`, { reason: 'Reported to show how it works, and taken back.' });
    }
    const times = await watchers.timesThePartnerGot(fact.id);
    return { planned, report, evaluator, partner: { event: partner, times } };
  } finally {
    ending.abort();
    // Whatever else went wrong is what has to be told.
    await manager.signOut().catch(() => undefined);
  }
}
