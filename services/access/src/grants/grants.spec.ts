import { randomUUID } from 'node:crypto';
import { Ledger } from '@integras/messaging';
import { until } from '@integras/testing';
import { type AccessStack, accessStack, type Person } from '../testing/access-stack.js';

type Member = Person & { account: string; grant: string };

const reason = { reason: 'The work here has ended.' };

describe('grants', () => {
  let stack: AccessStack;
  let lead: Person;
  let pilotInItaly: string;
  let pilotInGermany: string;
  let coordinator: Member;
  let manager: Member;
  let foreign: Member;
  const project = randomUUID();

  beforeAll(async () => {
    stack = await accessStack();
    ({ lead } = stack);
    pilotInItaly = await stack.pilot('IT', project);
    pilotInGermany = await stack.pilot('DE');
    coordinator = await stack.withGrant('coordinator-it', 'country_coordinator', { scope: 'country', country: 'IT' });
    manager = await stack.withGrant('manager-it', 'pilot_manager', { scope: 'pilot', id: pilotInItaly });
    foreign = await stack.withGrant('manager-de', 'pilot_manager', { scope: 'pilot', id: pilotInGermany });
  });
  afterAll(() => stack?.close());

  const invite = async (by: Person, role: string, scope: object, kind = 'person') => {
    const { body } = await by.post<{ id: string }>('/v1/accounts', {
      issuer: stack.issuer.url,
      subject: randomUUID(),
      kind,
      name: 'Somebody',
    });
    return by.post<{ grant: { id: string }; account: { id: string } }>(`/v1/accounts/${body.id}/grants`, {
      role,
      ...scope,
    });
  };

  it('are in effect as soon as their event was applied, and gone as soon as they were revoked', async () => {
    const evaluator = await stack.withGrant('evaluator', 'evaluator', { scope: 'project', id: project });
    expect((await evaluator.get('/v1/me')).body).toMatchObject({
      grants: [{ id: evaluator.grant, role: 'evaluator', scope: 'project', scopeId: project }],
    });
    expect((await lead.post(`/v1/accounts/${evaluator.account}/grants/${evaluator.grant}/revoke`, reason)).status).toBe(
      200,
    );
    await until(
      () => evaluator.get<{ grants: unknown[] }>('/v1/me'),
      ({ body }) => body.grants.length === 0,
    );
    const history = await stack.service.app.get(Ledger).history({ kind: 'account', id: evaluator.account });
    expect(history.map(({ type }) => type.split('.').slice(3, 5).join(' '))).toEqual([
      'account registered',
      'grant given',
      'grant revoked',
    ]);
  });

  it.each(['2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-02-01T24:30:00Z', '0000-01-01T00:00:00Z'])(
    'are read from the trail until an instant that exists, and %s is none',
    async (until) => {
      const answer = await lead.get<{ errors: { field: string }[] }>(`/v1/audit?until=${until}`);
      expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([422, ['until']]);
    },
  );

  it('are looked back at with who gave and ended them and why, by administrators and whoever did it', async () => {
    const looked = await stack.withGrant('looked-at', 'pilot_manager', { scope: 'pilot', id: pilotInItaly });
    await lead.post(`/v1/accounts/${looked.account}/grants/${looked.grant}/revoke`, reason);
    const trail = async (by: Person, query: string) =>
      (await by.get<{ items: { action: string; reason?: string }[] }>(`/v1/audit?${query}`)).body.items;
    const about = `object=${looked.account}`;
    const right = { role: 'pilot_manager', scope: 'pilot', scopeId: pilotInItaly };
    expect(await trail(lead, about)).toMatchObject([
      { action: 'grant.revoked', reason: reason.reason, name: 'Name of looked-at', grants: [right] },
      { action: 'grant.given', name: 'Name of looked-at', grants: [right] },
      { action: 'account.registered', name: 'Name of looked-at' },
    ]);
    expect(await trail(manager, about)).toEqual([]);
    const invited = await invite(manager, 'pilot_manager', { scope: 'pilot', id: pilotInItaly });
    expect(await trail(manager, `object=${invited.body.account.id}`)).toHaveLength(2);
    expect(await trail(foreign, `object=${invited.body.account.id}`)).toEqual([]);
  });

  it('are never given, revoked or ended by their own holder', async () => {
    const me = (await lead.get<{ account: string; grants: { id: string }[] }>('/v1/me')).body;
    const own = { status: 403, body: { type: 'urn:integras:problem:own-account' } };
    expect(
      await lead.post(`/v1/accounts/${me.account}/grants`, { role: 'pilot_manager', scope: 'pilot', id: pilotInItaly }),
    ).toMatchObject(own);
    expect(await lead.post(`/v1/accounts/${me.account}/grants/${me.grants[0]!.id}/revoke`, reason)).toMatchObject(own);
    expect(await lead.post(`/v1/accounts/${me.account}/close`, reason)).toMatchObject(own);
    expect(
      await manager.post(`/v1/accounts/${manager.account}/grants`, {
        role: 'pilot_manager',
        scope: 'pilot',
        id: pilotInGermany,
      }),
    ).toMatchObject(own);
    expect((await manager.get<{ grants: unknown[] }>('/v1/me')).body.grants).toHaveLength(1);
  });

  it('of every role can be given by the lead partner', async () => {
    const given = await Promise.all([
      invite(lead, 'pilot_manager', { scope: 'pilot', id: pilotInItaly }),
      invite(lead, 'country_coordinator', { scope: 'country', country: 'DE' }),
      invite(lead, 'evaluator', { scope: 'project', id: project }),
      invite(lead, 'lead_partner', { scope: 'project', id: project }),
      invite(lead, 'operator', { scope: 'project' }),
      invite(lead, 'partner_system', { scope: 'project', id: project }, 'partner_system'),
    ]);
    expect(given.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
  });

  it('of one project end at its border for the lead partner of that project', async () => {
    const other = await stack.withGrant('lead-of-one', 'lead_partner', { scope: 'project', id: project });
    expect((await invite(other, 'pilot_manager', { scope: 'pilot', id: pilotInItaly })).status).toBe(201);
    expect((await invite(other, 'evaluator', { scope: 'project', id: project })).status).toBe(201);
    expect((await invite(other, 'pilot_manager', { scope: 'pilot', id: pilotInGermany })).status).toBe(403);
    expect((await invite(other, 'lead_partner', { scope: 'project' })).status).toBe(403);
    expect((await invite(other, 'evaluator', { scope: 'project', id: randomUUID() })).status).toBe(403);
  });

  it('of pilot managers can be given by the coordinator of their country, and no others', async () => {
    const invited = await invite(coordinator, 'pilot_manager', { scope: 'pilot', id: pilotInItaly });
    expect(invited.status).toBe(201);
    const { grant, account } = invited.body;
    expect((await coordinator.post(`/v1/accounts/${account.id}/grants/${grant.id}/revoke`, reason)).status).toBe(200);
    for (const [role, scope] of [
      ['pilot_manager', { scope: 'pilot', id: pilotInGermany }],
      ['pilot_manager', { scope: 'pilot', id: randomUUID() }],
      ['country_coordinator', { scope: 'country', country: 'IT' }],
      ['lead_partner', { scope: 'project' }],
    ] as const) {
      expect((await invite(coordinator, role, scope)).status).toBe(403);
    }
  });

  it('follow a pilot that moves to another country', async () => {
    const pilot = await stack.pilot('DE');
    expect((await invite(coordinator, 'pilot_manager', { scope: 'pilot', id: pilot })).status).toBe(403);
    await stack.movePilot(pilot, 'IT');
    expect((await invite(coordinator, 'pilot_manager', { scope: 'pilot', id: pilot })).status).toBe(201);
  });

  it('let a pilot manager invite colleagues to their own pilot, and take nothing back', async () => {
    const invited = await invite(manager, 'pilot_manager', { scope: 'pilot', id: pilotInItaly });
    expect(invited.status).toBe(201);
    const { grant, account } = invited.body;
    expect((await manager.post(`/v1/accounts/${account.id}/grants/${grant.id}/revoke`, reason)).status).toBe(403);
    expect((await invite(manager, 'pilot_manager', { scope: 'pilot', id: pilotInGermany })).status).toBe(403);
    expect((await invite(manager, 'evaluator', { scope: 'project', id: project })).status).toBe(403);
  });

  it('of a foreign account are as invisible as those of an account that does not exist', async () => {
    const missing = randomUUID();
    const requests = [
      (id: string) => manager.get(`/v1/accounts/${id}`),
      (id: string) => manager.post(`/v1/accounts/${id}/close`, reason),
      (id: string) =>
        manager.post(`/v1/accounts/${id}/grants`, { role: 'pilot_manager', scope: 'pilot', id: pilotInItaly }),
      (id: string) => manager.post(`/v1/accounts/${id}/grants/${foreign.grant}/revoke`, reason),
    ];
    for (const request of requests) {
      const [there, nowhere] = await Promise.all([request(foreign.account), request(missing)]);
      expect(there.status).toBe(404);
      expect({ ...there.body, trace: '' }).toEqual({ ...nowhere.body, trace: '' });
    }
    const { body } = await manager.get<{ items: { id: string }[] }>('/v1/accounts');
    expect(body.items.map(({ id }) => id)).not.toContain(foreign.account);
    expect((await coordinator.get(`/v1/accounts/${manager.account}`)).status).toBe(200);
  });

  it('fit their role: the right scope, the right kind of account, and not twice', async () => {
    const refused = [
      await invite(lead, 'pilot_manager', { scope: 'project', id: project }),
      await invite(lead, 'pilot_manager', { scope: 'pilot' }),
      await invite(lead, 'country_coordinator', { scope: 'country' }),
      await invite(lead, 'country_coordinator', { scope: 'country', country: 'IT', id: project }),
      await invite(lead, 'partner_system', { scope: 'project', id: project }),
      await invite(lead, 'evaluator', { scope: 'project', id: project }, 'partner_system'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422]);
    const again = await lead.post(`/v1/accounts/${manager.account}/grants`, {
      role: 'pilot_manager',
      scope: 'pilot',
      id: pilotInItaly,
    });
    expect(again).toMatchObject({ status: 409, body: { type: 'urn:integras:problem:grant-exists' } });
  });

  it('are given once when the request is repeated with its key', async () => {
    const { body } = await lead.post<{ id: string }>('/v1/accounts', {
      issuer: stack.issuer.url,
      subject: randomUUID(),
      kind: 'person',
      name: 'Twice',
    });
    const give = () =>
      lead.post(
        `/v1/accounts/${body.id}/grants`,
        { role: 'evaluator', scope: 'project', id: project },
        { 'idempotency-key': 'give-1' },
      );
    const first = await give();
    expect(await give()).toEqual(first);
    const revoke = () =>
      lead.post(`/v1/accounts/${body.id}/grants/${(first.body['grant'] as { id: string }).id}/revoke`, reason, {
        'idempotency-key': 'revoke-1',
      });
    const revoked = await revoke();
    expect(revoked.status).toBe(200);
    expect(await revoke()).toEqual(revoked);
  });
});
