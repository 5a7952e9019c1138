import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { until } from './demo-patience.mjs';
import { attack, malformed } from './malformed/attack.mjs';
import { publicInterface } from './public-interface.mjs';
import { accessTokenFor } from './sign-in.mjs';
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
  /** @type {{ before: Record<string, number>, after: Record<string, number> }} */
  let facts;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'integras-malformed-'));
    stack = await startStack({ dataDir: folder });
    const known = await somethingOfEach(stack);
    const document = await (await fetch(new URL('/api/openapi.json', stack.baseUrl))).json();
    // Both together may do everything there is, so that requests get as far as they can.
    const tokens = await Promise.all(['lead', 'manager-bologna'].map((one) => accessTokenFor(stack.issuer, one)));
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

  it('leave no fact behind', () => {
    assert.ok(Object.values(facts.before).some((known) => known > 0));
    assert.deepEqual(facts.after, facts.before);
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

/** One of the things that addresses name, so that not all requests end at an unknown one. @param {import('./stack.mjs').Stack} stack */
async function somethingOfEach({ baseUrl, issuer }) {
  const lead = publicInterface(baseUrl, () => accessTokenFor(issuer, 'lead'));
  const worker = publicInterface(baseUrl, () => accessTokenFor(issuer, 'manager-bologna'));
  const at = '/api/pilots/v1';
  const term = { startsOn: '2024-01-01', endsOn: '2027-12-31' };
  const post = async (/** @type {string} */ path, /** @type {object} */ body) => (await lead.post(path, body, path)).id;
  const project = await post(`${at}/projects`, { code: 'MAL', name: 'Malformed', currency: 'EUR', ...term });
  const place = { code: 'IT-X', name: 'Somewhere', country: 'IT', timeZone: 'Europe/Rome' };
  const territory = await post(`${at}/projects/${project}/territories`, place);
  const ngo = { code: 'NGO-X', name: 'An NGO', kind: 'ngo', country: 'IT' };
  const partner = await post(`${at}/projects/${project}/partners`, ngo);
  const pilot = await post(`${at}/pilots`, {
    project,
    territory,
    partner,
    code: 'IT-X-1',
    title: 'A pilot',
    themes: ['labour_market'],
    targetGroup: 'Anybody.',
    whyChosen: 'For this test.',
    budget: { amount: 100, currency: 'EUR' },
    ...term,
  });
  const somebody = { issuer, subject: 'manager-bologna', kind: 'person', name: 'Somebody' };
  const account = await post('/api/access/v1/accounts', somebody);
  const covers = {
    pilot_manager: ['pilot', pilot],
    training_organiser: ['project', project],
    policy_author: ['project', project],
  };
  for (const [role, [scope, id]] of Object.entries(covers)) {
    await lead.post(`/api/access/v1/accounts/${account}/grants`, { role, scope, id }, role);
  }
  const seminar = { project, code: 'TR-X', title: 'A training', kind: 'seminar', aims: 'None.', completion: {} };
  const scheme = await until(async () => {
    const planned = await worker.post(
      '/api/trainings/v1/schemes',
      { ...seminar, territory, organisers: [partner] },
      'scheme',
    );
    return planned.id;
  });
  const milestone = await until(async () => {
    const one = { title: 'One', dueOn: '2025-06-30' };
    return (await worker.post(`${at}/pilots/${pilot}/milestones`, one, 'milestone')).milestone.id;
  });
  return { project, projects: project, pilot, pilots: pilot, milestone, scheme, schemes: scheme, code: 'INT-M01' };
}
