import { randomUUID } from 'node:crypto';
import { roles } from '@integras/contracts';
import { matrix, scopesOfRole } from '@integras/service-kit';
import type { FastifyInstance } from 'fastify';
import { type AccessStack, accessStack, type Person } from './testing/access-stack.js';

const reason = { reason: 'It has to end.' };
const grant = { role: 'pilot_manager', scope: 'pilot', id: randomUUID() };

type Ask = (by: Person, foreign: { account: string; grant: string; invitation: string }) => Promise<{ status: number }>;

/** What whoever may not know of a thing gets asked of it: every route that names one. */
const aboutForeignThings: Record<string, Ask> = {
  'get /v1/accounts/{id}': (by, { account }) => by.get(`/v1/accounts/${account}`),
  'post /v1/accounts/{id}/close': (by, { account }) => by.post(`/v1/accounts/${account}/close`, reason),
  'post /v1/accounts/{id}/grants': (by, { account }) => by.post(`/v1/accounts/${account}/grants`, grant),
  'post /v1/accounts/{id}/grants/{grant}/revoke': (by, { account, grant: held }) =>
    by.post(`/v1/accounts/${account}/grants/${held}/revoke`, reason),
  'get /v1/accounts/{id}/disclosures': (by, { account }) => by.get(`/v1/accounts/${account}/disclosures`),
  'post /v1/accounts/{id}/disclosures': (by, { account }) =>
    by.post(`/v1/accounts/${account}/disclosures`, { pilot: randomUUID(), level: 'steps' }),
  'post /v1/accounts/{id}/disclosures/{disclosure}/end': (by, { account, grant: held }) =>
    by.post(`/v1/accounts/${account}/disclosures/${held}/end`, reason),
  'post /v1/invitations/{id}/withdraw': (by, { invitation }) => by.post(`/v1/invitations/${invitation}/withdraw`),
};

/** What only those who administer may do at all, with the right it takes. */
const administration: Record<string, Ask> = {
  'get /v1/accounts': (by) => by.get('/v1/accounts'),
  'post /v1/accounts': (by) =>
    by.post('/v1/accounts', { issuer: 'https://id.example.org', subject: randomUUID(), kind: 'person', name: 'New' }),
  'get /v1/invitations': (by) => by.get('/v1/invitations'),
};

/** Everybody's: about oneself, or by a link one was given. */
const everybodys = ['get /v1/me', 'get /v1/audit', 'post /v1/invitations/preview', 'post /v1/invitations/acceptance'];
/** Decided by what is offered: `invitations.spec.ts`. */
const byItsContent = ['post /v1/invitations'];

describe('administration', () => {
  let stack: AccessStack;
  let foreign: { account: string; grant: string; invitation: string };
  const holders = new Map<string, Person>();

  beforeAll(async () => {
    stack = await accessStack();
    const pilot = await stack.pilot('HR');
    const other = await stack.withGrant('foreign', 'pilot_manager', { scope: 'pilot', id: pilot });
    const { body } = await stack.lead.post<{ id: string }>('/v1/invitations', {
      name: 'Foreign',
      grants: [{ role: 'pilot_manager', scope: 'pilot', id: pilot }],
    });
    foreign = { account: other.account, grant: other.grant, invitation: body.id };
    await Promise.all(
      roles.map(async (role) => {
        const [scope] = scopesOfRole[role];
        const place = scope === 'country' ? { scope, country: 'IT' } : { scope, id: randomUUID() };
        const kind = role === 'partner_system' ? 'partner_system' : 'person';
        holders.set(role, await stack.withGrant(`holder-${role}`, role, place, kind));
      }),
    );
    holders.set('nobody', await stack.person('nobody-here'));
  });
  afterAll(() => stack?.close());

  it('has no route that these tests forget', async () => {
    const server = stack.service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const { paths } = (await server.inject('/openapi.json')).json<{ paths: Record<string, object> }>();
    const routes = Object.entries(paths)
      .filter(([path]) => path.startsWith('/v1/'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    const tested = [aboutForeignThings, administration].flatMap((each) => Object.keys(each));
    expect(routes.filter((route) => !route.includes('dead-letters')).sort()).toEqual(
      [...tested, ...everybodys, ...byItsContent].sort(),
    );
  });

  it.each([...roles, 'nobody'])('tells a %s of another place nothing of a foreign thing', async (role) => {
    const holder = holders.get(role)!;
    for (const [route, ask] of Object.entries(aboutForeignThings)) {
      expect([route, (await ask(holder, foreign)).status]).toEqual([route, 404]);
    }
  });

  it.each([...roles, 'nobody'])('is open to a %s exactly where the matrix says so', async (role) => {
    const holder = holders.get(role)!;
    const mayAdminister = role in matrix['people.read'];
    for (const [route, ask] of Object.entries(administration)) {
      const { status } = await ask(holder, foreign);
      expect([route, status < 400]).toEqual([route, mayAdminister]);
      if (!mayAdminister) expect([route, status]).toEqual([route, 403]);
    }
  });

  it('asks whoever shows no token to sign in', async () => {
    const server = stack.service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    for (const route of [...Object.keys(aboutForeignThings), ...Object.keys(administration), ...everybodys]) {
      const [method, path] = route.split(' ') as ['get' | 'post', string];
      const url = path.replaceAll(/\{\w+\}/g, randomUUID());
      expect([route, (await server.inject({ method, url })).statusCode]).toEqual([route, 401]);
    }
  });
});
