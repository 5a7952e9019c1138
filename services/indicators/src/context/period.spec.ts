import { monthsOf } from './period.js';

describe('a period', () => {
  it.each([
    ['2022', '2022-01', '2022-12'],
    ['2022-Q1', '2022-01', '2022-03'],
    ['2022-Q4', '2022-10', '2022-12'],
    ['2022-07', '2022-07', '2022-07'],
  ])('%s covers the months %s to %s', (period, first, last) => {
    expect(monthsOf(period)).toEqual({ first, last });
  });

  it.each(['', '22', '2022-13', '2022-Q5', '2022-Q', '2022-1', '2022-07-01', '2022 ', '=2022', '1822'])(
    'is not what %j is',
    (text) => {
      expect(() => monthsOf(text)).toThrow(RangeError);
    },
  );
});
