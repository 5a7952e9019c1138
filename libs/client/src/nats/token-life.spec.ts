import { endsBefore } from './token-life.js';

const jwt = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;

describe('the life of a token', () => {
  it('is what a JWT says, with letters of any script in it', () => {
    expect(endsBefore(jwt({ exp: 100, name: 'Tomaž ÿÿ>>??' }), 100_001)).toBe(true);
    expect(endsBefore(jwt({ exp: 100 }), 100_000)).toBe(false);
  });

  it.each(['opaque', '', 'a.b.c', jwt({}), jwt({ exp: 'soon' })])('is not known of %p', (token) => {
    expect(endsBefore(token, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});
