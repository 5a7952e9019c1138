import { decimalOf, typedDecimal } from './decimal.js';

describe('a number somebody types', () => {
  it.each([
    ['60', '0.6'],
    ['62,5 %', '0.625'],
    ['62.5', '0.625'],
    ['5', '0.05'],
    ['100', '1'],
    ['0', '0'],
  ])('in percent is sent as a share: %s', (typed, sent) => {
    expect(decimalOf(typed, true)).toBe(sent);
  });

  it.each([
    ['1200', '1200'],
    [' 120,50 ', '120.5'],
    ['0.5', '0.5'],
    ['-3', '-3'],
    ['007', '7'],
  ])('is sent as it is: %s', (typed, sent) => {
    expect(decimalOf(typed, false)).toBe(sent);
  });

  it.each(['', 'many', '1.200', '1,200', '1 200', '1.2.3'])('is not guessed at: %s', (typed) => {
    expect(decimalOf(typed, false)).toBeUndefined();
  });

  it.each([
    ['0.4', true, '40'],
    ['0.125', true, '12.5'],
    ['0.12345', true, '12.3450'],
    ['-1.05', true, '-105'],
    ['0', true, '0'],
    ['1200', false, '1200'],
    ['1.125', false, '1.1250'],
    ['0.123456789', false, '0.123456789'],
  ])('is shown as it would be typed, and sent as it came: %s', (sent, isShare, typed) => {
    expect(typedDecimal(sent, isShare)).toBe(typed);
    expect(decimalOf(typed, isShare)).toBe(sent);
  });
});
