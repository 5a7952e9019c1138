import { describe as describeEvent, type EventClass, eventClasses } from '@integras/contracts';
import { Transform, Type } from 'class-transformer';
import { IsDefined, IsInt, IsString, ValidateNested, validateSync } from 'class-validator';
import fc from 'fast-check';
import { isPlainlyRight, quickCheckOf } from './quick-check.js';
import { checkThoroughly } from './request.pipe.js';

/** What the thorough check makes of a value; undefined when it refuses. */
function thorough(shape: EventClass, value: object): object | undefined {
  try {
    return checkThoroughly(shape, value);
  } catch {
    return undefined;
  }
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'IT',
    '2025-02-30',
    5,
    -1,
    1.5,
    true,
    [],
    {},
    [null],
    [{}],
    { unknown: 1 },
    'x'.repeat(6_000),
  ),
  fc.jsonValue(),
);
const hole = fc.record({
  at: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  name: fc.constantFrom(undefined, 'role', 'constructor'),
  value: strange,
});

/** The value with something else at one place, or with one more field there. */
function damaged(
  value: unknown,
  { at, name, value: other }: { at: number[]; name: string | undefined; value: unknown },
): unknown {
  const [first = 0, ...rest] = at;
  if (typeof value !== 'object' || value === null) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  const names = Object.keys(copy);
  if (name !== undefined && rest.length === 0) return { ...copy, [name]: other };
  const chosen = names[first % Math.max(names.length, 1)];
  if (chosen === undefined) return other;
  copy[chosen] = rest.length === 0 ? other : damaged(copy[chosen], { at: rest, name, value: other });
  return copy;
}

describe.each(eventClasses.map((eventClass) => [describeEvent(eventClass).type, eventClass] as const))(
  '%s',
  (_type, eventClass) => {
    const { example } = describeEvent(eventClass);
    const quick = quickCheckOf(eventClass)!;

    it('is checked quickly, with the same result as thoroughly', () => {
      const built = quick(example);
      expect(built).toBeInstanceOf(eventClass);
      expect(built).toStrictEqual(thorough(eventClass, example));
    });

    it('is never accepted quickly where the thorough check refuses or builds something else', () => {
      const property = fc.property(hole, (place) => {
        const value = damaged(example, place) as object;
        fc.pre(typeof value === 'object' && value !== null && !Array.isArray(value));
        const accepted = quick(value);
        if (accepted) expect(accepted).toStrictEqual(thorough(eventClass, value));
      });
      expect(() => fc.assert(property, { numRuns: 60 })).not.toThrow();
    });

    it('has fields whose values are plainly right only where class-validator finds nothing', () => {
      const property = fc.property(fc.constantFrom(...Object.keys(example)), strange, (name, value) => {
        const alone = Object.assign(new eventClass(), { [name]: value });
        const found = validateSync(alone, { skipMissingProperties: true }).some((fault) => fault.property === name);
        if (isPlainlyRight(eventClass, name, value)) expect(found).toBe(false);
      });
      expect(() => fc.assert(property, { numRuns: 20 })).not.toThrow();
    });
  },
);

it('a value is plainly right when nothing is wrong with it, and not when something is', () => {
  class Row {
    @IsInt() count!: number;
    @IsString() name!: string;
  }
  expect([isPlainlyRight(Row, 'count', 5), isPlainlyRight(Row, 'name', 'Ana')]).toEqual([true, true]);
  expect([isPlainlyRight(Row, 'count', 'five'), isPlainlyRight(Row, 'other', 5)]).toEqual([false, false]);
});

describe('a field that has to be there', () => {
  class Inner {
    @IsInt() amount!: number;
  }
  class Outer {
    @IsDefined() @ValidateNested() @Type(() => Inner) inner!: Inner;
  }
  const quick = quickCheckOf(Outer)!;

  it('is checked quickly too', () => {
    expect(quick({ inner: { amount: 5 } })).toStrictEqual(checkThoroughly(Outer, { inner: { amount: 5 } }));
  });

  it.each([{}, { inner: undefined }, { inner: null }, { inner: { amount: 'x' } }, { inner: { amount: 5 }, more: 1 }])(
    'is not accepted as %j',
    (value) => {
      expect(quick(value)).toBeUndefined();
      expect(() => checkThoroughly(Outer, value)).toThrow();
    },
  );
});

describe('a class that uses more than the quick check knows', () => {
  class Converted {
    @Type(() => Number) @IsInt() limit!: number;
  }
  class Transformed {
    @Transform(({ value }) => String(value).trim()) @IsString() name!: string;
  }
  class Grouped {
    @IsString({ groups: ['draft'] }) name!: string;
  }
  class Untyped {
    @ValidateNested() inner!: Converted;
  }
  class Bare {}
  class Holding {
    @ValidateNested() @Type(() => Transformed) inner!: Transformed;
  }

  it.each([Converted, Transformed, Grouped, Untyped, Bare, Holding])('is left to the thorough check (%p)', (shape) => {
    expect(quickCheckOf(shape)).toBeNull();
  });

  class Tree {
    @IsString() name!: string;
    @ValidateNested({ each: true }) @Type(() => Tree) children!: Tree[];
  }

  it('may contain itself', () => {
    const tree = { name: 'a', children: [{ name: 'b', children: [] }] };
    expect(quickCheckOf(Tree)!(tree)).toStrictEqual(checkThoroughly(Tree, tree));
    expect(quickCheckOf(Tree)!({ name: 'a', children: [{ name: 5, children: [] }] })).toBeUndefined();
  });
});
