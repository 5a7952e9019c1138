import { ageBands, type EntryCharacteristics, type Figure, genders } from '@integras/contracts';
import { catalogue } from '../definitions/catalogue.js';
import { Indicators } from '../definitions/indicators.js';
import { readBreakdown, readFigures } from '../figures/figures.store.js';
import { countryPlace } from '../places/place.js';
import { RebuildService } from '../rebuild/rebuild.service.js';
import { dice, History } from '../testing/history.js';
import { type IndicatorsUnderTest, indicatorsUnderTest } from '../testing/indicators-under-test.js';
import { Recount } from '../testing/recount.js';

const indicators = new Indicators(catalogue);
const now = new Date('2025-12-31T12:00:00Z');
const periods = ['all', ...Array.from({ length: 6 }, (_, i) => `2025-0${i + 1}`)];
const seeds = (process.env['HISTORY_SEEDS'] ?? '1,2,3').split(',').map(Number);
const categories: Record<string, readonly string[]> = { gender: genders, ageBand: ageBands };

const tally =
  'n::text, unknown::text, trim_scale(numerator) as numerator, trim_scale(denominator) as denominator, trim_scale(squares) as squares';
// A cell in which nothing is left is there for its history alone.
const cells = `select indicator, version, scope, place, period, dimension, category, unit, value, ${tally} from cell
  where (n, unknown, numerator, denominator, squares) <> (0, 0, 0, 0, 0) order by 1, 2, 3, 4, 5, 6, 7, 8, 9`;
const changes = `select cell, at, ${tally} from cell_change
  where (n, unknown, numerator, denominator, squares) <> (0, 0, 0, 0, 0) order by 1, 2`;
const presences = 'select person, indicator, version, pilot, occurrences::jsonb from presence order by 1, 2, 3, 4';

const told = ({ value, numerator, denominator, n, unknown, mixedUnits }: Partial<Figure>) => ({
  value,
  // Without a common unit there is no sum to tell.
  ...(mixedUnits ? { mixedUnits } : { numerator, denominator }),
  n,
  unknown,
});

describe('after a random history of facts, corrections and voids', () => {
  let stack: IndicatorsUnderTest;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());

  /** Where a figure is not what a count of what stands at the end of the history gives; every figure is compared. */
  const disagreements = async (history: History) => {
    const recount = new Recount(history.facts);
    const found: object[] = [];
    const compare = (of: object, figure: object, expected: object) => {
      if (JSON.stringify(figure) !== JSON.stringify(expected)) found.push({ ...of, figure, expected });
    };
    for (const { code, dimensions } of indicators.all) {
      for (const { scope, scopeId } of recount.places()) {
        const place = scope === 'country' ? countryPlace(history.partnership.project, scopeId) : scopeId;
        const refs = periods.map((period) => ({ indicator: code, scope, place, period }));
        const { figures } = await readFigures(stack.dataSource, indicators, refs, { now });
        for (const [i, period] of periods.entries()) {
          compare({ code, scope, period }, told(figures[i]!), told(recount.figure(code, { scope, scopeId }, period)));
        }
        for (const dimension of scope === 'pilot' ? dimensions : []) {
          const broken = await readBreakdown(stack.dataSource, indicators, refs, dimension, { now });
          for (const category of categories[dimension]!) {
            for (const period of periods) {
              const figure = broken.figures.find(({ by, ...at }) => by!.category === category && at.period === period);
              const expected = recount.figure(code, { scope, scopeId }, period, [
                dimension as keyof EntryCharacteristics,
                category,
              ]);
              // A category that nobody is in does not appear.
              const isThere = expected.n! + expected.unknown! > 0;
              compare({ code, scope, period, category }, figure ? told(figure) : {}, isThere ? told(expected) : {});
            }
          }
        }
      }
    }
    return found;
  };

  it.each(seeds)('every figure equals a recount (seed %i)', async (seed) => {
    const history = new History(dice(seed), 400);
    // In portions, so that some are counted one by one and others together.
    for (let start = 0; start < history.facts.length;) {
      const size = 1 + dice(seed * 1_000 + start)(120);
      await stack.commit(...history.facts.slice(start, start + size));
      start += size;
    }
    await stack.counted();
    expect(await disagreements(history)).toEqual([]);
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
