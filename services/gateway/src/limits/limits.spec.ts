import { type RunningService } from '@integras/service-kit';
import { type EchoService, echoService } from '../testing/echo-service.js';
import { openGateway, signedIn, type Surroundings, surroundings } from '../testing/gateway-under-test.js';

describe('how much one may ask for', () => {
  let around: Surroundings;
  let access: EchoService;
  const open: RunningService[] = [];

  beforeAll(async () => {
    around = await surroundings();
    access = await echoService();
    Object.assign(around.environment, { ACCESS_URL: access.url, RATE_LIMIT_ACCOUNT: '30', RATE_LIMIT_ANONYMOUS: '20' });
    open.push(await openGateway(around), await openGateway(around));
  });

  afterAll(async () => {
    await Promise.all(open.map((running) => running.stop()));
    await access.stop();
    await around.close();
  });

  const statuses = async (times: number, headers: Record<string, string>, at = 0) => {
    const seen = [];
    for (let each = 0; each < times; each += 1) {
      const answer = await fetch(`${open[(at + each) % open.length]!.url}/api/access/v1/me`, { headers });
      await answer.text();
      seen.push(answer.status);
    }
    return {
      ok: seen.filter((status) => status === 200).length,
      refused: seen.filter((status) => status === 429).length,
    };
  };

  it('is counted by account, over all replicas', async () => {
    const [one, other] = [await signedIn(around), await signedIn(around)];
    expect(await statuses(40, { authorization: one.authorization })).toEqual({ ok: 30, refused: 10 });
    const again = { authorization: `Bearer ${await around.issuer.token(one.subject)}` };
    expect(await statuses(4, again)).toEqual({ ok: 0, refused: 4 });
    // From the same address, as all who share an office's.
    expect(await statuses(20, { authorization: other.authorization })).toEqual({ ok: 20, refused: 0 });
  });

  it('is counted by address for whoever is not signed in, whatever they call a token', async () => {
    expect(await statuses(15, {})).toEqual({ ok: 15, refused: 0 });
    expect(await statuses(15, { authorization: 'Bearer nonsense' })).toEqual({ ok: 5, refused: 10 });
    expect(await statuses(2, { authorization: `Bearer ${'x'.repeat(50)}` })).toEqual({ ok: 0, refused: 2 });
    const refused = await fetch(`${open[0]!.url}/api/access/v1/me`);
    expect(await refused.json()).toMatchObject({ type: 'urn:integras:problem:too-many-requests', status: 429 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${open[0]!.url}/api/health`)).status).toBe(503);
  });

  it('can be switched off, to measure the rest', async () => {
    const unlimited = await openGateway(around, { RATE_LIMIT: 'off' });
    open.unshift(unlimited);
    const { authorization } = await signedIn(around);
    const seen = await Promise.all(
      Array.from({ length: 60 }, () => fetch(`${unlimited.url}/api/access/v1/me`, { headers: { authorization } })),
    );
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
