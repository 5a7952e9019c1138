import { join } from 'node:path';
import { partnerSystems } from './demo-project/accounts.mjs';
import { fromSeed } from '@nats-io/nkeys';
import { assertSyncAlways, startNats } from './nats/nats.mjs';
import { localAddress } from './addresses/ports.mjs';
import { startPostgres } from './postgres/postgres.mjs';
import { startProgram } from './processes/service-process.mjs';

/** What the services stand on: each is the stack's own, or a server of yours that a setting names. */

/** How many partner systems can read over NATS. */
const partnerAccounts = 16;

/** @typedef {(giveUp: AbortSignal) => Promise<import('./processes/supervised.mjs').Running>} Launch */
/** @typedef {(name: string, launch: Launch) => Promise<void>} Supervise */

/**
 * @param {import('./settings/settings.mjs').Settings} settings
 * @param {string} dataDir
 * @param {Supervise} supervise
 * @returns {Promise<string>}
 */
export async function database({ databaseUrl, ports }, dataDir, supervise) {
  if (databaseUrl) return databaseUrl;
  let url = '';
  await supervise('postgres', async () => {
    const running = await startPostgres({
      dataDir: join(dataDir, 'postgres'),
      port: ports.postgres,
    });
    ({ url } = running);
    return running;
  });
  return url;
}

/**
 * @param {import('./settings/settings.mjs').Settings} settings
 * @param {string} dataDir
 * @param {import('./settings/secrets.mjs').Secrets} secrets
 * @param {Supervise} supervise
 * @returns {Promise<{ url: string, monitorUrl: string, partnersUrl?: string }>} where partners come in, when it is ours
 */
export async function messages({ natsUrl, natsMonitorUrl, ports }, dataDir, { nats }, supervise) {
  if (natsUrl && natsMonitorUrl) {
    const { warning } = await assertSyncAlways(natsMonitorUrl);
    if (warning) console.warn(warning);
    return { url: natsUrl, monitorUrl: natsMonitorUrl };
  }
  const accounts = {
    servicesPassword: nats.servicesPassword,
    partnersPassword: nats.partnersPassword,
    issuer: fromSeed(new TextEncoder().encode(nats.signingSeed)).getPublicKey(),
    partners: partnerAccounts,
  };
  let addresses = { url: '', monitorUrl: '', partnersUrl: '' };
  await supervise('nats', async () => {
    const running = await startNats({
      dataDir: join(dataDir, 'nats'),
      port: ports.nats,
      monitorPort: ports.natsMonitor,
      accounts,
    });
    addresses = {
      url: running.url,
      monitorUrl: running.monitorUrl,
      partnersUrl: `nats://127.0.0.1:${running.port}`,
    };
    return running;
  });
  return addresses;
}

/**
 * @param {import('./settings/settings.mjs').Settings} settings
 * @param {string} dataDir
 * @param {import('./settings/secrets.mjs').Secrets} secrets
 * @param {Supervise} supervise
 * @returns {Promise<string>}
 */
export async function identities({ oidcIssuer, publicUrl, ports }, dataDir, secrets, supervise) {
  if (oidcIssuer) return oidcIssuer;
  const issuer = localAddress(ports.oidc);
  const doors = [publicUrl, ...['127.0.0.1', 'localhost'].map((host) => `http://${host}:${ports.gateway}`)];
  const clients = {
    redirectUris: [...new Set(doors)].map((door) => `${door}/auth/callback`),
    gatewaySecret: secrets.gatewayClientSecret,
    partnerClients: partnerSystems.map(({ id }) => ({
      id,
      secret: secrets.partnerClientSecrets[id],
    })),
  };
  await supervise('oidc', (giveUp) =>
    startProgram({
      name: 'oidc',
      program: 'deploy/local/oidc/main.mjs',
      env: {
        PATH: process.env['PATH'] ?? '',
        TZ: 'UTC',
        OIDC_PORT: String(ports.oidc),
        OIDC_ISSUER: issuer,
        OIDC_DATA_DIR: join(dataDir, 'oidc'),
        OIDC_AUDIENCE: 'urn:integras:api',
        OIDC_CLIENTS: JSON.stringify(clients),
      },
      logs: join(dataDir, 'logs'),
      readyAt: `${issuer}/.well-known/openid-configuration`,
      giveUp,
    }),
  );
  return issuer;
}

/**
 * @param {import('./settings/settings.mjs').Settings} settings
 * @param {string} dataDir
 * @param {Supervise} supervise
 * @returns {Promise<string>}
 */
export async function mails({ smtpUrl, ports }, dataDir, supervise) {
  if (smtpUrl) return smtpUrl;
  await supervise('mail', (giveUp) =>
    startProgram({
      name: 'mail',
      program: 'deploy/local/mail/main.mjs',
      env: {
        PATH: process.env['PATH'] ?? '',
        TZ: 'UTC',
        SMTP_PORT: String(ports.smtp),
        MAIL_PAGE_PORT: String(ports.mailPage),
        MAIL_DIR: join(dataDir, 'mail'),
      },
      logs: join(dataDir, 'logs'),
      readyAt: localAddress(ports.mailPage),
      giveUp,
    }),
  );
  return `smtp://127.0.0.1:${ports.smtp}`;
}
