import { setTimeout as pause } from 'node:timers/promises';
import { isFree } from './free-port.mjs';
import { PortInUse } from '../problem.mjs';

/**
 * Looked at before anything starts: the sentence is clearer than any server's own.
 * @param {import('../settings/settings.mjs').Settings} settings
 * @param {readonly string[]} services
 * @param {number} patienceMs
 */
export async function refuseBusyPorts({ ports, databaseUrl, natsUrl, oidcIssuer, smtpUrl }, services, patienceMs) {
  const deadline = Date.now() + patienceMs;
  const needed = /** @type {(keyof import('./ports.mjs').Ports)[]} */ ([
    ...services,
    ...(databaseUrl ? [] : ['postgres']),
    ...(natsUrl ? [] : ['nats', 'natsMonitor']),
    ...(oidcIssuer ? [] : ['oidc']),
    ...(smtpUrl ? [] : ['smtp', 'mailPage']),
  ]);
  for (const name of needed) {
    while (!(await isFree(ports[name]))) {
      if (Date.now() < deadline) {
        await pause(100);
        continue;
      }
      throw new PortInUse(`Port ${ports[name]} (${name}) is in use: stop what uses it, or set PORT to another number.`);
    }
  }
}
