import { equal, notEqual } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { root } from '../root.mjs';
import { fingerprintOf } from './build.mjs';

describe('what a build is made from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integras-sources-'));
  after(() => rmSync(folder, { recursive: true }));
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const fingerprint = () => fingerprintOf([relative(root, folder)], []);

  it('changes with a source', () => {
    write('src/one.ts', 'export {};');
    const before = fingerprint();
    write('src/one.ts', 'export const one = 1;');
    notEqual(fingerprint(), before);
  });

  // Tests write their results while other tests serve what was built; building anew would take it from them.
  for (const file of ['coverage/tests.json', 'dist/one.js', 'node_modules/a/index.js', 'tsconfig.tsbuildinfo']) {
    it(`does not change with ${file}`, () => {
      const before = fingerprint();
      write(file, '{}');
      equal(fingerprint(), before);
    });
  }
});
