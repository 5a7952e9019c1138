import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../processes/bound-process.mjs';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Takes nats-server out of Debian's package on a Debian-family machine, without touching the
 * system: apt works in a folder of its own, with the mirror the machine uses anyway, and checks
 * the archive's signature as always.
 * @param {string} target
 * @returns {string | undefined} why it could not, or nothing when it is there
 */
export function fetchDebianPackage(target) {
  if (!onPath('apt-get') || !onPath('dpkg-deb') || !existsSync(keyring)) {
    return 'this is no Debian machine';
  }
  const mirror = debianMirror();
  if (!mirror) return 'no Debian mirror is among the apt sources';

  const folder = mkdtempSync(join(tmpdir(), 'integras-apt-'));
  try {
    const env = { ...process.env, APT_CONFIG: privateConfiguration(folder, mirror) };
    const apt = (/** @type {string[]} */ ...args) =>
      spawnSync('apt-get', ['-q', ...args], { cwd: folder, env, encoding: 'utf8', timeout: 120_000 });
    if (apt('update').status !== 0) return `apt could not read the package list of ${mirror}`;
    if (apt('download', 'nats-server').status !== 0) return `${mirror} has no package nats-server`;
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (!archive) return `${mirror} gave no package nats-server`;
    const content = join(folder, 'content');
    if (spawnSync('dpkg-deb', ['-x', archive, content], { cwd: folder }).status !== 0) {
      return 'dpkg-deb could not unpack the package nats-server';
    }
    const binary = ['usr/sbin', 'usr/bin']
      .map((path) => join(content, path, 'nats-server'))
      .find((path) => existsSync(path));
    if (!binary) return 'the package nats-server holds no server';
    copyFileSync(binary, target);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {string | undefined} the address of the mirror of Debian that the machine itself uses */
function debianMirror() {
  const answer = spawnSync('apt-get', ['indextargets', '--format', '$(ORIGIN)|$(REPO_URI)', 'Created-By: Packages'], {
    encoding: 'utf8',
  });
  return (answer.stdout ?? '')
    .split('\n')
    .find((line) => line.startsWith('Debian|') && !line.includes('security'))
    ?.slice('Debian|'.length)
    .trim();
}

/**
 * @param {string} folder
 * @param {string} mirror
 * @returns {string} the file for APT_CONFIG
 */
function privateConfiguration(folder, mirror) {
  for (const name of ['state/lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const sources = join(folder, 'sources.list');
  // sid, because the releases before it carry a nats-server without atomic batches.
  writeFileSync(sources, `deb [signed-by=${keyring}] ${mirror} sid main\n`);
  const file = join(folder, 'apt.conf');
  const lines = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
  };
  writeFileSync(
    file,
    Object.entries(lines)
      .map(([name, value]) => `${name} "${value}";\n`)
      .join(''),
  );
  return file;
}
