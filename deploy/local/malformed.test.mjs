import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { attack, malformed } from './malformed/attack.mjs';
import { untoldFields } from './malformed/untold-fields.mjs';
import { somethingOfEach } from './malformed/something-of-each.mjs';
import { accessTokenFor } from './requests/sign-in.mjs';
import { startStack } from './stack.mjs';

const count = process.env['FULL'] ? 100_000 : 2_000;
/** The same requests each time, other ones at full length; `MALFORMED_SEED` repeats a run. */
const seed = Number(process.env['MALFORMED_SEED'] ?? (process.env['FULL'] ? Date.now() % 1_000_000 : 1));

describe(`${count} malformed requests, seed ${seed}`, () => {
  /** @type {string} */
  let folder;
  /** @type {import('./stack.mjs').Stack} */
  let stack;
  /** @type {import('./malformed/attack.mjs').Answer[]} */
  let answers;
  /** @type {string[]} */
  let untold;
  /** @type {{ before: Record<string, number>, after: Record<string, number> }} */
  let facts;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'integras-malformed-'));
    // Who asks too often is refused before anything is looked at: that would leave most of the requests untried.
    process.env['RATE_LIMIT'] = 'off';
    stack = await startStack({ dataDir: folder });
    const known = await somethingOfEach(stack);
    const document = await (await fetch(new URL('/api/openapi.json', stack.baseUrl))).json();
    // Both together may do everything there is, so that requests get as far as they can.
    const tokens = await Promise.all(['lead', 'manager-bologna'].map((one) => accessTokenFor(stack.issuer, one)));
    untold = await untoldFields(stack.baseUrl, tokens[0] ?? '', document);
    const before = await factsIn(stack);
    answers = await attack(stack.baseUrl, tokens, malformed(document, { count, seed, known }));
    facts = { before, after: await factsIn(stack) };
  });
  after(async () => {
    await stack?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const told = (/** @type {import('./malformed/attack.mjs').Answer[]} */ found) =>
    found.slice(0, 5).map(({ request: { what, method, path }, status, text }) => ({ what, method, path: path.slice(0, 200), status, text: text.slice(0, 300) })); // prettier-ignore

  it('are all answered, and none by a fault of ours', () => {
    assert.equal(answers.length, count);
    assert.deepEqual(told(answers.filter(({ status }) => status === 0 || status >= 500)), []);
  });

  it('are refused with the reason as problem details', () => {
    const refused = answers.filter(({ status }) => status >= 400);
    assert.ok(refused.length > count * 0.9, `${refused.length} of ${count} were refused`);
    assert.deepEqual(told(refused.filter(({ type, text }) => !isProblem(type, text))), []);
  });

  it('are made from a description that says of every body what it has to have', () => assert.deepEqual(untold, []));

  it('leave no fact behind', () => {
    assert.ok(Object.values(facts.before).some((known) => known > 0));
    // Which of them was taken for a good one is told when there is one fact more.
    const taken = answers.filter(({ request, status }) => request.method !== 'GET' && status < 300);
    assert.deepEqual(facts.after, facts.before, JSON.stringify(told(taken)));
  });
});

/** @param {string} type @param {string} text */
function isProblem(type, text) {
  if (!type.startsWith('application/problem+json')) return false;
  const problem = JSON.parse(text);
  return String(problem.type).startsWith('urn:integras:problem:') && typeof problem.detail === 'string';
}

/** How many facts each ledger holds. @param {import('./stack.mjs').Stack} stack @returns {Promise<Record<string, number>>} */
async function factsIn({ databaseUrls }) {
  const ledgers = Object.entries(databaseUrls).filter(([name]) => !['gateway', 'reconciler'].includes(name));
  const counted = ledgers.map(async ([service, connectionString]) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as facts from ledger');
    await client.end();
    return [service, rows[0].facts];
  });
  return Object.fromEntries(await Promise.all(counted));
}
