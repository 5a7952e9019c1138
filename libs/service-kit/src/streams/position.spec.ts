import { beginning, commonWith, endOf } from './position.js';

const epochs = [
  { epoch: 'first', from: 1 },
  { epoch: 'second', from: 91 },
];

describe('a place in a stream', () => {
  it('stands as long as the stream has what was read up to it', () => {
    expect(commonWith({ epochs, last: 120 }, { epoch: 'first', sequence: 90 })).toEqual({
      epoch: 'first',
      sequence: 90,
    });
    expect(commonWith({ epochs, last: 120 }, { epoch: 'second', sequence: 120 })).toEqual({
      epoch: 'second',
      sequence: 120,
    });
    expect(commonWith({ epochs: [], last: 0 }, beginning)).toEqual(beginning);
  });

  it('goes back to where the stream was continued after it lost its end', () => {
    expect(commonWith({ epochs, last: 120 }, { epoch: 'first', sequence: 100 })).toEqual({
      epoch: 'first',
      sequence: 90,
    });
    const notYetContinued = { epochs: epochs.slice(0, 1), last: 90 };
    expect(commonWith(notYetContinued, { epoch: 'first', sequence: 100 })).toEqual({ epoch: 'first', sequence: 90 });
  });

  it('goes back to the beginning when the stream was made anew', () => {
    expect(commonWith({ epochs, last: 120 }, { epoch: 'of another stream', sequence: 7 })).toEqual(beginning);
    expect(commonWith({ epochs: [], last: 0 }, { epoch: 'first', sequence: 7 })).toEqual(beginning);
    const allLost = {
      epochs: [
        { epoch: 'first', from: 1 },
        { epoch: 'second', from: 1 },
      ],
      last: 5,
    };
    expect(commonWith(allLost, { epoch: 'first', sequence: 7 })).toEqual(beginning);
  });

  it('is at the end after the newest message', () => {
    expect(endOf({ epochs, last: 120 })).toEqual({ epoch: 'second', sequence: 120 });
    expect(endOf({ epochs, last: 90 })).toEqual({ epoch: 'first', sequence: 90 });
    expect(endOf({ epochs: [], last: 0 })).toEqual(beginning);
  });
});
