import { createHmac, randomUUID } from 'node:crypto';
import { AccountRegistered, GrantGiven, GrantRevoked } from '@integras/contracts';
import { Ledger, type NewFact } from '@integras/messaging';
import { until } from '@integras/testing';
import { Controller, Get, Module } from '@nestjs/common';
import type { RunningService } from '../start/open-service.js';
import { open, serverOf, surroundings, type Surroundings } from '../testing/service-under-test.js';
import { Caller } from './caller.js';

@Controller('me')
class MeController {
  @Get() me(@Caller() caller: Caller) {
    return caller;
  }
}

@Module({ controllers: [MeController] })
class MeModule {}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

describe('a bearer token', () => {
  let around: Surroundings;
  let service: RunningService;

  beforeAll(async () => {
    around = await surroundings('access');
    service = await open(MeModule, around);
  });
  afterAll(async () => {
    await service?.stop();
    await around?.close();
  });

  const me = async (token: string, at = service) =>
    serverOf(at).inject({ url: '/me', headers: { authorization: `Bearer ${token}` } });
  const claims = () => ({
    iss: around.issuer.url,
    aud: around.issuer.audience,
    sub: 'u',
    jti: randomUUID(),
    iat: now(),
    exp: now() + 600,
  });

  it('of the issuer, for this service, opens the door', async () => {
    const answer = await me(await around.issuer.token('u-1'));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ kind: 'person', issuer: around.issuer.url, subject: 'u-1', grants: [] });
  });

  const forged: [string, () => Promise<string> | string][] = [
    ['is not signed at all', () => `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims())}.`],
    [
      'is signed with the public key as if it were a secret',
      () => {
        const { kid } = around.issuer.publicKey();
        const signed = `${part({ alg: 'HS256', typ: 'at+jwt', kid })}.${part(claims())}`;
        return `${signed}.${createHmac('sha256', JSON.stringify(around.issuer.publicKey())).update(signed).digest('base64url')}`;
      },
    ],
    [
      'brings its own key',
      async () => {
        const [header, body, signature] = (await around.issuer.token('u')).split('.') as [string, string, string];
        const own = {
          ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object),
          jku: 'http://127.0.0.1:9/jwks',
        };
        return `${part(own)}.${body}.${signature}`;
      },
    ],
    [
      'was changed after it was signed',
      async () => {
        const [header, , signature] = (await around.issuer.token('u')).split('.') as [string, string, string];
        return `${header}.${part({ ...claims(), sub: 'lead' })}.${signature}`;
      },
    ],
    ['is meant for somebody else', () => around.issuer.token('u', { aud: 'urn:somebody:else' })],
    ['comes from another issuer', () => around.issuer.token('u', { iss: 'https://id.example.org' })],
    ['has expired', () => around.issuer.token('u', { exp: now() - 60 })],
    ['is not valid yet', () => around.issuer.token('u', { nbf: now() + 600 })],
    ['never expires', () => around.issuer.token('u', { exp: undefined })],
    ['names nobody', () => around.issuer.token('', { sub: undefined })],
    ['is an identity token', () => around.issuer.token('u', {}, { typ: 'JWT' })],
    ['names a key that does not exist', () => around.issuer.token('u', {}, { kid: '../../etc/passwd' })],
    ['is no token', () => 'garbage'],
    ['is empty', () => ''],
  ];

  it.each(forged)('that %s is refused, and only that is said', async (_what, token) => {
    const answer = await me(await token());
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.json()).toMatchObject({ type: 'urn:integras:problem:unauthenticated', title: 'Not signed in' });
    expect(answer.body).not.toMatch(/signature|claim|audience|alg/i);
  });

  it('in another scheme is refused', async () => {
    const answer = await serverOf(service).inject({ url: '/me', headers: { authorization: 'Basic bGVhZDpsZWFk' } });
    expect(answer.statusCode).toBe(401);
  });

  it('is checked once, however often it is shown', async () => {
    const token = await around.issuer.token('often');
    await me(token);
    const before = around.issuer.fetches();
    await Promise.all(Array.from({ length: 20 }, () => me(token)));
    expect(around.issuer.fetches()).toBe(before);
  });

  it('carries rights that access gave, at once, and loses them at once', async () => {
    const [account, grant, pilot] = [randomUUID(), randomUUID(), randomUUID()];
    const state = (...facts: Pick<NewFact, 'event' | 'data'>[]) =>
      service.app.get(Ledger).commit({
        journal: { kind: 'account', id: account },
        reads: [],
        decide: (_rows, at) => ({
          facts: facts.map((fact) => ({ ...fact, entity: account, time: at.now.toISOString() })),
          result: null,
        }),
      });
    const token = await around.issuer.token('manager');
    const seen = async () => (await me(token)).json<Caller>();
    expect((await seen()).account).toBeUndefined();
    // What is remembered does not age here: only the events can change it.
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());

    await state(
      { event: AccountRegistered, data: { account, issuer: around.issuer.url, subject: 'manager', kind: 'person' } },
      { event: GrantGiven, data: { grant, account, role: 'pilot_manager', scope: 'pilot', id: pilot } },
    );
    const granted = await until(seen, ({ grants }) => grants.length > 0);
    expect(granted).toMatchObject({
      account,
      grants: [{ id: grant, role: 'pilot_manager', scope: 'pilot', scopeId: pilot }],
    });

    await state({ event: GrantRevoked, data: { grant, account } });
    expect((await until(seen, ({ grants }) => grants.length === 0)).account).toBe(account);
    jest.restoreAllMocks();
  });

  it('signed with a new key of the issuer opens the door of a service that starts after the change', async () => {
    await around.issuer.rotate();
    const later = await open(MeModule, around);
    expect((await me(await around.issuer.token('u'), later)).statusCode).toBe(200);
    await later.stop();
  });

  it('signed in a way that was not agreed on is refused, though the issuer has the key for it', async () => {
    await around.issuer.rotate('ES384');
    const later = await open(MeModule, around);
    expect((await me(await around.issuer.token('u'), later)).statusCode).toBe(401);
    await later.stop();
    await around.issuer.rotate();
  });

  it('stays valid while the issuer is away; an unknown one is neither accepted nor refused', async () => {
    const [known, unknown] = [await around.issuer.token('known'), await around.issuer.token('unknown')];
    const later = await open(MeModule, around);
    expect((await me(known, later)).statusCode).toBe(200);
    await around.issuer.stop();
    expect((await me(known, later)).statusCode).toBe(200);
    await later.stop();

    const fresh = await open(MeModule, around);
    const answer = await me(unknown, fresh);
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ type: 'urn:integras:problem:identity-provider-unavailable' });
    await fresh.stop();
  });
});
