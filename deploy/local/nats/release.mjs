import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '2.15.0';

/** From the release's own SHA256SUMS; version and sums change together. */
const sha256 = /** @type {Record<string, string>} */ ({
  'linux-amd64': '5d2c51caca950333aba84911df7d377f826f3a59ec36061c6539105084f65c92',
  'linux-arm64': 'cdc208f5a3f42963a52b6ab06ef65626bb870315dc936e26ba571780c6351112',
  'darwin-amd64': '5bd8b59ca5bf93fab3da2c5843cf564cd6e2e291e22ae3b861746e7ebe259b95',
  'darwin-arm64': 'e1c4e22d70bd44abfa0bcb3c16f7cf0c66f648c2e728c58924e8a1ce88913cc8',
});

/**
 * Fetches the official release archive and puts its server at `target`.
 * @param {string} target
 * @returns {Promise<string | undefined>} why it could not, or nothing when it is there
 */
export async function fetchRelease(target) {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const expected = sha256[platform];
  if (!expected) return `there is no pinned release for ${platform}`;
  const name = `nats-server-v${version}-${platform}`;
  const address = `https://github.com/nats-io/nats-server/releases/download/v${version}/${name}.tar.gz`;

  let archive;
  try {
    archive = await download(address);
  } catch (error) {
    return `${new URL(address).host} did not give it (${reason(error)})`;
  }
  if (createHash('sha256').update(archive).digest('hex') !== expected) {
    return `the archive from ${new URL(address).host} does not have the pinned checksum`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'integras-nats-'));
  try {
    writeFileSync(join(folder, 'release.tar.gz'), archive);
    const unpacked = spawnSync('tar', ['-xzf', 'release.tar.gz', `${name}/nats-server`], {
      cwd: folder,
    });
    if (unpacked.status !== 0) return 'tar could not unpack its archive';
    copyFileSync(join(folder, name, 'nats-server'), target);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Without a network the answer has to come quickly, so reaching the server gets little time; the
 * download itself may take as long as it keeps flowing within its own bound.
 * @param {string} address
 */
async function download(address) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer within 5 s')), 5_000);
  try {
    const answer = await fetch(address, { signal: abort.signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error('not there within 120 s')), 120_000);
    return Buffer.from(await answer.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} error */
function reason(error) {
  const cause = /** @type {{ cause?: { code?: string }, message?: string }} */ (error);
  return cause.cause?.code ?? cause.message ?? 'unreachable';
}
