import * as fc from 'fast-check';
import { decimalText, exact, quotient, scaled, whole } from './decimal.js';

describe('exact decimals', () => {
  it('add a tenth ten times to exactly one', () => {
    const sum = Array.from({ length: 10 }, () => exact('0.1')).reduce((a, b) => a + b, 0n);
    expect(decimalText(sum)).toBe('1');
  });

  it('read and write back what an event may carry', () => {
    for (const value of ['0', '-0.000000001', '999999999999999.999999999', '12.5', '-3']) {
      expect(decimalText(exact(value))).toBe(value);
    }
  });

  it('write no superfluous zeros', () => {
    expect(decimalText(exact('1.500'))).toBe('1.5');
    expect(decimalText(whole(7))).toBe('7');
    expect(decimalText(exact('-0'))).toBe('0');
  });

  it('refuse what is no decimal, or finer than they can keep', () => {
    for (const value of ['', ' 1', '1e3', '+1', '1.', '.5', 'NaN', '0x10', '1,5', '0.0000000001']) {
      expect(() => exact(value)).toThrow(RangeError);
    }
    expect(() => scaled('0.0000000000000000001', 18)).toThrow(RangeError);
  });

  it('read sums of squares with twice the digits', () => {
    const value = exact('0.000000001');
    expect(scaled(decimalText(value * value, 18), 18)).toBe(value * value);
  });

  it('divide with rounding half to even', () => {
    expect(quotient(1n, 3n, 6)).toBe('0.333333');
    expect(quotient(2n, 3n, 6)).toBe('0.666667');
    expect(quotient(5n, 10n, 0)).toBe('0');
    expect(quotient(15n, 10n, 0)).toBe('2');
    expect(quotient(25n, 10n, 0)).toBe('2');
    expect(quotient(-15n, 10n, 0)).toBe('-2');
    expect(quotient(-1n, 3n, 3)).toBe('-0.333');
    expect(() => quotient(1n, 0n)).toThrow(RangeError);
  });

  it('survive any round trip', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (value) => {
        expect(exact(decimalText(value))).toBe(value);
      }),
    );
  });
});
