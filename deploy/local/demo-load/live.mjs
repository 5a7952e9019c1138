import { setTimeout as wait } from 'node:timers/promises';
import { accounts } from '../demo-project/accounts.mjs';
import { atOnce } from '../requests/at-once.mjs';
import { chance } from '../demo-project/chance.mjs';
import { todayInUtc } from '../demo-project/days.mjs';
import { demoProjectCode } from '../demo-project/demo-plan.mjs';
import { askedAs, nextReport } from '../demo-project/next-report.mjs';
import { interfacesOf } from './sign-in.mjs';
import { Refused } from '../requests/public-interface.mjs';

/** How long nothing happens between two events: shortest and longest, in milliseconds. */
const pauses = /** @type {const} */ ([900, 4_200]);
const pauseAfterTroubleMs = 5_000;

/**
 * Lets the pilots of the demonstration live: every few seconds a manager reports something through the public
 * interface, until the signal says stop.
 * @param {import('./sign-in.mjs').RunningStack & { signal: AbortSignal }} stack
 */
export async function demoLive({ signal, ...stack }) {
  const as = interfacesOf(stack, signal);
  const session = Date.now().toString(36);
  const choices = chance('live', session);
  let pilots = await runningPilots(as);
  if (pilots.length === 0) {
    console.error('There is no running pilot of the demonstration, so nothing happens live.');
    return;
  }
  console.log(`Live: something happens every few seconds in ${pilots.length} pilots.`);
  for (let number = 0; !signal.aborted; number += 1) {
    const { manager, now } = choices.oneOf(pilots);
    const { path, body, asks } = nextReport(now, choices, todayInUtc());
    if (asks) now.asked.add(asks);
    try {
      const answer = await as(manager).post(
        `/api/pilots/v1/pilots/${now.id}/${path}`,
        body,
        `live:${session}:${number}`,
      );
      keep(now.participants, answer.participant);
      keep(now.milestones, answer.milestone);
      await wait(choices.between(...pauses), undefined, { signal });
    } catch (error) {
      if (signal.aborted) return;
      // Somebody else was there before us, or a service is just being started again: look again what there is.
      if (!(error instanceof Refused)) await wait(pauseAfterTroubleMs, undefined, { signal });
      pilots = await runningPilots(as).catch(() => pilots);
    }
  }
}

/**
 * The running pilots of the demonstration with those who run them.
 * @param {(account: string) => import('../requests/public-interface.mjs').PublicInterface} as
 * @returns {Promise<{ manager: string, now: import('../demo-project/next-report.mjs').PilotNow }[]>}
 */
async function runningPilots(as) {
  const managers = accounts.filter(({ role }) => role === 'pilot-manager');
  const found = await Promise.all(
    managers.map(async ({ id: manager }) => {
      const { items: projects } = await as(manager).get('/api/pilots/v1/projects');
      const project = projects.find((/** @type {{ code: string }} */ { code }) => code === demoProjectCode)?.id;
      const pilots = await as(manager).all('/api/pilots/v1/pilots');
      const running = pilots.filter((pilot) => pilot.project === project && pilot.state === 'running');
      return Promise.all(
        running.map(async ({ id, code }) => {
          const here = `/api/pilots/v1/pilots/${id}`;
          const participants = await as(manager).all(`${here}/participants`);
          const { items: milestones } = await as(manager).get(`${here}/milestones`);
          const asked = await askedIn(as(manager), here, participants);
          return { manager, now: { id, code, participants, milestones, asked } };
        }),
      );
    }),
  );
  return found.flat();
}

/**
 * Who of those who have left was asked again.
 * @param {import('../requests/public-interface.mjs').PublicInterface} manager
 * @param {string} pilot its address
 * @param {readonly { id: string, exit?: object }[]} participants
 */
async function askedIn(manager, pilot, participants) {
  /** @type {Set<string>} */
  const asked = new Set();
  const gone = participants.filter(({ exit }) => exit);
  await atOnce(8, gone, async ({ id }) => {
    const { followUps } = await manager.get(`${pilot}/participants/${id}`);
    for (const { point } of followUps) asked.add(askedAs(id, point));
  });
  return asked;
}

/**
 * @template {{ id: string }} T
 * @param {T[]} list
 * @param {T | undefined} entry the newest state of one of them, or a new one
 */
function keep(list, entry) {
  if (!entry) return;
  const at = list.findIndex(({ id }) => id === entry.id);
  if (at < 0) list.push(entry);
  else list[at] = entry;
}
