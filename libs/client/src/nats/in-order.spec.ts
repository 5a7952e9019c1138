import fc from 'fast-check';
import { InOrder } from './in-order.js';

/** Everything that can be taken now. */
const taken = (order: InOrder<number>) => {
  const items: number[] = [];
  for (let item = order.take(); item !== undefined; item = order.take()) items.push(item);
  return items;
};

describe('facts by their numbers', () => {
  it('are taken once each and in order, however often and in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.integer({ min: 1, max: 20 }).chain((count) => {
          const numbers = Array.from({ length: count }, (_, at) => at + 1);
          return fc
            .tuple(fc.constant(numbers), fc.array(fc.constantFrom(...numbers)))
            .chain(([all, repeats]) =>
              fc.shuffledSubarray([...all, ...repeats], { minLength: count + repeats.length }),
            );
        }),
        (position, coming) => {
          const order = new InOrder<number>(position);
          const items = coming.flatMap((number) => (order.add(number, number) ? taken(order) : []));
          const count = Math.max(...coming);
          expect(items).toEqual(Array.from({ length: Math.max(0, count - position) }, (_, at) => position + at + 1));
          expect(order.isWaiting).toBe(false);
        },
      ),
    );
  });

  it('wait for one that has not come, until it is known that it will not', () => {
    const order = new InOrder<number>(2);
    order.add(6, 6);
    expect({ items: taken(order), isWaiting: order.isWaiting }).toEqual({ items: [], isWaiting: true });
    expect(order.passOver(1)).toBe(0);
    expect(order.passOver(4)).toBe(2);
    order.add(5, 5);
    expect(taken(order)).toEqual([5, 6]);
  });

  it('that are here are not passed over', () => {
    const order = new InOrder<number>(2);
    order.add(4, 4);
    expect(order.passOver(9)).toBe(1);
    expect(taken(order)).toEqual([4]);
    expect(order.passOver(9)).toBe(5);
  });
});
