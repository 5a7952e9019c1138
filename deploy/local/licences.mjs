import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * Licences of what we ship with: those that ask for no more than to be named, fonts under the OFL, and the EUPL, which
 * is ours. Another one is a question for people, who add it here or leave the package out.
 */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'Bitstream-Vera',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Of packages whose manifest does not say it: what their licence file is, read by us. */
const readByUs = new Map([['dejavu-fonts-ttf', 'Bitstream-Vera']]);

/**
 * Whether an SPDX expression without nesting is accepted: all of one of its alternatives.
 * @param {string} expression
 */
export function isAccepted(expression) {
  const alternatives = expression.replaceAll(/[()]/g, '').split(/\s+OR\s+/);
  return alternatives.some((alternative) => alternative.split(/\s+AND\s+/).every((licence) => accepted.has(licence)));
}

/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 * @property {{ license?: { id?: string, name?: string }, expression?: string }[]} [licenses]
 */

/**
 * What a component says of its licence; undefined when it says nothing.
 * @param {Component} component
 */
export function licenceOf({ name, licenses = [] }) {
  const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
  return said.length === 0 ? readByUs.get(name) : said.join(' AND ');
}

/**
 * Those of the components whose licence nobody has accepted, each as a line to read.
 * @param {readonly Component[]} components
 */
export function refusedOf(components) {
  return components.flatMap((component) => {
    const licence = licenceOf(component);
    if (licence !== undefined && isAccepted(licence)) return [];
    return [`${component.name} ${component.version}: ${licence ?? 'says nothing'}`];
  });
}

/** `npm run licences`: the bill of materials of what we ship with, licence by licence. */
function checkLicences() {
  const bill = spawnSync('npm', ['sbom', '--omit=dev', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (bill.status !== 0) throw new Error(`npm sbom failed: ${bill.stderr}`);
  /** @type {{ components: Component[] }} */
  const { components } = JSON.parse(bill.stdout);
  const refused = refusedOf(components);
  if (refused.length === 0) {
    console.log(`${components.length} components, all under licences we accept.`);
    return;
  }
  console.error(`Under licences nobody has accepted:\n  ${refused.join('\n  ')}`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) checkLicences();
