import { AccessToken } from './access-token.js';

describe('the bearer token', () => {
  const numbered = () => {
    let asked = 0;
    return { token: new AccessToken(async () => `token ${(asked += 1)}`), asked: () => asked };
  };

  it('is asked for once, however many need it', async () => {
    const { token, asked } = numbered();
    expect(await Promise.all([token.get(), token.get()])).toEqual(['token 1', 'token 1']);
    expect(await token.get()).toBe('token 1');
    expect(asked()).toBe(1);
  });

  it('is asked for again once when it is refused, however many were refused', async () => {
    const { token, asked } = numbered();
    const refused = await token.get();
    const others = await Promise.all([token.insteadOf(refused), token.insteadOf(refused)]);
    expect(new Set(others)).toEqual(new Set(['token 2']));
    expect(await token.insteadOf(refused)).toBe('token 2');
    expect(asked()).toBe(2);
  });

  it('cannot be replaced when it is a text, or when the same one comes again', async () => {
    expect(await new AccessToken('fixed').insteadOf('fixed')).toBeUndefined();
    expect(await new AccessToken(async () => 'same').insteadOf('same')).toBeUndefined();
  });

  it('is asked for again after getting it failed', async () => {
    let asked = 0;
    const token = new AccessToken(async () => {
      asked += 1;
      if (asked === 1) throw new Error('the provider is away');
      return 'token';
    });
    await expect(token.get()).rejects.toThrow('the provider is away');
    expect(await token.get()).toBe('token');
  });
});
