import { join } from 'node:path';
import { accounts, partnerSystems } from './accounts.mjs';

/**
 * What is printed when the stack is ready.
 * @param {import('./settings.mjs').Settings} settings
 * @param {boolean} ownProvider whether the demo accounts exist
 * @param {string} duration
 */
export function welcome({ publicUrl, dataDir }, ownProvider, duration) {
  const rows = [...accounts, ...partnerSystems].map(
    ({ id, name, roleName, scope }) => `  ${id.padEnd(22)}${name.padEnd(30)}${roleName.padEnd(22)}${scope}`,
  );
  const who = ownProvider
    ? `Demo accounts (choose one when you sign in; no password):\n${rows.join('\n')}\n\nA token for curl: npm run --silent token -- manager-bologna`
    : 'You sign in at your own OpenID provider.';
  return `
INTEGRAS is ready after ${duration}: ${publicUrl}

${who}

Logs are in ${join(dataDir, 'logs')}. To stop: Ctrl-C.
`;
}
