import { checkNode } from './setup/node-version.mjs';
import { followNpm } from './processes/follow-npm.mjs';
import { install, isInstallNeeded } from './setup/install.mjs';
import { explain, Problem } from './problem.mjs';
import { step } from './steps.mjs';

const ending = new AbortController();

/**
 * `npm run demo`: does the main job once through the public interfaces, and fails unless all who took part agree.
 * What is imported above uses nothing but Node, because the install may be the first step.
 */
async function demo() {
  checkNode();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => (ending.signal.aborted ? process.exit(1) : ending.abort()));
  }
  followNpm(() => ending.abort());
  if (isInstallNeeded('what runs')) await step('npm install', () => install('what runs'));
  const [{ demoStack }, { mainJob }, { account, disagreements }] = await Promise.all([
    import('./demo/demo-stack.mjs'),
    import('./demo/main-job.mjs'),
    import('./demo/agreement.mjs'),
  ]);

  const { stack, stop } = await demoStack(ending.signal);
  try {
    const job = await mainJob(stack, ending.signal);
    console.log(`\n${account(job)}\n`);
    const wrong = disagreements(job);
    if (wrong.length > 0) throw new Problem(`They do not agree. ${wrong.join(' ')}`);
    console.log('All three agree. The report was taken back, so this can be run again.');
  } finally {
    await stop();
  }
}

try {
  await demo();
  process.exit(0);
} catch (error) {
  if (!ending.signal.aborted) console.error(`\n${explain(error)}`);
  process.exit(1);
}
