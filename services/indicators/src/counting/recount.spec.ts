import { isDeepStrictEqual } from 'node:util';
import { ageBands, type Figure, genders, partnerKinds } from '@integras/contracts';
import { catalogue } from '../definitions/catalogue.js';
import { Indicators } from '../definitions/indicators.js';
import { readBreakdown, readFigures } from '../figures/figures.store.js';
import { countryPlace } from '../places/place.js';
import { RebuildService } from '../rebuild/rebuild.service.js';
import { alsoCount } from '../testing/also-count.js';
import { dice } from '../testing/dice.js';
import { History } from '../testing/history.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Said } from '../testing/indicators-under-test.js';
import { otherMeasures } from '../testing/other-measures.js';
import { plainSql } from '../testing/plain-sql.js';
import { Recount } from '../testing/recount.js';

const indicators = new Indicators([...catalogue.filter(({ counts }) => counts.length > 0), ...otherMeasures]);
const periods = ['all', ...Array.from({ length: 6 }, (_, i) => `2025-0${i + 1}`)];
const seeds = (process.env['HISTORY_SEEDS'] ?? (process.env['FULL'] ? '1,2,3' : '1')).split(',').map(Number);
const dimensions = { gender: genders, ageBand: ageBands, organisation: partnerKinds } as const;
const steps = 500;

const tally =
  'n::text, unknown::text, trim_scale(numerator) as numerator, trim_scale(denominator) as denominator, trim_scale(squares) as squares';
// A cell in which nothing is left is there for its history alone.
const cells = `select indicator, version, scope, place, period, dimension, category, unit, value, ${tally} from cell
  where (n, unknown, numerator, denominator, squares) <> (0, 0, 0, 0, 0) order by 1, 2, 3, 4, 5, 6, 7, 8, 9`;
const changes = `select cell, at, ${tally} from cell_change
  where (n, unknown, numerator, denominator, squares) <> (0, 0, 0, 0, 0) order by 1, 2`;
const presences = 'select person, indicator, version, pilot, occurrences::jsonb from presence order by 1, 2, 3, 4';

/** What the oracle tells of a figure too; intervals are proven where they are computed. */
function told(figure: Partial<Figure>): Partial<Figure> {
  const { value, numerator, denominator, n, unknown, pending, spread, counts, curve, extreme, mixedUnits } = figure;
  const all = {
    value,
    numerator,
    denominator,
    n,
    unknown,
    pending,
    spread,
    counts,
    extreme,
    mixedUnits,
    curve: curve?.map(({ day, survival, atRisk, events }) => ({ day, survival, atRisk, events })),
  };
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined)) as Partial<Figure>;
}

/** A category that nobody is in may appear or not. */
function present(figure: Partial<Figure> | undefined): Partial<Figure> | undefined {
  const { n = 0, unknown = 0, pending = 0 } = figure ?? {};
  return n + unknown + pending > 0 ? figure : undefined;
}

describe('after a random history of facts, corrections and voids', () => {
  let stack: IndicatorsUnderTest;
  /** When the next facts are recorded: it only goes on. */
  let clock = Date.parse('2025-06-20T08:00:00.250Z');

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    await alsoCount(stack.dataSource, otherMeasures);
  });
  afterAll(() => stack.close());

  /** States a history in portions, so that some facts are counted one by one and others together; when each was recorded. */
  const state = async (facts: readonly Said[], seed: number): Promise<number[]> => {
    const recorded: number[] = [];
    const roll = dice(seed * 1_000);
    for (let start = 0; start < facts.length;) {
      const size = 1 + roll(roll(3) === 0 ? 120 : 15);
      const portion = facts.slice(start, start + size);
      stack.recordAt(new Date(clock));
      await stack.commit(...portion);
      recorded.push(...portion.map(() => clock));
      start += size;
      // Within the second, within the day, or days later.
      clock += [300, 3_600_000, 86_400_000][roll(3)]! * (1 + roll(2));
    }
    await stack.counted();
    return recorded;
  };

  /** Where a figure is not what a count of those facts gives; every figure is compared, every category of each. */
  const disagreements = async (project: string, facts: readonly Said[], when: { now: Date; asOf?: Date }) => {
    const recount = new Recount(facts, (when.asOf ?? when.now).toISOString().slice(0, 10));
    const found: object[] = [];
    let compared = 0;
    const compare = (of: object, figure: Partial<Figure> | undefined, expected: Partial<Figure> | undefined) => {
      compared += 1;
      const [told_, expected_] = [figure && told(figure), expected && told(expected)];
      if (!isDeepStrictEqual(told_, expected_)) found.push({ ...of, figure: told_, expected: expected_ });
    };
    const wanted = indicators.all.flatMap(({ code, dimensions: by }) =>
      recount.places().flatMap((place) => {
        const id = place.scope === 'country' ? countryPlace(project, place.scopeId) : place.scopeId;
        return periods.map((period) => ({
          asked: { code, place, period },
          ref: { indicator: code, scope: place.scope, place: id, period },
          by,
        }));
      }),
    );
    const refs = wanted.map(({ ref }) => ref);
    const { figures } = await readFigures(stack.dataSource, indicators, refs, when);
    for (const [i, { asked }] of wanted.entries()) compare(asked, figures[i], recount.figure(asked));
    for (const [dimension, categories] of Object.entries(dimensions)) {
      const divided = wanted.filter(({ by }) => by.includes(dimension));
      const broken = await readBreakdown(
        stack.dataSource,
        indicators,
        divided.map(({ ref }) => ref),
        dimension,
        when,
      );
      const byKey = new Map(broken.figures.map((figure) => [figure.key, figure]));
      for (const { asked } of divided) {
        const { code, place, period } = asked;
        for (const category of categories) {
          const expected = recount.figure({
            ...asked,
            by: { dimension: dimension as keyof typeof dimensions, category },
          });
          const key = [code, place.scope, place.scopeId, period, `${dimension}=${category}`].join('|');
          compare({ ...asked, category }, present(byKey.get(key)), present(expected));
        }
      }
    }
    expect(compared).toBeGreaterThan(5_000);
    return found.slice(0, 5);
  };

  it.each(seeds)('every figure equals a recount, now and as of any instant (seed %i)', async (seed) => {
    const history = new History(dice(seed), steps);
    const { project } = history.partnership;
    const recorded = await state(history.facts, seed);
    const now = new Date(clock);
    expect(await disagreements(project, history.facts, { now })).toEqual([]);
    const roll = dice(seed * 7_777);
    for (let i = 0; i < 3; i++) {
      const asOf = new Date(recorded[40 + roll(recorded.length - 40)]! + roll(700));
      const second = (at: number) => Math.floor(at / 1_000);
      const known = history.facts.filter((_, at) => second(recorded[at]!) <= second(asOf.getTime()));
      expect(await disagreements(project, known, { now, asOf })).toEqual([]);
    }
    const pilots = new Recount(history.facts, '').places().filter(({ scope }) => scope === 'pilot');
    for (const [code, sql] of Object.entries(plainSql)) {
      const ref = { indicator: code, scope: 'project' as const, place: project, period: 'all' };
      const [figure] = (await readFigures(stack.dataSource, indicators, [ref], { now })).figures;
      const [asked] = await stack.ledgerSource.query(sql, [pilots.map(({ scopeId }) => scopeId)]);
      expect({ code, value: figure!.value, n: figure!.n }).toEqual({ code, ...asked });
    }
  });

  it('a rebuild gives the same cells, the same presences and the same history', async () => {
    const stored = async () => ({
      cells: await stack.dataSource.query(cells),
      changes: await stack.dataSource.query(changes),
      presences: await stack.dataSource.query(presences),
    });
    const before = await stored();
    expect(before.cells.length).toBeGreaterThan(500);
    await stack.service().app.get(RebuildService).rebuild();
    await stack.counted();
    expect(await stored()).toEqual(before);
  });

  it('no cell has less than nothing', async () => {
    const [{ count }] = await stack.dataSource.query(
      'select count(*)::int as count from cell where n < 0 or unknown < 0',
    );
    expect(count).toBe(0);
  });
});
