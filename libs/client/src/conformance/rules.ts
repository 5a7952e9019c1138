import { randomUUID } from 'node:crypto';
import type { Conversation, Delivery } from './conversation.js';
import { aLargeEvent, anEvent, anUnknownEvent, aTombstone } from './sample-events.js';

/** What keeps a rule from being kept; undefined when it is. */
type Wrong = string | undefined;

export interface Rule {
  name: string;
  check: (receiver: Conversation) => Promise<Wrong>;
  /** Whether the receiver has to tell what it holds. */
  looksInside?: true;
}

/** Beyond the five minutes of the specification. */
const tooOld = -600;
const tooNew = 600;

/** What a receiver of an installation's webhooks has to do: the Standard Webhooks specification and what we add to it. */
export const rules: readonly Rule[] = [
  { name: 'answers the challenge with its value', check: challenge },
  { name: 'takes a fact with a valid signature', check: (to) => taken(to, to.of(anEvent())) },
  { name: 'refuses a wrong signature', check: (to) => refused(to, to.signedBy(to.of(anEvent()), 'unknown')) },
  { name: 'refuses a request without a signature', check: (to) => refused(to, unsigned(to.of(anEvent()))) },
  { name: 'refuses a body that is not the one that was signed', check: (to) => refused(to, altered(to.of(anEvent()))) },
  { name: 'refuses what was signed ten minutes ago', check: (to) => refused(to, to.of(anEvent(), tooOld)) },
  { name: 'refuses what was signed for ten minutes from now', check: (to) => refused(to, to.of(anEvent(), tooNew)) },
  { name: 'answers a request that is replayed like the first', check: (to) => replayed(to, to.of(anEvent())) },
  { name: 'answers a second attempt with the same id like the first', check: (to) => attempted(to, anEvent()) },
  { name: 'takes a fact once, however often it comes', check: takenOnce, looksInside: true },
  { name: 'holds nothing that it refused', check: refusedAndNotHeld, looksInside: true },
  {
    name: 'takes a fact while its secret is changed, whichever signature comes first',
    check: async (to) =>
      (await taken(to, to.signedBy(to.of(anEvent()), 'unknown', 'own'))) ??
      (await taken(to, to.signedBy(to.of(anEvent()), 'own', 'unknown'))),
  },
  {
    name: 'takes a fact with a signature of an unknown kind beside its own',
    check: (to) => taken(to, to.signedBy(to.of(anEvent()), 'unknown kind', 'own')),
  },
  { name: 'takes a body of 256 KiB', check: (to) => taken(to, to.of(aLargeEvent())) },
  { name: 'takes an event of a type it does not know', check: (to) => taken(to, to.of(anUnknownEvent())) },
  { name: 'takes a tombstone', check: (to) => taken(to, to.of(aTombstone())) },
  { name: 'takes facts in another order than that of their numbers', check: outOfOrder },
];

async function challenge(to: Conversation): Promise<Wrong> {
  const value = randomUUID();
  const body = JSON.stringify({ type: 'challenge', subscription: randomUUID(), challenge: value });
  const answer = await to.say(to.delivery({ id: `challenge-${value}`, body }, 0, 'application/json'));
  if (!isSuccess(answer.status)) return `answered ${answer.status}`;
  return answer.body.includes(value) ? undefined : 'the answer does not contain the challenge';
}

async function taken(to: Conversation, delivery: Delivery): Promise<Wrong> {
  const { status } = await to.say(delivery);
  return isSuccess(status) ? undefined : `answered ${status}, where 2xx says that it was taken`;
}

async function refused(to: Conversation, delivery: Delivery): Promise<Wrong> {
  const { status } = await to.say(delivery);
  return isSuccess(status) ? `answered ${status}, as if it had come from us` : undefined;
}

async function replayed(to: Conversation, delivery: Delivery): Promise<Wrong> {
  return (await taken(to, delivery)) ?? (await taken(to, delivery));
}

async function attempted(to: Conversation, event: { id: string }): Promise<Wrong> {
  return (await taken(to, to.of(event, -60))) ?? (await taken(to, to.of(event)));
}

async function takenOnce(to: Conversation): Promise<Wrong> {
  const event = anEvent();
  const wrong = (await replayed(to, to.of(event))) ?? (await attempted(to, event));
  if (wrong) return wrong;
  const times = await to.held(event.id);
  return times === 1 ? undefined : `holds it ${times} times after four deliveries`;
}

async function refusedAndNotHeld(to: Conversation): Promise<Wrong> {
  const event = anEvent();
  await to.say(to.signedBy(to.of(event), 'unknown'));
  return (await to.held(event.id)) === 0 ? undefined : 'holds a fact whose signature was wrong';
}

async function outOfOrder(to: Conversation): Promise<Wrong> {
  const [first, second] = [to.of(anEvent()), to.of(anEvent())];
  return (await taken(to, second)) ?? (await taken(to, first));
}

const isSuccess = (status: number) => status >= 200 && status < 300;

const altered = (delivery: Delivery): Delivery => ({
  ...delivery,
  body: delivery.body.replace('Staff trained', 'Staff dismissed'),
});

function unsigned({ headers, ...delivery }: Delivery): Delivery {
  const { 'webhook-signature': _signature, ...others } = headers;
  return { ...delivery, headers: others };
}
