import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const dieWithParent = fileURLToPath(new URL('die-with-parent.mjs', import.meta.url));

/**
 * Runs a program to its end. A Node program is bound to us: it stops when we are killed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 *   `onLine` sees each line as it comes
 * @returns {Promise<{ code: number, output: string }>} output holds both streams
 */
export function run(program, args, { cwd, env, onLine } = {}) {
  const isNode = program === process.execPath;
  return new Promise((resolve) => {
    const child = spawn(program, isNode ? ['--import', dieWithParent, ...args] : args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', ...(isNode ? [/** @type {const} */ ('ipc')] : [])],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        if (onLine) lines.forEach(onLine);
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
