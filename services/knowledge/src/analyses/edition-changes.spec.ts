import { comparisonOf } from './comparison.js';
import type { Item } from './analysis.js';
import { changesSince } from './edition-changes.js';

const item = (id: string, changes: Partial<Item> = {}): Item => ({
  id,
  version: 1,
  quadrant: 'weakness',
  topic: 'housing',
  weight: 3,
  text: { en: id },
  ...changes,
});

describe('what an edition changed', () => {
  it('tells what came, what went and what reads differently, by its id', () => {
    const before = [item('stays'), item('goes'), item('grows'), item('turns')];
    const after = [
      item('stays', { version: 4 }),
      item('comes'),
      item('grows', { weight: 5, text: { en: 'grows', de: 'wächst' } }),
      item('turns', { quadrant: 'threat', pilots: ['one'] }),
    ];
    expect(changesSince(2, before, after)).toEqual({
      since: 2,
      added: ['comes'],
      removed: [item('goes')],
      altered: [
        { item: 'grows', fields: ['weight', 'text'], before: item('grows') },
        { item: 'turns', fields: ['quadrant', 'pilots'], before: item('turns') },
      ],
    });
  });

  it('takes another order within a quadrant for no change', () => {
    const [one, other] = [item('one'), item('other')];
    expect(changesSince(1, [one, other], [other, one])).toEqual({ since: 1, added: [], removed: [], altered: [] });
  });
});

describe('territories side by side', () => {
  const vienna = { territory: 'vienna', items: [item('few flats', { weight: 5 }), item('dear flats', { weight: 2 })] };
  const maribor = {
    territory: 'maribor',
    items: [item('empty flats', { quadrant: 'opportunity' }), item('no courses', { topic: 'language' })],
  };

  it('are compared topic by topic, the heaviest items first', () => {
    const { territories, topics } = comparisonOf([vienna, { ...maribor }]);
    expect(territories).toEqual([{ territory: 'vienna' }, { territory: 'maribor' }]);
    expect(topics.map(({ topic, cells }) => [topic, cells.map(({ items }) => items.map(({ id }) => id))])).toEqual([
      ['language', [[], ['no courses']]],
      ['housing', [['few flats', 'dear flats'], ['empty flats']]],
    ]);
    expect(topics[1]!.cells[0]!.weights).toEqual({ strength: 0, weakness: 7, opportunity: 0, threat: 0 });
  });
});
