import { inputOf, instantOf } from './instant.js';

const now = new Date('2026-06-30T12:00:00Z');

describe('an instant that somebody asks for', () => {
  it('is where they are, and comes back as they gave it', () => {
    const instant = instantOf('2026-03-31T18:30:15', now);
    expect(instant).toBe(new Date(2026, 2, 31, 18, 30, 15).toISOString());
    expect(inputOf(instant ?? '')).toBe('2026-03-31T18:30:15');
  });

  it('is not one that is still to come, and not half of one', () => {
    expect(instantOf('2027-01-01T00:00', now)).toBeUndefined();
    expect(instantOf('', now)).toBeUndefined();
  });
});
