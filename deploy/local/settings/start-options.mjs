import { Problem } from '../problem.mjs';
import { settingsTable } from './settings-table.mjs';

const flags = {
  '--fresh': 'begin anew: empty the data folder first',
  '--no-demo': 'do not load the demo project',
  '--live': 'let demo events trickle in, so that the dashboard moves',
  '--help': 'show this',
};

/**
 * @param {string[]} given
 * @returns {{ fresh: boolean, demo: boolean, live: boolean, help: boolean }}
 */
export function startOptions(given) {
  for (const flag of given) {
    if (!(flag in flags)) {
      throw new Problem(`There is no option ${flag}; there are ${Object.keys(flags).join(', ')}.`);
    }
  }
  return {
    fresh: given.includes('--fresh'),
    demo: !given.includes('--no-demo'),
    live: given.includes('--live'),
    help: given.includes('--help'),
  };
}

export function startHelp() {
  const line = (/** @type {string} */ name, /** @type {string} */ text) => `  ${name.padEnd(20)} ${text}`;
  const settings = settingsTable.map(({ name, meaning, preset }) =>
    line(name, preset ? `${meaning} (${preset})` : meaning),
  );
  const options = Object.entries(flags).map(([name, text]) => line(name, text));
  return `npm start -- [options]\n\n${options.join('\n')}\n\nSettings, from the environment:\n${settings.join('\n')}`;
}
