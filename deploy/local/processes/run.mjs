import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const dieWithParent = fileURLToPath(new URL('die-with-parent.mjs', import.meta.url));

/**
 * Runs a program to its end. A Node program is bound to us: it stops when we are killed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, silentMinutes?: number }} [options]
 *   `onLine` sees each line as it comes; who is silent for longer than `silentMinutes` is stopped
 * @returns {Promise<{ code: number, output: string }>} output holds both streams
 */
export function run(program, args, { cwd, env, onLine, silentMinutes } = {}) {
  const isNode = program === process.execPath;
  return new Promise((resolve) => {
    const child = spawn(program, isNode ? ['--import', dieWithParent, ...args] : args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', ...(isNode ? [/** @type {const} */ ('ipc')] : [])],
    });
    let output = '';
    /** @type {NodeJS.Timeout | undefined} */
    let patience;
    const heard = () => {
      clearTimeout(patience);
      patience = silentMinutes ? setTimeout(stop, silentMinutes * 60_000) : undefined;
    };
    const stop = () => {
      output += `Stopped, because nothing was heard of it for ${silentMinutes} minutes.\n`;
      child.kill();
    };
    heard();
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        heard();
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          heard();
          onLine?.(line);
        }
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve({ code: code ?? 1, output });
    });
  });
}
