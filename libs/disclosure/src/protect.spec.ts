import { audit } from './audit.js';
import { protect } from './protect.js';
import { saidBy } from './publication.js';
import { partnershipRules } from './rules.js';
import { smallCells } from './small.js';
import { IndependentAttacker } from './testing/attacker.js';
import { crossed, crossedShares, GrowingTable, knowing, pilotsByGenderByMonth } from './testing/tables.js';

describe('a table for the partnership', () => {
  it('is shown as it is when nobody is alone in it', () => {
    const table = crossed(
      ['IT', 'AT'],
      ['female', 'male'],
      [
        [10, 20],
        [30, 40],
      ],
    );
    expect(protect(table)).toMatchObject({ hidden: [], exposed: [], shown: { 'IT/female': 10, 'all/all': 100 } });
  });

  it('of two by two loses all four cells with the one that is small: each row and column would tell it', () => {
    const table = crossed(
      ['IT', 'AT'],
      ['female', 'male'],
      [
        [3, 20],
        [30, 40],
      ],
    );
    const { hidden, shown } = protect(table);
    expect(hidden).toEqual(['AT/female', 'AT/male', 'IT/female', 'IT/male']);
    expect(shown).toEqual({ 'IT/all': 23, 'AT/all': 70, 'all/female': 33, 'all/male': 60, 'all/all': 93 });
  });

  it('of three by four hides one rectangle, of the fewest persons', () => {
    const table = crossed(
      ['IT', 'AT', 'SI'],
      ['a', 'b', 'c', 'd'],
      [
        [3, 700, 20, 600],
        [800, 900, 500, 700],
        [30, 600, 25, 900],
      ],
    );
    expect(protect(table).hidden).toEqual(['IT/a', 'IT/c', 'SI/a', 'SI/c']);
  });

  it('hides a part of a place with another one, and its breakdown with the place', () => {
    const table = new GrowingTable();
    for (const [pilot, women, men] of [
      ['one', 2, 1],
      ['two', 20, 9],
      ['three', 30, 31],
    ] as const) {
      table.cell(`${pilot}/women`, women);
      table.cell(`${pilot}/men`, men);
      table.total(`${pilot}/all`, [`${pilot}/women`, `${pilot}/men`]);
    }
    for (const what of ['women', 'men', 'all'])
      table.total(
        `IT/${what}`,
        ['one', 'two', 'three'].map((pilot) => `${pilot}/${what}`),
      );
    table.sum('IT/all', ['IT/women', 'IT/men']);
    const { hidden, shown } = protect(table);
    expect(hidden).toEqual(
      expect.arrayContaining(['one/all', 'one/men', 'one/women', 'two/all', 'two/men', 'two/women']),
    );
    expect(hidden).not.toContain('IT/all');
    expect(shown).toMatchObject({ 'IT/women': 52, 'IT/men': 41, 'IT/all': 93 });
  });

  it('hides a ratio whole, with what it is of, or shows it', () => {
    const table = new GrowingTable();
    table.cell('met', 3);
    table.cell('notMet', 12);
    table.total('n', ['met', 'notMet'], { ratio: true });
    expect(protect(table)).toMatchObject({ hidden: ['met', 'n', 'notMet'], shown: {} });
  });

  it('shows that all of many met it, as the headline does, and hides nobody of few', () => {
    const ratio = (met: number, notMet: number) => {
      const table = new GrowingTable();
      table.cell('met', met);
      table.cell('notMet', notMet);
      table.total('n', ['met', 'notMet'], { ratio: true });
      return protect(table).hidden;
    };
    expect(ratio(12, 0)).toEqual([]);
    expect(ratio(3, 0)).toEqual(['met', 'n', 'notMet']);
    expect(ratio(0, 0)).toEqual(['met', 'n', 'notMet']);
  });

  it('does not give away in one breakdown what another one hides', () => {
    const table = new GrowingTable();
    table.cell('women', 2);
    table.cell('men', 30);
    table.cell('young', 20);
    table.cell('old', 12);
    table.total('all', ['women', 'men']);
    table.sum('all', ['young', 'old']);
    const { hidden, shown } = protect(table);
    expect(hidden).toEqual(['men', 'women']);
    expect(shown).toEqual({ young: 20, old: 12, all: 32 });
  });

  it('shows that nobody is there where the place shows enough persons, and hides it where it does not', () => {
    const table = new GrowingTable();
    for (const [pilot, women, men] of [
      ['one', 30, 0],
      ['two', 3, 0],
      ['three', 25, 40],
    ] as const) {
      table.cell(`${pilot}/women`, women);
      table.cell(`${pilot}/men`, men);
      table.total(`${pilot}/all`, [`${pilot}/women`, `${pilot}/men`]);
    }
    const { hidden, shown } = protect(table);
    expect(hidden).toEqual(['two/all', 'two/men', 'two/women']);
    expect(shown).toMatchObject({ 'one/men': 0, 'three/men': 40 });
  });

  it('keeps a 0 hidden that was hidden when it was more', () => {
    const table = new GrowingTable();
    table.cell('women', 30);
    table.cell('men', 0);
    table.cell('others', 20);
    table.total('all', ['women', 'men', 'others']);
    expect(protect(table).hidden).toEqual([]);
    expect(protect(table, partnershipRules, ['men']).hidden).toContain('men');
  });

  it('hides by other rules that nobody is there, and shows that nobody can be there', () => {
    const table = new GrowingTable();
    table.cell('here', 0);
    table.cell('nowhere', 0, { impossible: true });
    table.cell('there', 30);
    table.cell('everywhere', 40);
    table.total('all', ['here', 'nowhere', 'there', 'everywhere']);
    const { hidden, shown } = protect(table, { ...partnershipRules, zeros: 'small' });
    expect(hidden).toEqual(['here', 'there']);
    expect(shown).toEqual({ nowhere: 0, everywhere: 40, all: 70 });
  });

  it('hides that nobody is there where it can be one person at most: what is hidden beside it would be that one', () => {
    const counting = (women: number, others: number) => {
      const table = new GrowingTable();
      table.cell('women', women);
      table.cell('others', others);
      table.cell('men', 19);
      table.total('all', ['women', 'others', 'men']);
      return protect(knowing(table, ['men', 'all']));
    };
    const hidden = ['others', 'women'];
    for (const published of [counting(1, 0), counting(0, 1)]) {
      expect(published).toMatchObject({ hidden, exposed: hidden });
      expect(audit(published)).toEqual(new Map(hidden.map((key) => [key, { low: 0, high: 1 }])));
    }
  });

  it('never shows what is hidden as nobody', () => {
    const table = crossed(
      ['IT', 'AT'],
      ['a', 'b'],
      [
        [0, 1],
        [4, 0],
      ],
    );
    const { hidden, shown } = protect(table);
    expect(hidden).toHaveLength(table.cells.length - Object.keys(shown).length);
    expect(Object.values(shown)).not.toContain(0);
  });

  it('does not let two small counts be told by what they add up to', () => {
    const table = new GrowingTable();
    // 8 persons in two cells below 5 each: 4 and 4, as whoever knows that both are small can tell.
    for (const [i, count] of [4, 4, 30, 40].entries()) table.cell(`age${i}`, count);
    table.total('all', ['age0', 'age1', 'age2', 'age3']);
    expect(protect(table).hidden).toEqual(['age0', 'age1', 'age2']);
  });

  it('lets months overlap: a person of all time may be in several', () => {
    const table = new GrowingTable();
    table.cell('January', 3);
    table.cell('February', 20);
    table.cell('all', 20);
    table.sum('all', ['January', 'February'], { overlapping: true });
    expect(audit(protect(table))).toEqual(new Map([['January', { low: 0, high: 20 }]]));
    expect(protect(table).hidden).toEqual(['January']);
  });

  it('keeps hidden in the series what was hidden before', () => {
    const table = crossed(
      ['IT', 'AT'],
      ['female', 'male'],
      [
        [13, 20],
        [30, 40],
      ],
    );
    expect(protect(table, partnershipRules, ['IT/female']).hidden).toEqual([
      'AT/female',
      'AT/male',
      'IT/female',
      'IT/male',
    ]);
  });

  it('says what the headlines give away by themselves, and adds nothing to it', () => {
    const table = new GrowingTable();
    // The difference of two headlines tells that there are 3 in Austria, whatever a table hides.
    table.cell('IT/women', 20);
    table.cell('IT/men', 16);
    table.cell('AT/women', 1);
    table.cell('AT/men', 2);
    for (const country of ['IT', 'AT']) table.total(country, [`${country}/women`, `${country}/men`]);
    table.total('both/women', ['IT/women', 'AT/women']);
    table.total('both/men', ['IT/men', 'AT/men']);
    table.total('both', ['IT', 'AT']);
    table.sum('both', ['both/women', 'both/men']);
    const published = protect(knowing(table, ['IT', 'both']));
    expect(published.exposed).toEqual(['AT', 'AT/men', 'AT/women']);
    expect(published.hidden).toEqual(expect.arrayContaining(published.exposed));
    expect(audit(published).get('AT')).toEqual({ low: 3, high: 3 });
    expect(audit(published).get('AT/women')).toEqual({ low: 0, high: 3 });
  });

  it('gives the same answer to the same table', () => {
    const table = crossed(
      ['IT', 'AT', 'SI'],
      ['a', 'b', 'c'],
      [
        [3, 7, 20],
        [8, 2, 5],
        [9, 6, 1],
      ],
    );
    expect(JSON.stringify(protect(structuredClone(table)))).toBe(JSON.stringify(protect(table)));
  });

  it('does not say which of the hidden were small', () => {
    const counts = [
      [3, 20],
      [30, 40],
    ];
    const mirrored = counts.map((row) => row.toReversed()).toReversed();
    const [a, b] = [counts, mirrored].map((of) => protect(crossed(['IT', 'AT'], ['a', 'b'], of)));
    expect(Object.keys(a!)).toEqual(['shown', 'hidden', 'sums', 'exposed']);
    expect([a!.hidden, a!.exposed]).toEqual([b!.hidden, b!.exposed]);
  });

  it('refuses a table that contradicts itself', () => {
    const table = crossed(['IT'], ['a', 'b'], [[7, 8]]);
    const [first, ...others] = table.cells;
    expect(() => protect({ ...table, cells: [{ ...first!, count: 9 }, ...others] })).toThrow(
      'the parts do not make the total',
    );
    expect(() => protect({ ...table, cells: [...table.cells, first!] })).toThrow('a cell is there twice');
    expect(() => protect({ ...table, cells: others })).toThrow('a cell that is not there');
    expect(() => protect({ ...table, sums: [{ total: 'IT/a', parts: ['IT/a'] }] })).toThrow('a part of itself');
    expect(() => protect(table, { ...partnershipRules, fewestChanged: 1 })).toThrow('half the width');
  });
});

describe('what hiding costs', () => {
  const genders = ['female', 'male', 'non_binary'];
  const countries = ['IT', 'AT', 'SI', 'HR', 'HU'];
  const cost = (counts: number[][]) => {
    const table = crossed(countries, genders, counts);
    const small = smallCells(table, partnershipRules).size;
    return { cells: table.cells.length, small, partners: protect(table).hidden.length - small };
  };

  it('is three partners where one cell of five countries by three genders is small', () => {
    const counts = [
      [41, 52, 6],
      [18, 27, 9],
      [33, 12, 2],
      [25, 19, 7],
      [19, 14, 8],
    ];
    expect(cost(counts)).toEqual({ cells: 24, small: 1, partners: 3 });
  });

  const hiddenShares = (...of: Parameters<typeof crossedShares>): string[] => [
    ...new Set(protect(crossedShares(...of)).hidden.map((key) => key.split('.')[0]!)),
  ];

  it('is one partner in the row, and the column, of a share of two persons, though both of them met it', () => {
    const shares = [
      [[12, 20] as const, [9, 15] as const, [2, 2] as const],
      [[24, 41] as const, [15, 23] as const, [0, 0] as const],
      [[22, 31] as const, [37, 53] as const, [0, 0] as const],
    ];
    expect(hiddenShares(['AT', 'DE', 'IT'], genders, shares)).toEqual([
      'AT/female',
      'AT/non_binary',
      'all/female',
      'all/non_binary',
    ]);
  });

  it('is no place more where the headlines leave a small share narrower than it should be, whatever is hidden', () => {
    const shares = [
      [[20, 22] as const, [17, 20] as const],
      [[24, 41] as const, [15, 23] as const],
      [[22, 31] as const, [37, 53] as const],
      [[30, 40] as const, [20, 40] as const],
      [[35, 50] as const, [30, 45] as const],
    ];
    const hidden = hiddenShares(['AT', 'DE', 'IT', 'SI', 'HR'], ['female', 'male'], shares);
    expect(hidden).toEqual(['AT/female', 'AT/male', 'DE/female', 'DE/male', 'IT/female', 'IT/male']);
  });

  it('is a third of all cells where a gender is small in every country and in all of them', () => {
    const counts = [
      [41, 52, 1],
      [18, 27, 0],
      [3, 12, 0],
      [25, 19, 2],
      [9, 14, 1],
    ];
    expect(cost(counts)).toEqual({ cells: 24, small: 7, partners: 7 });
  });

  it('leaves most of a large table whose small cells are few, and no small one of it can be told', () => {
    const table = pilotsByGenderByMonth();
    const small = smallCells(table, partnershipRules);
    const published = protect(table);
    const { hidden, exposed } = published;
    expect({ cells: table.cells.length, small: small.size, hidden: hidden.length, exposed }).toEqual({
      cells: 715,
      small: 31,
      hidden: 137,
      exposed: [],
    });
    const attacker = new IndependentAttacker([{ sums: table.sums, said: saidBy(published) }]);
    for (const key of small) expect(attacker.width(key)).toBeGreaterThanOrEqual(partnershipRules.width);
  });
});
