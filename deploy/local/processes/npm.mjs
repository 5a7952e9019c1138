import { root } from '../root.mjs';
import { run } from './run.mjs';

/**
 * Runs npm, here unless said: the one that started us, where there is one.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options = {}) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], { cwd: root, ...options })
    : run('npm', args, { cwd: root, ...options });
}
