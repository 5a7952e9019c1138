import { randomUUID } from 'node:crypto';
import { partnershipRules } from '@integras/disclosure';
import { type Figure, genders } from '@integras/contracts';
import { until } from '@integras/testing';
import { parse } from 'csv-parse/sync';
import { participantsEnrolled } from '../definitions/catalogue/integras/participants-enrolled.js';
import { dice } from '../testing/dice.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { scopes, sumsOf, whatFollows } from '../testing/what-follows.js';

const rounds = Number(process.env['SIDE_DOOR_ROUNDS'] ?? 12);
const { code: _, version: __, ...enrolled } = participantsEnrolled;

/** Participations add up exactly over places and categories, which is the most an attacker can know. */
const participations = { ...enrolled, code: 'PARTS', measure: 'count', countingUnit: 'participation' };

describe('an evaluator who asks every question there is, again and again, while persons come', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let pilots: Pilot[];
  let evaluator: Reader;
  const roll = dice(11);

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    pilots = ['IT', 'IT', 'AT', 'SI'].map(
      (country) => new Pilot(partnership.project, { territory: randomUUID(), country }),
    );
    await stack.say(partnership.opened(), ...pilots.map((pilot) => pilot.planned()));
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    await evaluator('/v1/definitions', participations);
    await until(
      async () => (await evaluator('/v1/definitions/PARTS')).body.items[0].state as string,
      (state) => state === 'counted',
      20,
    );
  });
  afterAll(() => stack.close());

  let next = 0;
  const enrol = () => {
    const gender = genders[roll(20) === 0 ? 2 : roll(10) === 0 ? 3 : roll(2)]!;
    return pilots[roll(pilots.length)]!.enrolled(person(next++), { entry: { gender } });
  };
  const ask = async (query: string): Promise<Figure[]> => {
    const { status, body } = await evaluator(`/v1/figures?indicator=PARTS&project=${partnership.project}&${query}`);
    expect(status).toBe(200);
    return body.items as Figure[];
  };
  const everything = async (more = ''): Promise<Figure[]> => {
    const asked = scopes.flatMap((scope) => [ask(`scope=${scope}${more}`), ask(`scope=${scope}&by=gender${more}`)]);
    return (await Promise.all(asked)).flat();
  };
  const hiddenKeys = (figures: readonly Figure[]) =>
    new Set(figures.filter(({ hidden }) => hidden).map(({ key }) => key));

  const narrowest = (figures: readonly Figure[]): number =>
    Math.min(...[...whatFollows(figures, sumsOf(figures, pilots)).values()].map(({ low, high }) => high - low));

  it('finds no way to a hidden number', async () => {
    await stack.say(...Array.from({ length: 120 }, enrol));
    await stack.dataSource.query(`update cell_change set at = at - interval '3 hours'`);
    await stack.dataSource.query(`update place_pilot set since = since - interval '5 hours'`);
    for (let round = 0; round < rounds; round++) {
      const now = await everything();
      const hidden = hiddenKeys(now);
      expect(hidden.size).toBeGreaterThan(0);
      // Headlines move at once and tables only now and then; what an attacker may combine is one moment of both.
      if (round === 0) expect(narrowest(now)).toBeGreaterThanOrEqual(partnershipRules.width - 1);
      const asOf = new Date(Date.now() - roll(4 * 3_600_000)).toISOString();
      const then = await everything(`&asOf=${asOf}`);
      for (const key of hidden) expect(hiddenKeys(then)).toContain(key);
      const small = now.find(({ hidden: is, by }) => is && !by);
      if (small) {
        const at = `indicator=PARTS&scope=${small.scope}&id=${small.scopeId}&project=${partnership.project}`;
        expect(Object.keys((await evaluator(`/v1/explanation?${at}`)).body)).toEqual(['figure']);
        const { before, after, types } = (await evaluator(`/v1/changes?${at}&since=${asOf}`)).body;
        expect([before.hidden, after.hidden, types]).toEqual([true, true, {}]);
      }
      await stack.dataSource.query(`update published_table set at = at - interval '2 minutes'`);
      await stack.say(...Array.from({ length: 1 + roll(8) }, enrol));
    }
  });

  it('takes away no more than was shown', async () => {
    const hidden = hiddenKeys(await ask('scope=country&by=gender'));
    expect(hidden.size).toBeGreaterThan(0);
    const { body } = await evaluator(
      `/v1/exports/figures?indicator=PARTS&project=${partnership.project}&scope=country&by=gender&format=csv`,
    );
    const rows = parse(body as string, { columns: true, bom: true }) as Record<string, string>[];
    const kept = rows.filter(({ flag }) => flag === 'c');
    expect(kept).toHaveLength(hidden.size);
    for (const row of kept) expect([row['value'], row['n'], row['unknown']]).toEqual(['', '', '']);
  });
});
