import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAccepted, refusedOf } from './licences.mjs';

test('a licence is accepted when all of one of its alternatives is', () => {
  for (const said of ['MIT', 'Apache-2.0 AND BSL-1.0', '(MIT OR CC0-1.0)', '(MPL-2.0 OR Apache-2.0)'])
    assert.equal(isAccepted(said), true, said);
  for (const said of ['GPL-3.0-only', 'MIT AND SSPL-1.0', 'SEE LICENSE IN LICENSE.md', ''])
    assert.equal(isAccepted(said), false, said);
});

test('what nobody has accepted is named, also a component that says nothing', () => {
  const components = [
    { name: 'good', version: '1.0.0', licenses: [{ license: { id: 'ISC' } }] },
    { name: 'odd', version: '2.0.0', licenses: [{ license: { name: 'Custom' } }] },
    { name: 'silent', version: '3.0.0' },
  ];
  assert.deepEqual(refusedOf(components), ['odd 2.0.0: Custom', 'silent 3.0.0: says nothing']);
});
