import { uuidPattern } from '@integras/contracts';

/** Everything of a subscription on the broker carries its id, and an id is nothing but a UUID. */
function checked(id: string): string {
  if (!uuidPattern.test(id)) throw new Error('not the id of a subscription');
  return id;
}

/** The stream of a subscription, in the account of its partner. */
export const streamOf = (subscription: string): string => `SUB_${checked(subscription)}`;

export const subjectOf = (subscription: string): string => `subscription.${checked(subscription)}`;

/** The only consumer of the stream: it remembers how far the partner has read. */
export const consumerName = 'reader';

/** Where answers to a partner's client arrive; nobody else may listen there. */
export const inboxPrefixOf = (account: string): string => `_INBOX_${checked(account)}`;

/** The broker's account with this number. */
export const brokerAccount = (slot: number): string => `PARTNER_${written(slot)}`;

/** The user by which this service comes into it. */
export const egressUser = (slot: number): string => `egress_${written(slot)}`;

/** The user by which this service ends connections. */
export const doorkeeper = 'doorkeeper';

const written = (slot: number): string => String(slot).padStart(2, '0');
