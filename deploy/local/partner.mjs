import { partnerSystems } from './demo-project/accounts.mjs';
import { partnerSettings } from './partner-settings.mjs';
import { explain, Problem } from './problem.mjs';
import { runningStack } from './running-stack.mjs';
import { secretsIn } from './settings/secrets.mjs';
import { readSettings, services } from './settings/settings.mjs';

/**
 * `npm run --silent partner -- <partner system>`: prints what its program needs to know of the running stack, and
 * nothing else, on stdout.
 * @param {string | undefined} id
 * @returns {string}
 */
function settingsFor(id) {
  const ids = partnerSystems.map((system) => system.id);
  if (!id || !ids.includes(id)) {
    const what = id ? `There is no partner system "${id}"` : 'Which partner system?';
    throw new Problem(`${what} (${ids.join(', ')}).`);
  }
  const { dataDir } = readSettings();
  return partnerSettings({ ...runningStack(dataDir), secrets: secretsIn(dataDir, services) }, id);
}

try {
  console.log(settingsFor(process.argv[2]));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
