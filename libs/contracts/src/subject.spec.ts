import fc from 'fast-check';
import { subjectToken } from './subject.js';

describe('a subject token', () => {
  it('is nothing that NATS would read as more than one word', () => {
    const accepted = (value: string) => {
      try {
        return subjectToken(value) === value;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        (value) => accepted(value) === /^[\w-]{1,64}$/.test(value),
      ),
      { numRuns: process.env['FULL'] ? 100_000 : 5_000 },
    );
    expect(['*', '>', 'a.b', '', ' ', 'a b', 'a\r\nb'].some(accepted)).toBe(false);
  });
});
