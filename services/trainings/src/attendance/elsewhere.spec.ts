import { whyNotBoth } from './elsewhere.js';

const stay = (title: string, from: string, to: string, hours: string) => ({
  plan: { title, starts: `2026-05-04T${from}:00Z`, ends: `2026-05-04T${to}:00Z` },
  hours,
});

describe('somebody who was at two sessions of a training', () => {
  const morning = stay('Flats', '09:00', '12:00', '3');

  it('was at both when one came after the other, however long either took', () => {
    expect(whyNotBoth(stay('Mentors', '12:00', '15:00', '3'), [morning])).toBeUndefined();
    expect(whyNotBoth(stay('Mentors', '12:00', '15:00', '4.5'), [{ ...morning, hours: '5' }])).toBeUndefined();
    expect(whyNotBoth(stay('Talk', '12:00', '12:20', '0.33'), [morning])).toBeUndefined();
  });

  it('was not at both all the time when they ran side by side', () => {
    const mentors = stay('Mentors', '11:00', '14:00', '3');
    expect(whyNotBoth(mentors, [morning])).toBe('does not fit beside what was attended at the same time: Flats');
    expect(whyNotBoth({ ...mentors, hours: '2' }, [morning])).toBeUndefined();
    expect(whyNotBoth(stay('Inside', '10:00', '11:00', '0.5'), [morning])).toContain('Flats');
    expect(whyNotBoth(stay('Inside', '10:00', '11:00', '0.5'), [{ ...morning, hours: '2.5' }])).toBeUndefined();
  });

  it('was not at three of which each two would do', () => {
    const [one, two] = [stay('One', '09:00', '11:00', '2'), stay('Two', '10:00', '13:00', '1')];
    const three = stay('Three', '11:00', '13:00', '1.5');
    expect(whyNotBoth(three, [one])).toBeUndefined();
    expect(whyNotBoth(three, [two])).toBeUndefined();
    expect(whyNotBoth(three, [one, two])).toBe('does not fit beside what was attended at the same time: Two');
  });
});
