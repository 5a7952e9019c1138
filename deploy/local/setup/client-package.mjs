import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isolatedDeclarationSync } from 'rolldown/experimental';
import { transformSync } from 'rolldown/utils';
import { npm } from '../processes/npm.mjs';
import { packedClient, productVersion } from './packed-client.mjs';
import { root } from '../root.mjs';
import { filesIn } from './workspace.mjs';

const home = 'libs/client';
const folder = dirname(packedClient);

/**
 * Packs the client for partners. As with the programs nobody need wait for the compiler: module by module, and each
 * with its declarations, which the sources spell out where others see them.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function packClient() {
  const parts = join(root, folder, 'package');
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const troubles = modules().flatMap((file) => compile(file, parts));
  if (troubles.length > 0) return { code: 1, output: troubles.join('\n') };

  writeFileSync(join(parts, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  copyFileSync(join(root, home, 'README.md'), join(parts, 'README.md'));
  const { code, output } = await npm(['pack', '--silent', parts, '--pack-destination', join(root, folder)]);
  if (code !== 0) return { code, output };
  // Named by npm, from name and version.
  return existsSync(join(root, packedClient))
    ? { code: 0, output: '' }
    : { code: 1, output: `not there: ${packedClient}` };
}

/** Without what the tests of the client need. */
function modules() {
  return filesIn(`${home}/src`, '.ts').filter((file) => !file.endsWith('.spec.ts') && !file.includes('/testing/'));
}

/**
 * @param {string} file
 * @param {string} parts
 * @returns {string[]} what is wrong with it
 */
function compile(file, parts) {
  const source = readFileSync(join(root, file), 'utf8');
  const target = join(parts, 'dist', relative(`${home}/src`, file)).replace(/\.ts$/, '');
  const module = transformSync(file, source, { tsconfig: false, target: 'es2022' });
  const declarations = isolatedDeclarationSync(file, source, {});
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.js`, module.code);
  writeFileSync(`${target}.d.ts`, declarations.code);
  return [...module.errors, ...declarations.errors].map(({ message }) => `${file}: ${message}`);
}

/** What others need to know of the package; in this repository its sources and tests count too. */
function manifest() {
  const { exports, ...own } = JSON.parse(readFileSync(join(root, home, 'package.json'), 'utf8'));
  const entries = Object.entries(exports).map(([name, { types, default: module }]) => [
    name,
    { types, default: module },
  ]);
  const told = Object.entries(own).filter(([name]) => !['scripts', 'devDependencies', 'nx'].includes(name));
  return { ...Object.fromEntries(told), version: productVersion, exports: Object.fromEntries(entries) };
}
