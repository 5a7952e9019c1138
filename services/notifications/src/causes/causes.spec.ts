import { momentOf } from './causes.js';

const recorded = { recordedtime: '2025-06-15T10:00:00.000Z' };

describe('a fact', () => {
  it('is news as soon as facts of other streams have had the time to arrive', () => {
    expect(momentOf(recorded, new Date('2025-06-15T10:00:00Z'))?.toISOString()).toBe('2025-06-15T10:00:02.000Z');
  });

  it('is history, and no news, when it is heard of more than a week after it was recorded', () => {
    expect(momentOf(recorded, new Date('2025-06-22T10:00:00Z'))).toBeDefined();
    expect(momentOf(recorded, new Date('2025-06-22T10:00:01Z'))).toBeUndefined();
  });
});
