import { join } from 'node:path';
import { accounts } from '../demo-project/accounts.mjs';
import { packedClient } from '../setup/packed-client.mjs';
import { localAddress } from '../addresses/ports.mjs';
import { root } from '../root.mjs';

/** What of our own environment a service may see. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'LOG_LEVEL', 'RATE_LIMIT'];

/**
 * @typedef {object} StackUrls
 * @property {Record<string, string>} databaseUrls
 * @property {string} natsUrl
 * @property {string} natsMonitorUrl
 * @property {string} [natsPartnersUrl] where partner systems come in
 * @property {string} issuer
 * @property {string} smtpUrl
 */

/**
 * The environment of one service's process. It holds the rights of this service and no other's.
 * @param {string} service
 * @param {import('../settings/settings.mjs').Settings} settings
 * @param {StackUrls} urls
 * @param {import('../settings/secrets.mjs').Secrets} secrets
 * @returns {Record<string, string>}
 */
export function serviceEnv(service, settings, urls, secrets) {
  const { ports, publicUrl } = settings;
  const everyone = {
    ...taken(...passedOn),
    SERVICE: service,
    HOST: '127.0.0.1',
    PORT: String(ports[/** @type {keyof import('../addresses/ports.mjs').Ports} */ (service)]),
    DATABASE_URL: String(urls.databaseUrls[service]),
    NATS_URL: urls.natsUrl,
    NATS_MONITOR_URL: urls.natsMonitorUrl,
    OIDC_ISSUER: urls.issuer,
    OIDC_AUDIENCE: 'urn:integras:api',
    PUBLIC_URL: publicUrl,
    TZ: 'UTC',
  };
  const mail = { SMTP_URL: urls.smtpUrl, MAIL_FROM: settings.mailFrom };
  /** @type {Record<string, Record<string, string>>} */
  const own = {
    access: {
      ADMIN_ISSUER: urls.issuer,
      ADMIN_SUBJECT: settings.adminSubject,
      ...nameOf(settings.adminSubject),
      INVITATION_KEY: secrets.invitationKey,
      ...mail,
    },
    pilots: { PSEUDONYM_KEY: secrets.pseudonymKey },
    notifications: {
      SUBSCRIPTION_KEY: secrets.subscriptionKey,
      // Receivers of somebody who tries it are on this machine.
      ...(isOnThisMachine(publicUrl) && { WEBHOOK_TARGETS: 'any' }),
      ...(urls.natsPartnersUrl && {
        PARTNER_NATS_URL: urls.natsPartnersUrl,
        PARTNER_NATS_PASSWORD: secrets.nats.partnersPassword,
        PARTNER_NATS_SEED: secrets.nats.signingSeed,
      }),
      ...taken(
        'WEBHOOK_TARGETS',
        'PARTNER_NATS_URL',
        'PARTNER_NATS_PASSWORD',
        'PARTNER_NATS_SEED',
        'PARTNER_NATS_ACCOUNTS',
      ),
      ...mail,
    },
    indicators: {
      RECONCILER_URL: String(urls.databaseUrls.reconciler),
      FIGURE_SEAL_KEY: secrets.figureSealKey,
      ...taken('IATI_REPORTING_ORG', 'RECONCILE_HOURS'),
    },
    trainings: { ATTENDEE_KEY: secrets.attendeeKey, ...mail },
    knowledge: { FIGURE_SEAL_KEY: secrets.figureSealKey, ...taken('ATTACHMENTS_MAX_BYTES') },
    gateway: {
      SESSION_KEY: secrets.sessionKey,
      CURSOR_KEY: secrets.cursorKey,
      OIDC_CLIENT_ID: settings.oidcClientId,
      OIDC_CLIENT_SECRET: settings.oidcClientSecret ?? secrets.gatewayClientSecret,
      ACCESS_URL: localAddress(ports.access),
      PILOTS_URL: localAddress(ports.pilots),
      INDICATORS_URL: localAddress(ports.indicators),
      TRAININGS_URL: localAddress(ports.trainings),
      KNOWLEDGE_URL: localAddress(ports.knowledge),
      NOTIFICATIONS_URL: localAddress(ports.notifications),
      CONSOLE_DIR: join(root, 'services', 'console', 'dist'),
      CLIENT_PACKAGE: join(root, packedClient),
    },
  };
  return { ...everyone, ...own[service] };
}

/** Whether nobody else opens an address. @param {string} address */
function isOnThisMachine(address) {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/**
 * Of our own environment what is there.
 * @param {string[]} names
 * @returns {Record<string, string>}
 */
function taken(...names) {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/**
 * @param {string} subject who has no name here has the one the service gives
 * @returns {Record<string, string>}
 */
function nameOf(subject) {
  const account = accounts.find(({ id }) => id === subject);
  return account ? { ADMIN_NAME: account.name } : {};
}
