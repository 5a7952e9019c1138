import { parseArgs } from 'node:util';
import { install, isInstallNeeded } from '../local/setup/install.mjs';
import { checkNode } from '../local/setup/node-version.mjs';
import { explain, Problem } from '../local/problem.mjs';
import { step } from '../local/steps.mjs';

/**
 * `npm run bench`. What is imported above uses nothing but Node, because the install is the first step; the measurements
 * load what is built.
 */
async function bench() {
  checkNode();
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (isInstallNeeded('everything')) await step('npm install', () => install('everything'));
  const { build, toTest } = await import('../local/setup/build.mjs');
  await step('build', () => build(toTest));
  const [{ measurements }, { machine }, { report }] = await Promise.all([
    import('./measurements.mjs'),
    import('./machine.mjs'),
    import('./report.mjs'),
  ]);

  const chosen = values.only?.split(',') ?? Object.keys(measurements);
  const unknown = chosen.find((name) => !(name in measurements));
  if (unknown) {
    throw new Problem(`There is no measurement ${unknown}; there are ${Object.keys(measurements).join(', ')}.`);
  }
  const findings = [];
  for (const name of chosen) {
    console.error(`measuring ${name} …`);
    findings.push(...(await measurements[/** @type {keyof typeof measurements} */ (name)]()));
  }
  console.log(report(machine(), findings));
}

try {
  await bench();
  process.exit(0);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exit(1);
}
