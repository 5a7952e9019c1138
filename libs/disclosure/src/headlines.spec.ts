import * as fc from 'fast-check';
import { type Headline, withheldHeadlines } from './headlines.js';
import { IndependentAttacker } from './testing/attacker.js';
import { cases } from './testing/cases.js';
import type { Range } from './system.js';
import type { Sum } from './table.js';

const threshold = 5;
const measured = ['n', 'met', 'not met'];

/** A place with what it counts and the places within it. */
interface Place {
  key: string;
  met: number;
  notMet: number;
  within: Place[];
}

const pilot = (key: string, met: number, notMet: number): Place => ({ key, met, notMet, within: [] });

function place(key: string, ...within: Place[]): Place {
  const sum = (of: (one: Place) => number) => within.reduce((total, one) => total + of(one), 0);
  return { key, met: sum(({ met }) => met), notMet: sum(({ notMet }) => notMet), within };
}

const isSmall = (count: number) => count > 0 && count < threshold;

function headlinesOf(top: Place, above?: string): Headline[] {
  const { key, met, notMet, within } = top;
  const n = met + notMet;
  const headline: Headline = {
    key,
    above,
    parts: { n, met, 'not met': notMet },
    hidden: n < threshold || isSmall(met) || isSmall(notMet),
  };
  return [headline, ...within.flatMap((one) => headlinesOf(one, key))];
}

const withheldIn = (top: Place): string[] => [...withheldHeadlines(headlinesOf(top), threshold)].sort();

const cell = (key: string, part: string) => `${key}/${part}`;

/** Everything that adds up, and what is told of it. */
function attackerOf(headlines: readonly Headline[], withheld: ReadonlySet<string>): IndependentAttacker {
  const said = new Map<string, Range>();
  const sums: Sum[] = [];
  for (const { key, parts, hidden } of headlines) {
    for (const part of measured) {
      const count = parts[part]!;
      said.set(cell(key, part), hidden || withheld.has(key) ? { low: 0, high: Infinity } : { low: count, high: count });
    }
    sums.push({ total: cell(key, 'n'), parts: [cell(key, 'met'), cell(key, 'not met')] });
    const within = headlines.filter(({ above }) => above === key);
    if (within.length === 0) continue;
    for (const part of measured) sums.push({ total: cell(key, part), parts: within.map((one) => cell(one.key, part)) });
  }
  return new IndependentAttacker([{ sums, said }]);
}

const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 }));

/** Pilots in territories in countries in a project. */
const anyPlaces = fc
  .array(fc.array(fc.array(fc.tuple(few, few), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((countries) =>
    place(
      'project',
      ...countries.map((territories, c) =>
        place(
          `country ${c}`,
          ...territories.map((pilots, t) =>
            place(`territory ${c}${t}`, ...pilots.map(([met, notMet], p) => pilot(`pilot ${c}${t}${p}`, met, notMet))),
          ),
        ),
      ),
    ),
  );

describe('headlines of places', () => {
  it('are all told where none is small', () => {
    const italy = place('IT', place('Bologna', pilot('flats', 12, 6)), place('Parma', pilot('rent', 9, 8)));
    expect(withheldIn(place('project', italy, place('AT', pilot('mentors', 23, 14))))).toEqual([]);
  });

  it('beside one that is small: another place is withheld, and in it what it would follow from', () => {
    const bologna = place('Bologna', pilot('care', 38, 15), pilot('flats', 12, 6));
    const italy = place('IT', bologna, place('Parma', pilot('rent', 9, 4)));
    expect(withheldIn(place('project', italy, place('AT', pilot('mentors', 23, 14))))).toEqual(['Bologna', 'care']);
  });

  it('are told although somebody counts nobody: nothing follows of anyone', () => {
    const italy = place('IT', place('Bologna', pilot('flats', 12, 6)), place('Parma', pilot('rent', 0, 0)));
    expect(withheldIn(place('project', italy, place('AT', pilot('mentors', 23, 14))))).toEqual([]);
  });

  it('are withheld in another country where a whole country is small', () => {
    const small = place('IT', place('Parma', pilot('rent', 2, 2)));
    const others = [place('AT', pilot('mentors', 23, 14)), place('DE', pilot('desk', 27, 19))];
    expect(withheldIn(place('project', small, ...others))).toEqual(['AT', 'mentors']);
  });

  it('two that are small together are too little to hide behind', () => {
    const small = [place('IT', pilot('rent', 1, 1)), place('SI', pilot('workshop', 1, 0))];
    expect(withheldIn(place('project', ...small, place('AT', pilot('mentors', 23, 14))))).toEqual(['AT', 'mentors']);
  });

  it('stay withheld while their counts change: the choice tells nothing of them', () => {
    const chosen = [6, 15, 40].map((met) =>
      withheldIn(place('project', pilot('a', met, 6), pilot('b', 12, 12), pilot('small', 3, 9))),
    );
    expect(chosen).toEqual([['a'], ['a'], ['a']]);
  });

  it('leave an attacker who knows all that is told at least as many possible counts as the threshold, of whatever is small', () => {
    fc.assert(
      fc.property(anyPlaces, (top) => {
        const headlines = headlinesOf(top);
        const withheld = withheldHeadlines(headlines, threshold);
        const attacker = attackerOf(headlines, withheld);
        for (const { key, parts, hidden } of headlines) {
          if (!hidden) continue;
          for (const part of measured.filter((name) => isSmall(parts[name]!)))
            expect(attacker.width(cell(key, part))).toBeGreaterThanOrEqual(threshold);
        }
      }),
      cases,
    );
  });
});
