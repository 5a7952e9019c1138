import { audit, publicRules, release } from '@integras/disclosure';
import { type Figure, figureKey, type FigureScope } from '@integras/contracts';
import type { ExactTable } from '../tables/table-of.js';
import { dice } from '../testing/dice.js';
import { everFiner, releasedFigures, releaseTableOf, tellsOfWhole, withLeftOut } from './public-table.js';

const samples = Number(process.env['RELEASE_SAMPLES'] ?? 2);
const roll = dice(41);
const dimensions = { gender: ['female', 'male', 'unknown'], ageBand: ['18_29', '30_54', '55_and_over'] };

interface Person {
  /** Where it counts, by scope. */
  at: Record<FigureScope, string>;
  categories: Record<string, string>;
  met: boolean;
}

/** Persons of a project in many small pilots. */
function persons(): Person[] {
  return Array.from({ length: 120 + roll(120) }, () => {
    const country = `C${roll(4)}`;
    const territory = `${country}-${roll(country === 'C0' ? 2 : 1)}`;
    const pilot = `${territory}-${roll(2)}`;
    const [gender, ageBand] = [roll(2) + (roll(25) === 0 ? 1 : 0), roll(2) + (roll(8) === 0 ? 1 : 0)];
    return {
      at: { project: 'P', country, territory, pilot },
      categories: { gender: dimensions.gender[gender]!, ageBand: dimensions.ageBand[ageBand]! },
      met: roll(5) < 3,
    };
  });
}

const scopes = ['project', 'country', 'territory', 'pilot'] as const;

function tableOf(all: readonly Person[], dimension: keyof typeof dimensions): ExactTable {
  const figureOf = (scope: FigureScope, scopeId: string, category?: string): Figure => {
    const by = category === undefined ? {} : { by: { dimension, category } };
    const at = { indicator: 'SHARE', scope, scopeId, period: 'all', ...by };
    const counted = all.filter(
      (one) => one.at[scope] === scopeId && (category === undefined || one.categories[dimension] === category),
    );
    const met = counted.filter((one) => one.met).length;
    return {
      ...at,
      key: figureKey(at),
      version: 1,
      project: 'P',
      value: null,
      n: counted.length,
      numerator: String(met),
      denominator: String(counted.length),
      personal: true,
      status: 'provisional',
    };
  };
  const places = scopes.flatMap((scope) => [...new Set(all.map(({ at }) => at[scope]))].map((id) => ({ scope, id })));
  const totals = new Map(places.map(({ scope, id }) => [`${scope} ${id}`, figureOf(scope, id)]));
  const keyOf = (scope: FigureScope, id: string) => totals.get(`${scope} ${id}`)!.key;
  return {
    countsPersons: false,
    places: places.map(({ scope, id }, i) => ({
      total: keyOf(scope, id),
      within: places
        .slice(i)
        .filter((one) => scopes.indexOf(one.scope) === scopes.indexOf(scope) + 1)
        .filter((one) => all.some(({ at }) => at[scope] === id && at[one.scope] === one.id))
        .map((one) => keyOf(one.scope, one.id)),
    })),
    totals: new Map([...totals.values()].map((figure) => [figure.key, figure])),
    categories: new Map(
      places.map(({ scope, id }) => [keyOf(scope, id), dimensions[dimension].map((one) => figureOf(scope, id, one))]),
    ),
  };
}

describe('a release of a share in many small pilots', () => {
  it('tells of the whole, and nobody can narrow what is small or hidden, also of what it leaves out', () => {
    for (let i = 0; i < samples; i++) {
      const all = persons();
      const tables = [tableOf(all, 'gender'), tableOf(all, 'ageBand')];
      const whole = releaseTableOf(tables, {});
      const counts = new Map(whole.cells.map(({ key, count }) => [key, count]));
      for (const coarse of everFiner(tables)) {
        const made = release(undefined, releaseTableOf(coarse, {}), publicRules);
        if (!tellsOfWhole(made, coarse)) break;
        const left = withLeftOut(made, whole);
        const [project] = releasedFigures(tables, left, '2025-07-01T00:00:00.000Z');
        expect(project).toMatchObject({ scope: 'project', value: expect.any(String) });
        const hidden = new Set(made.hidden);
        for (const [key, { low, high }] of audit({ ...left, sums: whole.sums })) {
          if (counts.get(key)! >= publicRules.threshold && !hidden.has(key)) continue;
          expect([key, high - low >= publicRules.width - 1]).toEqual([key, true]);
        }
      }
    }
  });
});
