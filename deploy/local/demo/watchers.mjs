import { tokenOf } from '../demo-load/sign-in.mjs';
import { evaluatorWatching, figureOf } from './evaluator.mjs';
import { partnerReading } from './partner-system.mjs';

const reachedType = 'eu.integras.pilots.milestone.reached.v1';
const voidedType = 'eu.integras.pilots.milestone.voided.v1';
/** @type {import('@integras/client').EventType[]} */
const types = [reachedType, voidedType];
const indicators = ['INT-M01'];

/**
 * @typedef {import('./event-source.mjs').Frame} Frame
 * @typedef {{ begun: number, answered: number }} Times when the report was sent and when it was answered
 */

/**
 * An evaluator and a partner's system, both connected and watching a pilot.
 * @param {import('../demo-load/sign-in.mjs').RunningStack} stack
 * @param {import('./planned-milestone.mjs').Planned} planned
 * @param {AbortSignal} signal
 */
export async function watchersOf(stack, { pilot, project }, signal) {
  const [evaluatorToken, partnerToken] = await Promise.all([
    tokenOf(stack, 'evaluator'),
    tokenOf(stack, 'municipality-archive'),
  ]);
  const figures = [
    { indicators, scope: 'pilot', ids: [pilot] },
    { indicators, scope: 'project', ids: [project] },
  ];
  const evaluator = await evaluatorWatching(stack.baseUrl, evaluatorToken, { figures, events: { types } }, signal);
  const partner = partnerReading(stack.baseUrl, partnerToken, { types, pilots: [pilot] }, signal);
  const ofPilot = figureOf('pilot', pilot);
  const ofProject = figureOf('project', project);
  await evaluator.first('been shown the figure of the pilot', ofPilot);
  await evaluator.first('been shown the figure of the project', ofProject);
  await partner.first('read the history of the pilot', () => true);

  /**
   * @param {string} what
   * @param {(frame: Frame) => boolean} is
   * @param {Times} times
   */
  const moved = async (what, is, { begun, answered }) => {
    const from = valueOf(evaluator.all(is).findLast(({ at }) => at < begun));
    const found = await evaluator.first(
      what,
      (frame, at) => at >= begun && is(frame) && Number(frame.data.value) > from,
    );
    return { from, to: valueOf(found), ms: found.at - answered };
  };

  return {
    /**
     * @param {string} fact
     * @param {Times} times
     */
    async evaluatorSaw(fact, times) {
      const event = await evaluator.first(
        'seen the event',
        (frame) => frame.event === 'fact' && frame.data.id === fact,
      );
      const ofThePilot = await moved('seen the figure of the pilot move', ofPilot, times);
      const ofTheProject = await moved('seen the figure of the project move', ofProject, times);
      const others = evaluator
        .all(({ event: kind, data }) => kind === 'fact' && data.type === reachedType && data.id !== fact)
        .filter(({ at }) => at >= times.begun);
      return {
        event: seenOf(event.seen.data, event.at - times.answered),
        pilot: { ...ofThePilot, others: others.filter(({ seen }) => seen.data.pilot === pilot).length },
        project: { ...ofTheProject, others: others.length },
      };
    },
    /**
     * @param {string} fact
     * @param {Times} times
     */
    async partnerSaw(fact, { answered }) {
      const { at, seen } = await partner.first('received the event', ({ id }) => id === fact);
      return seenOf(seen, at - answered);
    },
    /**
     * How often the event came. Taking it back stands behind it in the same journal: once that has come, nothing of
     * the report is still under way.
     * @param {string} fact
     */
    async timesThePartnerGot(fact) {
      await partner.first('heard that the report was taken back', ({ data }) => data?.voids === fact);
      return partner.all(({ id }) => id === fact).length;
    },
  };
}

/** @param {{ seen: Frame } | undefined} found */
const valueOf = (found) => Number(found?.seen.data.value);

/**
 * @param {{ id: string, subject: string, pilot: string }} event
 * @param {number} ms
 */
const seenOf = ({ id, subject, pilot }, ms) => ({ id, milestone: subject, pilot, ms });
