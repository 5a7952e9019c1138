import { runsOf } from './runs.js';

const stored = (...pairs: [number, number][]) =>
  pairs.map(([position, sequence]) => ({ position: String(position), sequence }));

describe('The runs of what was stored', () => {
  it('are one where ledger and stream go on alike', () => {
    expect(runsOf(stored([7, 101], [8, 102], [9, 103]))).toEqual([
      { firstPosition: 7, lastPosition: 9, firstSequence: 101 },
    ]);
  });

  it('begin anew behind a position that was never used, or that was committed late', () => {
    expect(runsOf(stored([7, 101], [9, 102], [8, 103]))).toEqual([
      { firstPosition: 7, lastPosition: 7, firstSequence: 101 },
      { firstPosition: 9, lastPosition: 9, firstSequence: 102 },
      { firstPosition: 8, lastPosition: 8, firstSequence: 103 },
    ]);
  });

  it('begin anew behind a number that the stream no longer has', () => {
    expect(runsOf(stored([7, 101], [8, 103]))).toEqual([
      { firstPosition: 7, lastPosition: 7, firstSequence: 101 },
      { firstPosition: 8, lastPosition: 8, firstSequence: 103 },
    ]);
  });

  it('are none of nothing', () => {
    expect(runsOf([])).toEqual([]);
  });
});
