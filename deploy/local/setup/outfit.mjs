import { install, isInstallNeeded } from './install.mjs';
import { findNatsServer } from '../nats/server.mjs';
import { step } from '../steps.mjs';

/**
 * The packages and the nats-server that it takes, both at once: one keeps the disk busy, the other waits for the
 * network. Uses nothing but Node.
 * @param {import('./install.mjs').Wanted} wanted
 */
export async function outfit(wanted) {
  const installed = isInstallNeeded(wanted) ? step('npm install', () => install(wanted)) : undefined;
  const found = findNatsServer();
  // What went wrong is told when its turn comes.
  found.catch(() => undefined);
  await installed;
  await step('nats-server', async () => {
    const { version, warning } = await found;
    return warning ? `${version}. ${warning}` : version;
  });
}
