import { join } from 'node:path';
import { accounts, partnerSystems } from './demo-project/accounts.mjs';
import { localAddress } from './addresses/ports.mjs';

/**
 * What is printed when the stack is ready.
 * @param {import('./settings/settings.mjs').Settings} settings
 * @param {boolean} ownProvider whether the demo accounts exist
 * @param {string} duration
 */
export function welcome({ publicUrl, dataDir, ports, smtpUrl }, ownProvider, duration) {
  const rows = [...accounts, ...partnerSystems].map(
    ({ id, name, roleName, scope }) => `  ${id.padEnd(22)}${name.padEnd(30)}${roleName.padEnd(22)}${scope}`,
  );
  const who = ownProvider
    ? `Demo accounts (choose one when you sign in; no password):\n${rows.join('\n')}\n\nA token for curl: npm run --silent token -- manager-bologna`
    : 'You sign in at your own OpenID provider.';
  const mail = smtpUrl
    ? 'Mails go out through your own server (SMTP_URL).'
    : `Mails reach nobody; they are read at ${localAddress(ports.mailPage)} and kept in ${join(dataDir, 'mail')}. Set SMTP_URL to send them.`;
  return `
INTEGRAS is ready after ${duration}: ${publicUrl}

${who}

${mail}

Logs are in ${join(dataDir, 'logs')}. To stop: Ctrl-C.
`;
}
