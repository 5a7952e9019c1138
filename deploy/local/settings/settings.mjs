import { resolve } from 'node:path';
import { localAddress, portsAbove } from '../addresses/ports.mjs';
import { Problem } from '../problem.mjs';
import { root } from '../root.mjs';
import { settingsTable } from './settings-table.mjs';

export { serviceEnv } from '../processes/service-env.mjs';

/** The services in the order in which their ports follow the gateway's. */
export const services = /** @type {const} */ ([
  'gateway',
  'access',
  'pilots',
  'indicators',
  'trainings',
  'knowledge',
  'notifications',
]);

/** Those that take in thousands of requests or events a second when it matters. @type {readonly string[]} */
export const busyServices = ['gateway', 'pilots', 'indicators'];

/**
 * @typedef {object} Settings
 * @property {import('../addresses/ports.mjs').Ports} ports
 * @property {string} publicUrl
 * @property {string} dataDir
 * @property {string} [databaseUrl]
 * @property {string} [natsUrl]
 * @property {string} [natsMonitorUrl]
 * @property {string} [oidcIssuer]
 * @property {string} oidcClientId
 * @property {string} [oidcClientSecret]
 * @property {string} [smtpUrl]
 * @property {string} mailFrom
 * @property {string} adminSubject
 */

/**
 * Reads and checks the settings; the first that is wrong is named in one sentence.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  const given = Object.fromEntries(settingsTable.map(({ name }) => [name, env[name] || undefined]));
  for (const { name, refusal } of settingsTable) {
    const value = given[name];
    const wrong = value === undefined ? undefined : refusal(value);
    if (wrong) throw new Problem(`${name}=${value} ${wrong}.`);
  }
  for (const [name, needed] of [
    ['NATS_URL', 'NATS_MONITOR_URL'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
    ['OIDC_ISSUER', 'ADMIN_SUBJECT'],
  ]) {
    if (given[String(name)] && !given[String(needed)]) {
      throw new Problem(`${name} is set, so ${needed} has to be set too.`);
    }
  }

  const value = (/** @type {string} */ name) =>
    given[name] ?? settingsTable.find((setting) => setting.name === name)?.preset;
  const ports = portsAbove(Number(value('PORT')));
  return {
    ports,
    publicUrl: (given['PUBLIC_URL'] ?? localAddress(ports.gateway)).replace(/\/$/, ''),
    dataDir: resolve(root, String(value('DATA_DIR'))),
    databaseUrl: given['DATABASE_URL'],
    natsUrl: given['NATS_URL'],
    natsMonitorUrl: given['NATS_MONITOR_URL'],
    oidcIssuer: given['OIDC_ISSUER'],
    oidcClientId: String(value('OIDC_CLIENT_ID')),
    oidcClientSecret: given['OIDC_CLIENT_SECRET'],
    smtpUrl: given['SMTP_URL'],
    mailFrom: String(value('MAIL_FROM')),
    adminSubject: String(value('ADMIN_SUBJECT')),
  };
}
