import { expectedOn } from './expected-on.js';

const path = { baseline: 20, target: 100, from: 0, to: 100 };
const stepped = {
  ...path,
  interim: [
    { on: 80, value: 50 },
    { on: 40, value: 40 },
  ],
};

describe('what a value was meant to be', () => {
  it('lies on the straight line from baseline to target', () => {
    expect([0, 25, 50, 100].map((day) => expectedOn(path, day))).toEqual([20, 40, 60, 100]);
  });

  it('passes through interim targets, in whatever order they are given', () => {
    expect([20, 40, 60, 80, 90].map((day) => expectedOn(stepped, day))).toEqual([30, 40, 45, 50, 75]);
  });

  it('is the baseline before and the target after', () => {
    expect([expectedOn(stepped, -5), expectedOn(stepped, 101)]).toEqual([20, 100]);
  });

  it('may go down', () => {
    expect(expectedOn({ baseline: 30, target: 10, from: 0, to: 10 }, 5)).toBe(20);
  });

  it('is exact at an interim target', () => {
    expect(expectedOn({ ...path, interim: [{ on: 3, value: 0.1 }] }, 3)).toBe(0.1);
  });

  it('does not exist when the days do not follow each other', () => {
    expect(() => expectedOn({ ...path, to: 0 }, 0)).toThrow(RangeError);
    expect(() => expectedOn({ ...path, interim: [{ on: 100, value: 1 }] }, 5)).toThrow(RangeError);
    expect(() => expectedOn({ ...path, interim: [{ on: -1, value: 1 }] }, 5)).toThrow(RangeError);
    expect(() =>
      expectedOn(
        {
          ...path,
          interim: [
            { on: 5, value: 1 },
            { on: 5, value: 2 },
          ],
        },
        5,
      ),
    ).toThrow(RangeError);
  });
});
