import { forecast } from './forecast.js';

/** Norris, NIST Statistical Reference Datasets, linear regression: day stands for x, value for y. */
const norris = [
  [0.1, 0.2],
  [338.8, 337.4],
  [118.1, 118.2],
  [888.0, 884.6],
  [9.2, 10.1],
  [228.1, 226.5],
  [668.5, 666.3],
  [998.5, 996.3],
  [449.1, 448.6],
  [778.9, 777.0],
  [559.2, 558.2],
  [0.3, 0.4],
  [0.1, 0.6],
  [778.1, 775.5],
  [668.8, 666.9],
  [339.3, 338.0],
  [448.9, 447.5],
  [10.8, 11.6],
  [557.7, 556.0],
  [228.3, 228.1],
  [998.0, 995.8],
  [888.8, 887.6],
  [119.6, 120.2],
  [0.3, 0.3],
  [0.6, 0.3],
  [557.6, 556.8],
  [339.3, 339.1],
  [888.0, 887.2],
  [998.5, 999.0],
  [778.9, 779.0],
  [10.2, 11.1],
  [117.6, 118.3],
  [228.9, 229.2],
  [668.4, 669.1],
  [449.2, 448.9],
  [0.2, 0.5],
].map(([value, day]) => ({ day: day!, value: value! }));

/** Speed and stopping distance of cars, 1920s: `cars` in R. M. Ezekiel, Methods of Correlation Analysis (1930). */
const cars = Object.entries({
  4: [2, 10],
  7: [4, 22],
  8: [16],
  9: [10],
  10: [18, 26, 34],
  11: [17, 28],
  12: [14, 20, 24, 28],
  13: [26, 34, 34, 46],
  14: [26, 36, 60, 80],
  15: [20, 26, 54],
  16: [32, 40],
  17: [32, 40, 50],
  18: [42, 56, 76, 84],
  19: [36, 46, 68],
  20: [32, 48, 52, 56, 64],
  22: [66],
  23: [54],
  24: [70, 92, 93, 120],
  25: [85],
}).flatMap(([day, values]) => values.map((value) => ({ day: Number(day), value })));

describe('a forecast', () => {
  it('rests on the certified line of Norris', () => {
    const { slope, intercept, residualDeviation } = forecast(norris, 0)!;
    expect(slope).toBeCloseTo(1.00211681802045, 12);
    expect(intercept).toBeCloseTo(-0.262323073774029, 10);
    expect(residualDeviation).toBeCloseTo(0.884796396144373, 11);
  });

  it('has the prediction interval R prints for a car at speed 10: 21.74499, -9.809601 to 53.29959', () => {
    const { expected, low, high } = forecast(cars, 10)!;
    expect(expected).toBeCloseTo(21.74499, 5);
    expect(low).toBeCloseTo(-9.809601, 6);
    expect(high).toBeCloseTo(53.29959, 5);
  });

  it('is certain where all points lie on a line', () => {
    const line = [1, 2, 3, 4].map((day) => ({ day, value: 10 + 2 * day }));
    expect(forecast(line, 10)).toEqual({
      expected: 30,
      low: 30,
      high: 30,
      slope: 2,
      intercept: 10,
      residualDeviation: 0,
    });
  });

  it('is less certain the further ahead it looks', () => {
    const points = [3, 5, 4, 7, 8].map((value, day) => ({ day, value }));
    const widths = [5, 10, 50].map((at) => forecast(points, at)!).map(({ low, high }) => high - low);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[2]!).toBeGreaterThan(widths[0]! * 2);
  });

  it('loses no digits when days are counted from long ago', () => {
    const points = [3, 5, 4, 7, 8].map((value, day) => ({ day, value }));
    const later = points.map(({ day, value }) => ({ day: day + 1_000_000, value }));
    expect(forecast(later, 1_000_010)!.high).toBeCloseTo(forecast(points, 10)!.high, 9);
  });

  it('does not exist for fewer than three points, nor of a single day', () => {
    expect(
      forecast(
        [
          { day: 1, value: 1 },
          { day: 2, value: 2 },
        ],
        3,
      ),
    ).toBeUndefined();
    expect(
      forecast(
        [1, 2, 3].map((value) => ({ day: 5, value })),
        6,
      ),
    ).toBeUndefined();
  });
});
