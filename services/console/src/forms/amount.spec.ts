import { minorUnits, typedAmount } from './amount.js';

describe('an amount that is typed', () => {
  it.each([
    ['120', 12_000],
    ['120.5', 12_050],
    ['120,50', 12_050],
    [' 0.05 ', 5],
  ])('%s is %i minor units', (text, amount) => {
    expect(minorUnits(text)).toBe(amount);
  });

  it.each(['1.200', '1,200.50', '-3', 'ten', ''])('%s is asked back', (text) => {
    expect(minorUnits(text)).toBeUndefined();
  });

  it('is shown as it can be typed again', () => {
    for (const amount of [12_000, 12_050, 5]) expect(minorUnits(typedAmount(amount))).toBe(amount);
  });
});
