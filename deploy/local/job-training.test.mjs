import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { publicInterface } from './requests/public-interface.mjs';
import { root } from './root.mjs';
import { accessTokenFor } from './requests/sign-in.mjs';
import { startStack } from './stack.mjs';

const file = resolve(process.env['REAL_DATA_DIR'] ?? '', 'participants/nsw-job-training.csv');
const isAtHand = process.env['REAL_DATA_DIR'] !== undefined && existsSync(file);
const mapping = JSON.parse(readFileSync(join(root, 'docs/examples/nsw-job-training.mapping.json'), 'utf8'));
/** The figures of the published study, in what the indicators count. */
const published = {
  trained: { persons: '185', unemployed: 45 },
  notTrained: { persons: '260', unemployed: 92 },
  earningsDifference: 1794.34,
};

describe(
  'the participants of a real job training',
  { skip: isAtHand ? false : 'participants/nsw-job-training.csv is not at hand (set REAL_DATA_DIR)' },
  () => {
    /** @type {string} */
    let folder;
    /** @type {import('./stack.mjs').Stack} */
    let stack;
    /** @type {string} */
    let project;
    /** @type {import('./requests/public-interface.mjs').PublicInterface} */
    let manager;
    /** @type {{ trained: string, notTrained: string }} */
    let pilots;
    const csv = isAtHand ? readFileSync(file, 'utf8').trimEnd() : '';

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'integras-real-'));
      stack = await startStack({ dataDir: folder });
      const lead = publicInterface(stack.baseUrl, () => accessTokenFor(stack.issuer, 'lead'));
      manager = publicInterface(stack.baseUrl, () => accessTokenFor(stack.issuer, 'manager-bologna'));
      ({ project, pilots } = await openStudy(lead, stack.issuer));
      await untilSo(() => manager.get(`/api/pilots/v1/pilots/${pilots.notTrained}`).then(Boolean, () => false));
      await manager.post(`/api/pilots/v1/projects/${project}/mappings`, mapping, 'mapping');
    });
    after(async () => {
      await stack?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('give the published figures, though every service is killed while they are imported', async () => {
      const { id } = await upload(csv);
      for (const service of ['pilots', 'indicators', 'access', 'gateway']) {
        stack.processes.get(service)?.kill('SIGKILL');
        await wait(150);
      }
      assert.deepEqual(await outcome(id), { accepted: 445, repeated: 0, refused: 0 });
      await untilSo(async () => (await figures(pilots.notTrained)).facts);
      await assertPublished();
    });

    it('give them again after the same file, as it was and shuffled', async () => {
      const [head, ...rows] = csv.split('\n');
      const shuffled = [head, ...rows.sort((left, right) => hash(left) - hash(right))].join('\n');
      for (const again of [csv, shuffled]) {
        const { id } = await upload(again);
        assert.deepEqual(await outcome(id), { accepted: 0, repeated: 445, refused: 0 });
      }
      await assertPublished();
    });

    it('change exactly as one correction and one voiding say', async () => {
      const before = await figures(pilots.trained);
      const [earnings, followUp] = await Promise.all([factOf('outcome'), factOf('follow-up')]);
      const higher = (Number(earnings.data.after.value) + 1850).toFixed(6);
      const facts = `/api/pilots/v1/pilots/${pilots.trained}/facts`;
      await manager.post(
        `${facts}/${earnings.id}/correct`,
        { reason: 'A digit was lost.', changes: { value: higher } },
        'correct',
      );
      await manager.post(`${facts}/${followUp.id}/void`, { reason: 'Asked the wrong person.' }, 'void');
      const after = await untilSo(async () => {
        const now = await figures(pilots.trained);
        return now.mean !== before.mean && now.sixMonths.denominator !== before.sixMonths.denominator && now;
      });
      assert.equal((after.mean - before.mean).toFixed(6), '10.000000');
      assert.equal(after.sixMonths.denominator, 184);
      assert.equal(after.persons, before.persons);
      assert.deepEqual(after.placement, before.placement);
    });

    /** @param {string} body */
    async function upload(body) {
      const query = `project=${project}&mapping=${mapping.name}&mode=all-or-nothing`;
      const answer = await fetch(`${stack.baseUrl}/api/pilots/v1/imports?${query}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await accessTokenFor(stack.issuer, 'manager-bologna')}`,
          'content-type': 'text/csv',
        },
        body,
      });
      assert.equal(answer.status, 202, await answer.clone().text());
      return /** @type {Promise<{ id: string }>} */ (answer.json());
    }

    /** @param {string} id */
    async function outcome(id) {
      const ended = await untilSo(async () => {
        const now = await manager.get(`/api/pilots/v1/imports/${id}`).catch(() => undefined);
        return now && ['done', 'failed', 'refused'].includes(now.state) && now;
      });
      assert.equal(ended.state, 'done', JSON.stringify(ended));
      const { accepted, repeated, refused } = ended;
      return { accepted, repeated, refused };
    }

    async function assertPublished() {
      const [trained, notTrained] = await Promise.all([figures(pilots.trained), figures(pilots.notTrained)]);
      assert.deepEqual(
        [trained.persons, notTrained.persons],
        [published.trained.persons, published.notTrained.persons],
      );
      assert.equal((trained.mean - notTrained.mean).toFixed(2), published.earningsDifference.toFixed(2));
      for (const ratio of /** @type {const} */ (['placement', 'sixMonths'])) {
        assert.equal(trained[ratio].denominator - trained[ratio].numerator, published.trained.unemployed);
        assert.equal(notTrained[ratio].denominator - notTrained[ratio].numerator, published.notTrained.unemployed);
      }
    }

    /** @param {string} pilot */
    async function figures(pilot) {
      const query = `indicator=INT-P01,INT-P05,INT-P06,INT-P13&scope=pilot&id=${pilot}&period=all`;
      const { items } = await manager.get(`/api/indicators/v1/figures?${query}`);
      const find = (/** @type {string} */ code) =>
        items.find((/** @type {{ indicator: string }} */ { indicator }) => indicator === code) ?? {};
      const ratio = (/** @type {string} */ code) => ({
        numerator: Number(find(code).numerator),
        denominator: Number(find(code).denominator),
      });
      const [persons, mean] = [find('INT-P01').value, Number(find('INT-P13').value)];
      const total = pilots.trained === pilot ? published.trained.persons : published.notTrained.persons;
      const facts = persons === total && find('INT-P13').n === Number(total);
      return { persons, mean, placement: ratio('INT-P05'), sixMonths: ratio('INT-P06'), facts };
    }

    /** @param {string} entity */
    async function factOf(entity) {
      const history = await manager.all(`/api/pilots/v1/pilots/${pilots.trained}/history`);
      return history.find(({ type }) => type === `eu.integras.pilots.${entity}.recorded.v1`);
    }
  },
);

/**
 * The project of the study with its two pilots and their manager.
 * @param {import('./requests/public-interface.mjs').PublicInterface} lead
 * @param {string} issuer
 */
async function openStudy(lead, issuer) {
  const here = '/api/pilots/v1';
  const study = {
    code: 'NSW',
    name: 'National Supported Work',
    startsOn: '1975-01-01',
    endsOn: '1979-12-31',
    currency: 'USD',
  };
  const { id: project } = await lead.post(`${here}/projects`, study, 'project');
  const place = { code: 'US-NSW', name: 'Sites of the demonstration', country: 'US', timeZone: 'America/New_York' };
  const territory = (await lead.post(`${here}/projects/${project}/territories`, place, 'territory')).id;
  const mdrc = { code: 'MDRC', name: 'MDRC', kind: 'research', country: 'US' };
  const partner = (await lead.post(`${here}/projects/${project}/partners`, mdrc, 'partner')).id;
  const account = (
    await lead.post(
      '/api/access/v1/accounts',
      { issuer, subject: 'manager-bologna', kind: 'person', name: 'Manager' },
      'account',
    )
  ).id;
  const [trained, notTrained] = await Promise.all(
    ['US-NSW-TRAINED', 'US-NSW-NOT-TRAINED'].map(async (code) => {
      const plan = {
        project,
        territory,
        partner,
        code,
        title: code,
        themes: ['labour_market'],
        targetGroup: 'Men with a weak tie to work.',
        whyChosen: 'A randomised trial.',
        startsOn: '1975-01-01',
        endsOn: '1979-12-31',
        budget: { amount: 100, currency: 'USD' },
      };
      const { id } = await lead.post(`${here}/pilots`, plan, `pilot:${code}`);
      await lead.post(
        `/api/access/v1/accounts/${account}/grants`,
        { role: 'pilot_manager', scope: 'pilot', id },
        `grant:${code}`,
      );
      await lead.post(`${here}/pilots/${id}/transitions`, { to: 'running', on: '1975-01-02' }, `start:${code}`);
      return /** @type {string} */ (id);
    }),
  );
  return { project, pilots: { trained: String(trained), notTrained: String(notTrained) } };
}

/**
 * Asks until it is so.
 * @template T
 * @param {() => Promise<T | false | undefined>} ask
 * @returns {Promise<T>}
 */
async function untilSo(ask) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error('it did not become so within a minute');
    await wait(100);
  }
}

/** A stable order that has nothing to do with the file's. @param {string} line */
const hash = (line) => [...line].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7);
