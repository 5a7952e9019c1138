import { asking, unset, wasAskedJustNow, withEmail } from './preference.js';

const at = (second: number) => new Date(Date.UTC(2025, 5, 15, 10, 0, second));

describe('an address that is entered', () => {
  const first = withEmail(unset('a'), 'one@example.org', at(0));

  it('is asked at once, and written to only when it has answered', () => {
    expect(first).toMatchObject({ email: 'one@example.org', emailState: 'unconfirmed', confirmAt: at(0) });
    expect(wasAskedJustNow(first, at(59))).toBe(true);
    expect(wasAskedJustNow(first, at(60))).toBe(false);
  });

  it('is asked a minute after the one before at the earliest, so that nobody sends mails to strangers through us', () => {
    expect(withEmail(first, 'two@example.org', at(1)).confirmAt).toEqual(at(60));
    const out = withEmail(first, undefined, at(1));
    expect(withEmail(out, 'two@example.org', at(2)).confirmAt).toEqual(at(60));
  });

  it('is not asked again when it stays the same, and gets another key when it is', () => {
    expect(withEmail(first, 'one@example.org', at(5))).toBe(first);
    expect(asking(first, at(90)).confirmKey).not.toBe(first.confirmKey);
  });
});
