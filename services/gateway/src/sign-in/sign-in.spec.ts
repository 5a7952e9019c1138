import { randomBytes } from 'node:crypto';
import { type RunningService } from '@integras/service-kit';
import {
  fixedClock,
  freePort,
  type TestBroker,
  testDatabase,
  type TestDatabase,
  testNats,
  testProvider,
  type TestProvider,
} from '@integras/testing';
import pg from 'pg';
import { type EchoService, echoService } from '../testing/echo-service.js';
import { openGateway } from '../testing/gateway-under-test.js';
import { openSse } from '../testing/sse.js';
import { routed, settingOf } from '../routing/routing.js';

const minutes = 60_000;
const hours = 60 * minutes;

describe('signing in with a browser', () => {
  let database: TestDatabase;
  let broker: TestBroker;
  let provider: TestProvider;
  let access: EchoService;
  let running: RunningService;
  let environment: Record<string, string>;
  let publicUrl: string;
  const clock = fixedClock(new Date().toISOString());

  beforeAll(async () => {
    const port = await freePort();
    publicUrl = `http://127.0.0.1:${port}`;
    [database, broker, provider, access] = await Promise.all([
      testDatabase('gateway'),
      testNats(),
      testProvider(publicUrl),
      echoService(),
    ]);
    environment = {
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      DATABASE_URL: database.url,
      NATS_URL: broker.url,
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: provider.audience,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      ...Object.fromEntries(routed.map((service) => [settingOf(service), access.url])),
      SESSION_KEY: randomBytes(32).toString('base64url'),
      CURSOR_KEY: randomBytes(32).toString('base64url'),
      STREAM_LOOK_SECONDS: '0.1',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    };
    running = await openGateway({ environment }, {}, { clock });
  });

  beforeEach(() => {
    access.reached.length = 0;
  });

  afterAll(async () => {
    await running.stop();
    await Promise.all([access.stop(), provider.stop(), broker.stop()]);
    await database.drop();
  });

  const get = (path: string, cookie?: string, headers: Record<string, string> = {}) =>
    fetch(`${publicUrl}${path}`, { redirect: 'manual', headers: { ...(cookie && { cookie }), ...headers } });
  const session = async (cookie?: string) =>
    (await (await get('/api/session', cookie)).json()) as Record<string, unknown>;
  const post = (path: string, cookie: string, csrfToken?: unknown, body: object = {}) =>
    fetch(`${publicUrl}${path}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        ...(csrfToken ? { 'x-csrf-token': csrfToken as string } : {}),
      },
      body: JSON.stringify(body),
    });
  const tokenReached = () => access.reached.at(-1)?.headers.authorization;
  const sql = async (text: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };

  it('leads to the provider and back, and leaves a cookie that scripts cannot read', async () => {
    const begun = await get('/auth/sign-in?return=/pilots');
    expect(begun.status).toBe(303);
    const asked = new URL(begun.headers.get('location')!);
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${publicUrl}/auth/callback`,
      state: expect.stringMatching(/.{20,}/) as string,
      nonce: expect.stringMatching(/.{20,}/) as string,
    });
    const [line] = begun.headers.getSetCookie();
    expect(line).toMatch(/^integras_session=/);
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(line).not.toMatch(/Secure|Expires|Max-Age/);

    const cookie = await provider.signIn(publicUrl, 'manager-ljubljana');
    expect(await session(cookie)).toEqual({
      signedIn: true,
      name: 'Špela Kranjc',
      csrfToken: expect.any(String) as string,
    });
    expect(await session()).toEqual({ signedIn: false });
    expect(await session('integras_session=made.up')).toEqual({ signedIn: false });
  });

  it('gives services the token and never the cookie, and browsers never the token', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    const answer = await get('/api/access/v1/me?full=true', cookie);
    expect(answer.status).toBe(200);
    const { headers, path } = access.reached.at(-1)!;
    expect(path).toBe('/v1/me?full=true');
    expect(headers.cookie).toBeUndefined();
    const token = headers.authorization!.replace('Bearer ', '');
    const { sub, aud } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<
      string,
      string
    >;
    expect({ sub, aud }).toEqual({ sub: 'evaluator', aud: provider.audience });
    expect(cookie).not.toContain(token.slice(-20));
    expect(JSON.stringify(await sql('select * from session'))).not.toContain(token.slice(-20));
    const id = decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!;
    expect(JSON.stringify(await sql('select * from session'))).not.toContain(id);
  });

  it('gives whoever signs in a new session: one planted before is worth nothing', async () => {
    const begun = await get('/auth/sign-in');
    const planted = begun.headers.getSetCookie()[0]!.split(';')[0]!;
    const asked = new URL(begun.headers.get('location')!);
    // The victim finishes the sign-in that the attacker has begun, with the attacker's cookie.
    const cookie = await finish(asked, planted);
    expect(cookie).not.toBe(planted);
    expect(await session(cookie)).toMatchObject({ signedIn: true });
    expect(await session(planted)).toEqual({ signedIn: false });
  });

  /** Signs in at the provider from this address on, and answers our cookie afterwards. */
  async function finish(asked: URL, ours: string): Promise<string> {
    const callback = await callbackFrom(asked);
    const answer = await get(`${callback.pathname}${callback.search}`, ours);
    expect(answer.status).toBe(303);
    return answer.headers.getSetCookie()[0]!.split(';')[0]!;
  }

  /** Walks through the provider's pages up to the address that leads back to us. */
  async function callbackFrom(asked: URL): Promise<URL> {
    const cookies = new Map<string, string>();
    let address = asked;
    let form: URLSearchParams | undefined;
    for (let step = 0; step < 10; step += 1) {
      const answer = await fetch(address, {
        method: form ? 'POST' : 'GET',
        body: form,
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [name, value] = line.split(';')[0]!.split('=') as [string, string];
        cookies.set(name, value);
      }
      await answer.text();
      const next = answer.headers.get('location');
      form = next ? undefined : new URLSearchParams({ account: 'evaluator' });
      if (next) address = new URL(next, address);
      if (address.origin === publicUrl) return address;
    }
    throw new Error('the provider does not lead back');
  }

  it('takes each answer of the provider once, and only in the browser that asked', async () => {
    const begun = await get('/auth/sign-in');
    const ours = begun.headers.getSetCookie()[0]!.split(';')[0]!;
    const callback = await callbackFrom(new URL(begun.headers.get('location')!));
    const elsewhere = await get(`${callback.pathname}${callback.search}`);
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('Try again');
    const otherState = new URL(callback);
    otherState.searchParams.set('state', 'x'.repeat(43));
    expect((await get(`${otherState.pathname}${otherState.search}`, ours)).status).toBe(400);
    const otherCode = new URL(callback);
    otherCode.searchParams.set('code', 'x'.repeat(43));
    expect((await get(`${otherCode.pathname}${otherCode.search}`, ours)).status).toBe(400);
    const answer = await get(`${callback.pathname}${callback.search}`, ours);
    expect(answer.status).toBe(303);
    expect((await get(`${callback.pathname}${callback.search}`, ours)).status).toBe(400);
    const refused = await get('/auth/callback?error=access_denied&state=x', ours);
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['/pilots?tab=plan', '/pilots?tab=plan'],
    ['//elsewhere.example/', '/'],
    ['https://elsewhere.example/', '/'],
  ])('that was begun with return=%s ends at %s', async (wanted, target) => {
    const begun = await get(`/auth/sign-in?return=${encodeURIComponent(wanted)}`);
    const ours = begun.headers.getSetCookie()[0]!.split(';')[0]!;
    const callback = await callbackFrom(new URL(begun.headers.get('location')!));
    const answer = await get(`${callback.pathname}${callback.search}`, ours);
    expect(answer.headers.get('location')).toBe(target);
  });

  it('begins where it ends: under another name of this machine it moves to the public one first', async () => {
    const begun = await fetch(`${publicUrl.replace('127.0.0.1', 'localhost')}/auth/sign-in?return=/pilots`, {
      redirect: 'manual',
    });
    expect(begun.headers.get('location')).toBe(`${publicUrl}/auth/sign-in?return=%2Fpilots`);
    expect(begun.headers.getSetCookie()).toEqual([]);
  });

  it('lets changes pass only with the token that foreign pages cannot read', async () => {
    const cookie = await provider.signIn(publicUrl, 'manager-bologna');
    const { csrfToken } = await session(cookie);
    const other = await session(await provider.signIn(publicUrl, 'evaluator'));
    for (const refused of [
      await post('/api/pilots/v1/pilots', cookie),
      await post('/api/pilots/v1/pilots', cookie, 'x'.repeat(36)),
      await post('/api/pilots/v1/pilots', cookie, other['csrfToken']),
      await post('/auth/sign-out', cookie),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(await refused.json()).toMatchObject({ type: 'urn:integras:problem:csrf-token-missing' });
    }
    expect(access.reached).toEqual([]);
    expect((await post('/api/pilots/v1/pilots', cookie, csrfToken)).status).toBe(200);
    const [, token] = tokenReached()!.split(' ');
    const program = await fetch(`${publicUrl}/api/pilots/v1/pilots`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(program.status).toBe(200);
  });

  it('prefers the token of a program to whatever cookie comes with it', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    await get('/api/access/v1/me', cookie, { authorization: 'Bearer of-a-program' });
    expect(tokenReached()).toBe('Bearer of-a-program');
  });

  it('is known to every replica', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    const replica = await openGateway({ environment }, { PORT: '0' }, { clock });
    try {
      const answer = await fetch(`${replica.url}/api/session`, { headers: { cookie } });
      expect(await answer.json()).toMatchObject({ signedIn: true });
    } finally {
      await replica.stop();
    }
  });

  it('goes on with a new token before the old one ends, fetched once however many ask', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    await get('/api/access/v1/me', cookie);
    const first = tokenReached();
    clock.advance(29.5 * minutes);
    await Promise.all(Array.from({ length: 20 }, () => get('/api/access/v1/me', cookie)));
    const tokens = new Set(access.reached.slice(1).map(({ headers }) => headers.authorization));
    expect(access.reached).toHaveLength(21);
    expect(tokens.size).toBe(1);
    expect(tokens).not.toContain(first);
    await get('/api/access/v1/me', cookie);
    expect(tokens).toContain(tokenReached());
  });

  it('ends when nobody was seen for twelve hours, and after a week at the latest', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    for (let round = 0; round < 3; round += 1) {
      clock.advance(11 * hours);
      expect(await session(cookie)).toMatchObject({ signedIn: true });
    }
    clock.advance(13 * hours);
    expect(await session(cookie)).toEqual({ signedIn: false });
    const busy = await provider.signIn(publicUrl, 'evaluator');
    for (let seen = 0; seen < 16; seen += 1) {
      clock.advance(11 * hours);
      await session(busy);
    }
    expect(await session(busy)).toEqual({ signedIn: false });
  });

  it('ends at both places when one signs out', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    const { csrfToken } = await session(cookie);
    const answer = await post('/auth/sign-out', cookie, csrfToken);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^integras_session=;/);
    const { location } = (await answer.json()) as { location: string };
    const elsewhere = new URL(location);
    expect(elsewhere.origin).toBe(provider.issuer);
    expect(elsewhere.searchParams.get('post_logout_redirect_uri')).toBe(`${publicUrl}/`);
    expect(elsewhere.searchParams.get('id_token_hint')).toBeTruthy();
    expect(await session(cookie)).toEqual({ signedIn: false });
    await get('/api/access/v1/me', cookie);
    expect(tokenReached()).toBeUndefined();
  });

  it('is left without a word when it is over already', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    const { csrfToken } = await session(cookie);
    clock.advance(13 * hours);
    for (const token of [csrfToken as string, '']) {
      const answer = await post('/auth/sign-out', cookie, token);
      expect([answer.status, await answer.json()]).toEqual([200, { location: '/' }]);
    }
  });

  it('can be ended everywhere at once, and takes its streams along', async () => {
    const [phone, laptop] = [await provider.signIn(publicUrl, 'lead'), await provider.signIn(publicUrl, 'lead')];
    const bystander = await provider.signIn(publicUrl, 'evaluator');
    const stream = await openSse(`${publicUrl}/api/streams/v1/events`, { cookie: phone });
    expect(stream.status).toBe(200);
    await post('/auth/sign-out', laptop, (await session(laptop))['csrfToken'], { everywhere: true });
    expect(await session(phone)).toEqual({ signedIn: false });
    await stream.ended;
    expect(stream.data('end')).toHaveLength(1);
    expect(await session(bystander)).toMatchObject({ signedIn: true });
  });

  it('sends its cookie over https alone when the public address is https, wherever TLS ends', async () => {
    const secure = await openGateway({ environment }, { PORT: '0', PUBLIC_URL: 'https://integras.example' }, { clock });
    try {
      const begun = await fetch(`${secure.url}/auth/sign-in`, {
        redirect: 'manual',
        headers: { host: 'integras.example' },
      });
      expect(begun.headers.getSetCookie()[0]).toMatch(/; Secure/);
    } finally {
      await secure.stop();
    }
  });

  it('can be looked back at and ended from elsewhere, by its holder only', async () => {
    interface Shown {
      id: string;
      current: boolean;
    }
    const list = async (cookie: string) =>
      ((await (await get('/api/sessions', cookie)).json()) as { items: Shown[] }).items;
    const here = await provider.signIn(publicUrl, 'manager-parma');
    const lost = await provider.signIn(publicUrl, 'manager-parma');
    const other = await provider.signIn(publicUrl, 'manager-zagreb');
    const mine = await list(here);
    expect(mine.filter(({ current }) => current)).toHaveLength(1);
    expect(mine).toHaveLength(2);
    expect(await list(other)).toHaveLength(1);
    expect((await get('/api/sessions')).status).toBe(401);

    const end = async (id: string, by: string) =>
      (await post(`/api/sessions/${id}/end`, by, (await session(by))['csrfToken'])).status;
    const [found] = mine.filter(({ current }) => !current);
    expect(await end(found!.id, other)).toBe(404);
    expect((await post(`/api/sessions/${found!.id}/end`, here)).status).toBe(403);
    expect(await session(lost)).toMatchObject({ signedIn: true });
    expect(await end(found!.id, here)).toBe(204);
    expect(await session(lost)).toEqual({ signedIn: false });
    expect(await session(here)).toMatchObject({ signedIn: true });
  });

  it('survives a provider that is away for as long as the token holds, and tells who signs in by a page', async () => {
    const cookie = await provider.signIn(publicUrl, 'evaluator');
    const begun = await get('/auth/sign-in');
    const { pathname, search } = await callbackFrom(new URL(begun.headers.get('location')!));
    await provider.stop();
    const told = await get(`${pathname}${search}`, begun.headers.getSetCookie()[0]!.split(';')[0]!);
    expect([told.status, told.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(await told.text()).toContain('does not answer at the moment');
    clock.advance(29.5 * minutes);
    expect((await get('/api/access/v1/me', cookie)).status).toBe(200);
    expect(tokenReached()).toMatch(/^Bearer /);
    clock.advance(1 * minutes);
    const answer = await get('/api/access/v1/me', cookie);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ type: 'urn:integras:problem:identity-provider-unavailable' });
    expect(await session(cookie)).toMatchObject({ signedIn: true });
  });
});
