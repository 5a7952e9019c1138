import { portOffsets } from '../addresses/ports.mjs';

/**
 * @typedef {object} Setting
 * @property {string} name
 * @property {string} meaning
 * @property {string} [preset]
 * @property {(value: string) => string | undefined} refusal what is wrong with a value
 */

/** Every setting there is, as the README lists them. @type {readonly Setting[]} */
export const settingsTable = [
  {
    name: 'PORT',
    meaning: 'port of the gateway; the others are taken from the 15 above it',
    preset: '3000',
    refusal: notAPort,
  },
  {
    name: 'PUBLIC_URL',
    meaning: 'address people open, when it is not http://127.0.0.1:<PORT>',
    refusal: notAnUrl(['http:', 'https:']),
  },
  {
    name: 'DATA_DIR',
    meaning: 'folder of all data',
    preset: '.data',
    refusal: () => undefined,
  },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 18 of your own, as a role that may create schemas and roles',
    refusal: notAnUrl(['postgres:', 'postgresql:']),
  },
  {
    name: 'NATS_URL',
    meaning: 'NATS with JetStream of your own',
    refusal: notAnUrl(['nats:', 'tls:']),
  },
  {
    name: 'NATS_MONITOR_URL',
    meaning: 'monitoring address of that NATS, which has to confirm sync_interval: always',
    refusal: notAnUrl(['http:', 'https:']),
  },
  {
    name: 'OIDC_ISSUER',
    meaning: 'OpenID provider of your own',
    refusal: notAnUrl(['http:', 'https:']),
  },
  {
    name: 'OIDC_CLIENT_ID',
    meaning: 'client of the gateway at that provider',
    preset: 'integras-gateway',
    refusal: () => undefined,
  },
  {
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'its secret',
    refusal: () => undefined,
  },
  {
    name: 'SMTP_URL',
    meaning: 'mail server of your own; what is sent to the embedded one reaches nobody and is kept in DATA_DIR/mail',
    refusal: notAnUrl(['smtp:', 'smtps:']),
  },
  {
    name: 'MAIL_FROM',
    meaning: 'sender of the mails',
    preset: 'INTEGRAS <integras@localhost>',
    refusal: () => undefined,
  },
  {
    name: 'ADMIN_SUBJECT',
    meaning: 'subject of the first lead partner at the provider',
    preset: 'lead',
    refusal: () => undefined,
  },
];

/** @param {string} value */
function notAPort(value) {
  const highest = 65_535 - Math.max(...Object.values(portOffsets));
  const port = Number(value);
  const isPort = /^\d+$/.test(value) && port >= 1 && port <= highest;
  return isPort ? undefined : `is not a port from 1 to ${highest}`;
}

/** @param {string[]} protocols */
function notAnUrl(protocols) {
  return (/** @type {string} */ value) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol)
      ? undefined
      : `is not an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`;
}
