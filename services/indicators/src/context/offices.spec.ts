import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';
import {
  type ContextUnderTest,
  contextUnderTest,
  evaluator,
  leadPartner,
  type Member,
} from './testing/context-under-test.js';
import { employmentRates, labourStatus, refugeePopulation } from './testing/datasets.js';

const files = {
  unhcr: realData('context/unhcr-population.csv'),
  rates: realData('context/eurostat-employment-rates-to-2021.csv'),
  counts: realData('context/eurostat-labour-status-foreigners-to-2021.csv'),
};
const present = Object.values(files).every((file) => file !== undefined);

/** What UNHCR and Eurostat have published, sent and read as partners do it. */
(present ? describe : describe.skip)('what statistical offices published (skipped without REAL_DATA_DIR)', () => {
  let stack: ContextUnderTest;
  let lead: Member;
  let reader: Member;

  const bring = async ({ code, described }: { code: string; described: object }, file: string) => {
    const dataset = `/v1/context/datasets/${code}`;
    expect((await lead.put(dataset, described)).status).toBe(200);
    return (await lead.send(`${dataset}/observations?retrieved=2026-01-15`, readFileSync(file))).body;
  };

  beforeAll(async () => {
    stack = await contextUnderTest();
    [lead, reader] = [await stack.member(leadPartner), await stack.member(evaluator)];
    expect(await bring(refugeePopulation, files.unhcr!)).toMatchObject({ new: 3 * 14_260, changed: 0, same: 0 });
    expect(await bring(employmentRates, files.rates!)).toMatchObject({ new: 7_110 });
    expect(await bring(labourStatus, files.counts!)).toMatchObject({ new: 2_400 });
  });
  afterAll(() => stack?.close());

  interface Observed {
    area: string;
    period: string;
    value: string | null;
    flag?: string;
    dimensions: Record<string, string>;
  }
  const all = async (query: string): Promise<Observed[]> => {
    const found: Observed[] = [];
    let cursor = '';
    for (;;) {
      const answer = await reader.get(`/v1/context/observations?limit=500&${query}${cursor}`);
      const { items, next } = answer.body as { items: Observed[]; next?: string };
      found.push(...items);
      if (next === undefined) return found;
      cursor = `&cursor=${next}`;
    }
  };

  it.each([
    ['DE', 2_075_445],
    ['IT', 296_181],
    ['AT', 258_613],
    ['SI', 8_705],
  ])('are the refugees of 2022 in %s: %i', async (country, refugees) => {
    const found = await all(`dataset=UNHCR_POPULATION&measure=refugees&area=${country}&from=2022&to=2022`);
    expect(found.reduce((sum, { value }) => sum + Number(value), 0)).toBe(refugees);
  });

  it.each([
    ['DE', '2075445'],
    ['IT', '296181'],
    ['AT', '258613'],
    ['SI', '8705'],
  ])('are the refugees of 2022 in %s added up over their origins: %s, with the source', async (country, refugees) => {
    const { body } = await reader.get(
      `/v1/context/totals?dataset=UNHCR_POPULATION&measure=refugees&over=coo_iso&area=${country}&period=2022`,
    );
    expect(body).toMatchObject({
      value: refugees,
      missing: 0,
      unit: 'persons',
      period: '2022',
      retrieved: '2026-01-15',
      source: { title: 'UNHCR', url: 'https://www.unhcr.org/refugee-statistics' },
    });
  });

  it('is nothing where they published nothing', async () => {
    const needing = await all('dataset=UNHCR_POPULATION&measure=oip&area=SI');
    expect(needing.length).toBeGreaterThan(100);
    expect(needing.every(({ value }) => value === null)).toBe(true);
    const [hungary] = await all('dataset=LFSA_PGANWS&area=HU&from=2021&to=2021&dimension=sex:T,wstatus:UNE');
    expect(hungary).toMatchObject({ value: null, flag: 'bu' });
  });

  const pooled = (areas: string) =>
    reader.get(
      `/v1/context/rates?dataset=LFSA_PGANWS&area=${areas}&period=2021&dimension=sex:T,citizen:FOR,age:Y15-64` +
        '&numerator=wstatus:EMP&denominator=wstatus:EMP,wstatus:UNE,wstatus:INAC',
    );
  const published = async (year: string) =>
    all(`dataset=LFSA_ERGAN&from=${year}&to=${year}&dimension=citizen:FOR,sex:T`);

  it('agrees within half a point with the rates that their own counts give', async () => {
    let compared = 0;
    for (const { area, value } of await published('2021')) {
      if (value === null) continue;
      const { body } = await pooled(area);
      if (body.value === null) continue;
      expect(Math.abs(100 * Number(body.value) - Number(value))).toBeLessThanOrEqual(0.5);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('is pooled over countries: 2021 in Austria, Germany, Italy and Slovenia together 62.5 %, not 64.75 %', async () => {
    const { body } = await pooled('AT,DE,IT,SI');
    // 743.9 + 5159.7 + 2208.1 + 53.1 thousand in work; with 100.5 + 435.4 + 375.1 + 4.4 out of work and
    // 270.5 + 2448.4 + 1237.1 + 17.9 outside the labour force.
    expect([body.numerator, body.denominator, body.unit]).toEqual(['8164.8', '13054.1', 'THS_PER']);
    expect(Number(body.value)).toBeCloseTo(8164.8 / 13054.1, 9);
    expect(body.flags).toEqual(['b', 'bu']);
    const four = (await published('2021')).filter(({ area }) => ['AT', 'DE', 'IT', 'SI'].includes(area));
    const mean = four.reduce((sum, { value }) => sum + Number(value), 0) / four.length;
    expect(mean).toBeCloseTo(64.75, 6);
    expect(100 * Number(body.value)).toBeLessThan(mean - 1.5);
  });

  it('gives no rate with Hungary and Poland, whose unemployed were not published', async () => {
    const { body } = await pooled('AT,HU,PL');
    expect([body.value, body.reason]).toEqual([null, 'not available']);
    expect(body.missing.map(({ area, dimensions }: Observed) => [area, dimensions['wstatus']])).toEqual([
      ['HU', 'UNE'],
      ['PL', 'UNE'],
    ]);
  });

  it('is the same when it is brought in again', async () => {
    expect(await bring(labourStatus, files.counts!)).toMatchObject({ new: 0, changed: 0, same: 2_400 });
  });
});
