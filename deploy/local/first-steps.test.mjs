import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { todayInUtc } from './demo-project/days.mjs';
import { loadDemo } from './demo-load/load.mjs';
import { npm } from './processes/npm.mjs';
import { partnerSettings } from './partner-settings.mjs';
import { publicInterface } from './requests/public-interface.mjs';
import { root } from './root.mjs';
import { run } from './processes/run.mjs';
import { accessTokenFor } from './requests/sign-in.mjs';
import { startStack } from './stack.mjs';
import { throwAwayFolder, until } from './testing/throw-away.mjs';

describe('the first steps that the documentation shows', () => {
  /** @type {string} */
  let dataDir;
  /** @type {import('./stack.mjs').Stack} */
  let stack;

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'integras-steps-'));
    stack = await startStack({ dataDir, build: true });
    await loadDemo(stack, () => undefined);
  });
  after(async () => {
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('with an empty folder, a partner installs the client from the installation and gets a first event', async (t) => {
    const folder = throwAwayFolder(t);
    writeFileSync(join(folder, '.env'), partnerSettings(stack, 'municipality-archive'));
    copyFileSync(join(root, 'docs/examples/partner-subscribe.mjs'), join(folder, 'partner-subscribe.mjs'));
    const { url, version, integrity } = /** @type {Record<string, string>} */ (
      await (await fetch(`${stack.baseUrl}/api/client.json`)).json()
    );
    for (const args of [
      ['init', '--yes'],
      ['install', '--no-audit', '--no-fund', `${stack.baseUrl}${url}`],
    ]) {
      const { code, output } = await npm(args, { cwd: folder });
      assert.equal(code, 0, output);
    }
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    const { version: locked, integrity: held } = packages['node_modules/@integras/client'];
    assert.deepEqual([locked, held], [version, integrity]);
    const program = `import { createClient, type Figure } from '@integras/client';
      import { schemas } from '@integras/client/schemas';
      export const all: [typeof createClient, object, Figure['indicator']?] = [createClient, schemas];`;
    writeFileSync(join(folder, 'program.mts'), program);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom'];
    const checked = await run(process.execPath, [compiler, ...strict, 'program.mts'], { cwd: folder });
    assert.equal(checked.code, 0, checked.output);
    assert.ok(existsSync(join(folder, 'node_modules/.bin/integras-check-receiver')));

    const partner = spawn(process.execPath, ['--env-file=.env', 'partner-subscribe.mjs'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = await once(createInterface(partner.stdout), 'line', { signal: AbortSignal.timeout(60_000) });
      const milestone = /^[0-9a-f-]{36} \S+ eu\.integras\.pilots\.milestone\.(reached|missed|rebaselined)\.v1 ./;
      assert.match(String(line), milestone);
    } finally {
      // It still writes its cursor into the folder that goes.
      partner.kill();
      await once(partner, 'exit');
    }
  });

  it('import the example, and say why a row of it is refused', async () => {
    const examples = join(root, 'docs/examples');
    const mapping = JSON.parse(readFileSync(join(examples, 'registrations.mapping.json'), 'utf8'));
    const today = todayInUtc().split('-').toReversed().join('.');
    const file = readFileSync(join(examples, 'registrations.csv'), 'utf8').replaceAll('TODAY', today);

    const manager = publicInterface(stack.baseUrl, () => accessTokenFor(stack.issuer, 'manager-bologna'));
    const { items } = await manager.get('/api/pilots/v1/projects');
    const [{ id: project }] = items;
    await manager.post(`/api/pilots/v1/projects/${project}/mappings`, mapping, 'mapping');
    const where = new URLSearchParams({ project, mapping: mapping.name, mode: 'skip-bad-rows', dryRun: 'true' });
    const answer = await fetch(`${stack.baseUrl}/api/pilots/v1/imports?${where.toString()}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await accessTokenFor(stack.issuer, 'manager-bologna')}`,
        'content-type': 'text/csv',
      },
      body: file,
    });
    const { id } = /** @type {{ id: string }} */ (await answer.json());
    const here = `/api/pilots/v1/imports/${id}`;
    const ended = (/** @type {string} */ state) =>
      until(async () => (await manager.get(here)).state === state, `that the import is ${state}`);
    await ended('done');
    const { accepted, refused } = await manager.get(here);
    assert.deepEqual({ accepted, refused }, { accepted: 3, refused: 1 });
    const { items: rows } = await manager.get(`${here}/rows?state=refused`);
    assert.match(JSON.stringify(rows), /diverse/);

    await manager.post(`${here}/apply`, {}, 'apply');
    await ended('done');
    assert.equal((await manager.get(here)).accepted, 3);
  });
});
