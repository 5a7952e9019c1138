import type { SwotItem } from '../api/analyses.js';
import { destination, standing } from './moving.js';

const item = (id: string, quadrant: SwotItem['quadrant'] = 'weakness'): SwotItem => ({
  id,
  quadrant,
  topic: 'housing',
  weight: 3,
  text: { en: id },
  version: 1,
});

describe('an item of a board', () => {
  const [one, two, three] = [item('one'), item('two'), item('three')];
  const items = [item('first', 'strength'), one, two, three, item('last', 'threat')];

  it('goes up ahead of the one above it, and down behind the one beneath it', () => {
    expect(destination(items, two, 'up')).toEqual({ to: 'weakness', ahead: 'one' });
    expect(destination(items, one, 'down')).toEqual({ to: 'weakness', ahead: 'three' });
    expect(destination(items, two, 'down')).toEqual({ to: 'weakness' });
  });

  it('stays at the edges of its quadrant and of the board', () => {
    expect(destination(items, one, 'up')).toBeUndefined();
    expect(destination(items, three, 'down')).toBeUndefined();
    expect(destination(items, items[0]!, 'before')).toBeUndefined();
    expect(destination(items, items.at(-1)!, 'after')).toBeUndefined();
  });

  it('goes to the quadrant beside its own, and stands last there', () => {
    expect(destination(items, two, 'after')).toEqual({ to: 'opportunity' });
    expect(destination(items, two, 'before')).toEqual({ to: 'strength' });
  });

  it('finds back to where it stood', () => {
    expect(standing(items, two)).toEqual({ to: 'weakness', ahead: 'three' });
    expect(standing(items, three)).toEqual({ to: 'weakness' });
  });
});
