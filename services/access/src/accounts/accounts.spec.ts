import { randomUUID } from 'node:crypto';
import { Ledger } from '@integras/messaging';
import { openService } from '@integras/service-kit';
import { until } from '@integras/testing';
import { access } from '../access.js';
import { type AccessStack, accessStack, type Person } from '../testing/access-stack.js';

interface Shown {
  id: string;
  name: string;
  closed: boolean;
  version: number;
  grants: { id: string; role: string }[];
}

const reason = { reason: 'The work here has ended.' };

describe('accounts', () => {
  let stack: AccessStack;
  let lead: Person;
  const somebody = (subject: string = randomUUID(), kind = 'person') => ({
    issuer: stack.issuer.url,
    subject,
    kind,
    name: 'Giulia Ferri',
  });
  const register = async (by: Person, subject?: string) =>
    (await by.post<Shown>('/v1/accounts', somebody(subject))).body;

  beforeAll(async () => {
    stack = await accessStack();
    ({ lead } = stack);
  });
  afterAll(() => stack?.close());

  it('begin with the first lead partner, who leads every project', async () => {
    const { body } = await lead.get('/v1/me');
    expect(body).toMatchObject({
      kind: 'person',
      name: 'Lead partner',
      grants: [{ role: 'lead_partner', scope: 'project' }],
    });
    expect(body['grants']).not.toMatchObject([{ scopeId: expect.anything() }]);
  });

  it('have one first lead partner, however often the service starts', async () => {
    const again = await openService(access, stack.environment);
    await again.stop();
    const { body } = await lead.get<{ items: Shown[] }>('/v1/accounts');
    expect(body.items.filter(({ name }) => name === 'Lead partner')).toHaveLength(1);
  });

  it('tell anybody who signed in that they are nobody here yet', async () => {
    const stranger = await stack.person('stranger');
    expect(await stranger.get('/v1/me')).toMatchObject({ status: 200, body: { kind: 'person', grants: [] } });
    expect((await stranger.get('/v1/accounts')).status).toBe(403);
    expect((await stranger.post('/v1/accounts', somebody())).status).toBe(403);
  });

  it('keep the name to themselves: no event carries it', async () => {
    const account = await register(lead);
    const history = await stack.service.app.get(Ledger).history({ kind: 'account', id: account.id });
    expect(history.map(({ type }) => type)).toEqual(['eu.integras.access.account.registered.v1']);
    expect(JSON.stringify(history)).not.toContain('Giulia');
  });

  it('are one for each login', async () => {
    const subject = randomUUID();
    await register(lead, subject);
    const again = await lead.post('/v1/accounts', somebody(subject));
    expect(again).toMatchObject({ status: 409, body: { type: 'urn:integras:problem:account-exists' } });
  });

  it('are one for each login also when ten registrations arrive at once', async () => {
    const subject = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => lead.post('/v1/accounts', somebody(subject))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('are registered once when the request is repeated with its key', async () => {
    const body = somebody();
    const first = await lead.post('/v1/accounts', body, { 'idempotency-key': 'register-1' });
    const again = await lead.post('/v1/accounts', body, { 'idempotency-key': 'register-1' });
    expect(again).toEqual(first);
  });

  it('are closed with everything they were granted, and their bearer is shut out', async () => {
    const pilot = await stack.pilot('IT');
    const manager = await stack.withGrant('manager-closed', 'pilot_manager', { scope: 'pilot', id: pilot });
    const closed = await lead.post<Shown>(`/v1/accounts/${manager.account}/close`, reason, {
      'idempotency-key': 'close-1',
    });
    expect(closed).toMatchObject({ status: 200, body: { closed: true, grants: [] } });
    const refused = await until(
      () => manager.get('/v1/me'),
      ({ status }) => status === 403,
    );
    expect(refused.body).toMatchObject({ type: 'urn:integras:problem:account-closed' });
    expect(await lead.post(`/v1/accounts/${manager.account}/close`, reason, { 'idempotency-key': 'close-1' })).toEqual(
      closed,
    );
    expect((await lead.post(`/v1/accounts/${manager.account}/close`, reason)).status).toBe(409);
    expect((await lead.post('/v1/accounts', somebody('manager-closed'))).status).toBe(201);
  });

  it('keep an administrator, also when two of them end each other at the same moment', async () => {
    const [one, other] = await Promise.all([
      stack.withGrant('admin-one', 'lead_partner', { scope: 'project' }),
      stack.withGrant('admin-other', 'lead_partner', { scope: 'project' }),
    ]);
    const first = (await lead.get<{ account: string }>('/v1/me')).body.account;
    expect((await one.post(`/v1/accounts/${first}/close`, reason)).status).toBe(200);
    const endings = await Promise.all([
      one.post(`/v1/accounts/${other.account}/grants/${other.grant}/revoke`, reason),
      other.post(`/v1/accounts/${one.account}/close`, reason),
    ]);
    expect(endings.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect(endings.find(({ status }) => status === 409)!.body).toMatchObject({
      type: 'urn:integras:problem:last-administrator',
    });
    const left = endings[0].status === 200 ? one : other;
    lead = left;
  });

  it('are changed only in the version that was read', async () => {
    const { id } = await register(lead);
    const { etag } = await lead.get(`/v1/accounts/${id}`);
    expect(etag).toBe('"1"');
    const give = { role: 'evaluator', scope: 'project', id: randomUUID() };
    expect((await lead.post(`/v1/accounts/${id}/grants`, give, { 'if-match': etag! })).status).toBe(201);
    expect((await lead.post(`/v1/accounts/${id}/close`, reason, { 'if-match': etag! })).status).toBe(412);
  });

  it('come in pages by name', async () => {
    await Promise.all([1, 2, 3].map(() => register(lead)));
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page: { body: { items: Shown[]; next?: string } } = await lead.get(
        `/v1/accounts?limit=2${next && `&cursor=${next}`}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      ({ next } = page.body);
    }
    const { body } = await lead.get<{ items: Shown[] }>('/v1/accounts?limit=500');
    expect(seen).toEqual(body.items.map(({ id }) => id));
  });

  it.each([
    ['accounts', ['x', 'y']],
    ['accounts', ['\u0000', '9b2d4c1e-7a35-4f0c-8b6e-2f4f8f0f6d31']],
    ['invitations', ['2026-99-99T99:99:99Z', '9b2d4c1e-7a35-4f0c-8b6e-2f4f8f0f6d31']],
  ])('and %s go on behind no row that cannot be: %j', async (list, key) => {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    expect((await lead.get(`/v1/${list}?cursor=${cursor}`)).status).toBe(400);
  });

  it('refuse what is no account', async () => {
    const answer = await lead.post('/v1/accounts', { ...somebody(), kind: 'robot', role: 'lead_partner' });
    expect(answer.status).toBe(422);
    expect(new Set((answer.body['errors'] as { field: string }[]).map(({ field }) => field))).toEqual(
      new Set(['kind', 'role']),
    );
  });
});
