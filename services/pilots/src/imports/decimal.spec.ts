import { isAtMost, parseDecimal, rounded, times, writeDecimal } from './decimal.js';

const scaled = (text: string, by: string, most = 9) =>
  writeDecimal(rounded(times(parseDecimal(text)!, parseDecimal(by)!), most));

describe('exact decimals', () => {
  it.each([
    ['9.930049896240234', '1000', '9930.049896240'],
    ['0', '1000', '0'],
    ['24.909500122070312', '1000', '24909.500122070'],
    ['12.5', '100', '1250'],
    ['-0', '1000', '0'],
    ['0.1', '0.1', '0.01'],
    ['99999999999999.9', '10', '999999999999999'],
    ['1e-5', '1', '0.00001'],
    ['1.5E3', '1', '1500'],
  ])('scale %s by %s to %s, digit by digit', (text, by, expected) => {
    expect(parseDecimal(scaled(text, by))).toEqual(
      parseDecimal(expected.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')),
    );
  });

  it.each([
    ['0.5', 0, '0'],
    ['1.5', 0, '2'],
    ['2.5', 0, '2'],
    ['-1.5', 0, '-2'],
    ['-0.5', 0, '0'],
    ['2.51', 0, '3'],
    ['0.0000000005', 9, '0'],
    ['0.0000000015', 9, '0.000000002'],
  ])('round %s to %d places half to even: %s', (text, places, expected) => {
    expect(writeDecimal(rounded(parseDecimal(text)!, places))).toBe(expected);
  });

  it.each(['', ' ', 'abc', '1,5', '1.2.3', '0x10', '1e', '1e999', 'NaN', 'Infinity', '--1', '١'])(
    'are not what %p writes',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it('compare by value, however they are written', () => {
    expect(isAtMost(parseDecimal('17.0')!, parseDecimal('17')!)).toBe(true);
    expect(isAtMost(parseDecimal('17.01')!, parseDecimal('17')!)).toBe(false);
  });
});
