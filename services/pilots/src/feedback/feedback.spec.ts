import { distributionOf, scoresOf } from './feedback.js';

describe('an answer', () => {
  it('holds what was asked, and leaves out what was not answered', () => {
    expect(scoresOf({ respect: 5, text: 'Thank you' }, ['respect', 'usefulness'])).toEqual({ respect: 5 });
  });

  it('is refused when it says nothing, or answers what was not asked', () => {
    expect(() => scoresOf({ text: 'Only words' }, ['respect'])).toThrow('respect');
    expect(() => scoresOf({ voice: 1 }, ['respect'])).toThrow('voice');
  });

  it('is counted where it lies on the scale', () => {
    const of = (usefulness?: number) => ({
      feedbackRound: 'r',
      on: '2025-06-12',
      ...(usefulness !== undefined && { usefulness }),
    });
    expect(distributionOf([of(5), of(5), of(1), of()], ['usefulness'])).toEqual([
      { question: 'usefulness', counts: [1, 0, 0, 0, 2] },
    ]);
  });
});
