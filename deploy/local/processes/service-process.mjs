import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNode } from './bound-process.mjs';
import { PortInUse, Problem } from '../problem.mjs';
import { localAddress } from '../addresses/ports.mjs';
import { root } from '../root.mjs';

/** Generous: a machine that is slow or busy starts slowly too, and a program that fails ends by itself. */
const startWithinMs = 180_000;
/**
 * Requests and events leave short-lived objects behind: with room for more of them they are gone before they are ever
 * moved. It costs memory that is never given back, so only programs that take in thousands a second have it.
 */
const roomForMany = '--max-semi-space-size=64';

/**
 * Starts a Node program of the stack and waits until its address says it is ready.
 * @param {{ name: string, program: string, env: Record<string, string>, logs: string, readyAt: string, giveUp: AbortSignal, busy?: boolean }} options
 *   `program` is a path below the repository's root; `busy` when thousands of requests or events a second may come
 * @returns {Promise<import('./supervised.mjs').Running>}
 */
export async function startProgram({ name, program, env, logs, readyAt, giveUp, busy = false }) {
  const file = join(root, program);
  if (!existsSync(file)) {
    throw new Problem(`${program} is missing: npm start and npm test build it.`);
  }
  const started = startNode([...(busy ? [roomForMany] : []), file], {
    log: join(logs, `${name}.log`),
    cwd: root,
    env,
  });
  const deadline = Date.now() + startWithinMs;
  let answered = '';
  while (started.running() && !giveUp.aborted && Date.now() < deadline) {
    const { isReady, answer } = await readiness(readyAt);
    answered = answer;
    if (isReady) {
      // Somebody else may answer there while ours is still failing for want of the port.
      if (started.running()) {
        return {
          pid: started.pid,
          exited: started.exited,
          kill: started.kill,
          stop: () => started.end('SIGTERM', 10_000),
          lastWords: started.lastWords,
        };
      }
    }
    await pause(50);
  }
  const ended = !started.running();
  await started.end('SIGTERM', 5_000);
  giveUp.throwIfAborted();
  const words = started.lastWords();
  // Every program of ours says it so.
  const Trouble = ended && /port \d+ .*is in use/i.test(words) ? PortInUse : Problem;
  throw new Trouble(
    `${name} ${ended ? 'ended while starting' : `was not ready within ${startWithinMs / 1_000} s (${readyAt}: ${answered})`}; its log ends with:\n${words}`,
  );
}

/**
 * @param {import('../addresses/ports.mjs').Ports} ports
 * @param {string} service
 */
export function readinessOf(ports, service) {
  const port = ports[/** @type {keyof import('../addresses/ports.mjs').Ports} */ (service)];
  return `${localAddress(port)}/health/ready`;
}

/**
 * @param {string} address
 * @returns {Promise<{ isReady: boolean, answer: string }>} with what it said, or why it said nothing
 */
async function readiness(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    return { isReady: response.ok, answer: await response.text() };
  } catch (error) {
    return { isReady: false, answer: String(error instanceof Error ? (error.cause ?? error) : error) };
  }
}
