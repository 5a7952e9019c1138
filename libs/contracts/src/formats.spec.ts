import { isDay } from './formats.js';

describe('a calendar day', () => {
  it.each(['2025-02-28', '2024-02-29', '1976-01-01'])('%s exists', (day) => expect(isDay(day)).toBe(true));
  it.each(['2025-02-29', '2025-13-01', '2025-1-1', '2025-01-01T00:00:00Z', 20250101, null, ''])('%s does not', (day) =>
    expect(isDay(day)).toBe(false),
  );
});
