import { decimalOf } from './decimal.js';

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
});
