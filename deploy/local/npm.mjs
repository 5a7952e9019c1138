import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * Runs npm: the one that started us, where there is one.
 * @param {string[]} args
 * @param {Omit<NonNullable<Parameters<typeof run>[2]>, 'cwd'>} [options]
 */
export function npm(args, options = {}) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], { ...options, cwd: root })
    : run('npm', args, { ...options, cwd: root });
}
