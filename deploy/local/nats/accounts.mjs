/**
 * @typedef {object} NatsAccounts
 * @property {string} servicesPassword of the user `services`
 * @property {string} partnersPassword of the users of the notifications service: `callout`, `doorkeeper`, and `egress_01` and on
 * @property {string} issuer public key of whoever signs what a partner may do
 * @property {number} partners how many partner systems can have an account of their own
 */

/** @param {number} slot from 1 */
export const partnerAccount = (slot) => `PARTNER_${String(slot).padStart(2, '0')}`;

/** @param {number} slot from 1 */
export const egressUser = (slot) => `egress_${String(slot).padStart(2, '0')}`;

/** It asks who is connected, and ends connections. */
const ofDoorkeeper = {
  publish: ['$SYS.REQ.SERVER.PING.CONNZ', '$SYS.REQ.SERVER.*.KICK'],
  subscribe: ['_INBOX.>'],
};

/**
 * The part of a nats-server's configuration that says who may come in: services in one account, each partner system in
 * one of its own, by what the notifications service answers when it is asked.
 * @param {NatsAccounts} accounts
 */
export function accountsConfiguration({ servicesPassword, partnersPassword, issuer, partners }) {
  const slots = Array.from({ length: partners }, (_, index) => index + 1);
  const user = (/** @type {string} */ name, /** @type {string} */ password) =>
    `{ user: ${name}, password: ${JSON.stringify(password)} }`;
  return `accounts {
  SYS { users: [ { user: doorkeeper, password: ${JSON.stringify(partnersPassword)}, permissions: ${JSON.stringify(ofDoorkeeper)} } ] }
  SERVICES { jetstream: enabled, users: [ ${user('services', servicesPassword)} ] }
  CALLOUT { users: [ ${user('callout', partnersPassword)} ] }
${slots.map((slot) => `  ${partnerAccount(slot)} { jetstream: { max_file: 2GB, max_memory: 0 }, users: [ ${user(egressUser(slot), partnersPassword)} ] }`).join('\n')}
}
system_account: SYS
authorization {
  timeout: 3
  auth_callout {
    issuer: ${issuer}
    account: CALLOUT
    auth_users: [ services, callout, doorkeeper, ${slots.map(egressUser).join(', ')} ]
  }
}
`;
}
