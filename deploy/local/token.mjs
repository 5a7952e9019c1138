import { accounts, partnerSystems } from './demo-project/accounts.mjs';
import { explain, Problem } from './problem.mjs';
import { runningStack } from './running-stack.mjs';
import { secretsIn } from './settings/secrets.mjs';
import { readSettings, services } from './settings/settings.mjs';
import { accessTokenFor, clientToken } from './requests/sign-in.mjs';

/**
 * `npm run --silent token -- <account>`: prints a bearer token of the running stack, and nothing else, on stdout.
 * @param {string | undefined} account
 * @returns {Promise<string>}
 */
async function tokenFor(account) {
  const ids = [...accounts, ...partnerSystems].map(({ id }) => id);
  if (!account || !ids.includes(account)) {
    const what = account ? `There is no demo account "${account}"` : 'Which demo account?';
    throw new Problem(`${what} (${ids.join(', ')}).`);
  }
  const { dataDir } = readSettings();
  const { issuer } = runningStack(dataDir);
  if (partnerSystems.some(({ id }) => id === account)) {
    const secret = secretsIn(dataDir, services).partnerClientSecrets[account];
    return clientToken(issuer, account, String(secret));
  }
  return accessTokenFor(issuer, account);
}

try {
  console.log(await tokenFor(process.argv[2]));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
