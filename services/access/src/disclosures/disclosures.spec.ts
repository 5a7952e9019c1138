import { randomUUID } from 'node:crypto';
import { Ledger } from '@integras/messaging';
import { type AccessStack, accessStack, type Person } from '../testing/access-stack.js';

type Member = Person & { account: string; grant: string };

interface Disclosure {
  id: string;
  pilot: string;
  level: string;
  since: string;
}

const reason = { reason: 'The study has ended.' };

describe('how much a partner system is told of participants', () => {
  let stack: AccessStack;
  let lead: Person;
  let pilot: string;
  let abroad: string;
  let coordinator: Member;
  let archive: Member;
  const project = randomUUID();

  beforeAll(async () => {
    stack = await accessStack();
    ({ lead } = stack);
    pilot = await stack.pilot('IT', project);
    abroad = await stack.pilot('DE', project);
    coordinator = await stack.withGrant('coordinator', 'country_coordinator', { scope: 'country', country: 'IT' });
  });
  afterAll(() => stack?.close());
  beforeEach(async () => {
    archive = await newSystem({ scope: 'pilot', id: pilot });
  });

  const newSystem = (scope: object) => stack.withGrant(randomUUID(), 'partner_system', scope, 'partner_system');
  const agree = (by: Person, body: object, { account } = archive) =>
    by.post<{ disclosure: Disclosure; errors?: { field: string }[]; type?: string }>(
      `/v1/accounts/${account}/disclosures`,
      body,
    );
  const end = (by: Person, id: string) =>
    by.post<{ type?: string }>(`/v1/accounts/${archive.account}/disclosures/${id}/end`, reason);
  const standing = async (by: Person = lead) =>
    (await by.get<{ items: Disclosure[] }>(`/v1/accounts/${archive.account}/disclosures`)).body.items;
  const told = async () =>
    (await stack.service.app.get(Ledger).history({ kind: 'account', id: archive.account }))
      .filter(({ type }) => type.includes('partner-disclosure'))
      .map(({ type, subject, data }) => ({ verb: type.split('.')[4], subject, data }));

  it('is nothing until it is agreed, and then told as a fact that names no person', async () => {
    expect(await standing()).toEqual([]);
    const { status, body } = await agree(lead, { pilot, level: 'steps', reason: 'For the municipality’s study.' });
    expect(status).toBe(201);
    const { id } = body.disclosure;
    expect(body.disclosure).toEqual({ id, pilot, level: 'steps', since: stack.clock.now().toISOString() });
    expect(await standing()).toEqual([body.disclosure]);
    expect(await told()).toEqual([
      { verb: 'agreed', subject: id, data: { disclosure: id, account: archive.account, pilot, level: 'steps' } },
    ]);
  });

  it('is agreed and ended by the coordinator of the country too, and read by the partner system itself', async () => {
    const { body } = await agree(coordinator, { pilot, level: 'characteristics' });
    expect(await standing(archive)).toEqual([body.disclosure]);
    expect((await end(coordinator, body.disclosure.id)).status).toBe(200);
    expect(await standing(archive)).toEqual([]);
    expect((await told()).map(({ verb }) => verb)).toEqual(['agreed', 'ended']);
  });

  it('is agreed by nobody else, the partner system least of all', async () => {
    const manager = await stack.withGrant(randomUUID(), 'pilot_manager', { scope: 'pilot', id: pilot });
    const evaluator = await stack.withGrant(randomUUID(), 'evaluator', { scope: 'project', id: project });
    const stranger = await stack.withGrant(randomUUID(), 'country_coordinator', { scope: 'country', country: 'DE' });
    const wanted = { pilot, level: 'steps' };
    expect((await agree(manager, wanted)).status).toBe(403);
    expect((await agree(evaluator, wanted)).status).toBe(404);
    expect((await agree(stranger, wanted)).status).toBe(404);
    expect(await agree(archive, wanted)).toMatchObject({
      status: 403,
      body: { type: 'urn:integras:problem:own-account' },
    });
    const { body } = await agree(lead, wanted);
    for (const [who, status] of [
      [manager, 403],
      [evaluator, 404],
      [stranger, 404],
      [archive, 403],
    ] as const)
      expect((await end(who, body.disclosure.id)).status).toBe(status);
    expect(await standing()).toHaveLength(1);
  });

  it('begins anew with another level, and when what was ended is agreed again', async () => {
    const steps = (await agree(lead, { pilot, level: 'steps' })).body.disclosure;
    expect(await agree(lead, { pilot, level: 'steps' })).toMatchObject({
      status: 409,
      body: { type: 'urn:integras:problem:disclosure-exists' },
    });
    stack.clock.advance(60_000);
    const more = (await agree(lead, { pilot, level: 'characteristics' })).body.disclosure;
    expect(more.id).not.toBe(steps.id);
    expect(Date.parse(more.since) - Date.parse(steps.since)).toBe(60_000);
    expect(await standing()).toEqual([more]);
    expect((await end(lead, steps.id)).status).toBe(404);
    expect((await end(lead, more.id)).status).toBe(200);
    stack.clock.advance(60_000);
    const again = (await agree(lead, { pilot, level: 'characteristics' })).body.disclosure;
    expect([again.id === more.id, Date.parse(again.since) - Date.parse(more.since)]).toEqual([false, 60_000]);
    expect((await told()).map(({ verb, subject }) => `${verb} ${subject}`)).toEqual([
      `agreed ${steps.id}`,
      `agreed ${more.id}`,
      `ended ${steps.id}`,
      `ended ${more.id}`,
      `agreed ${again.id}`,
    ]);
  });

  it.each([
    ['a pilot that it was not let into', () => ({ pilot: abroad, level: 'steps' }), 'pilot'],
    ['a pilot that does not exist', () => ({ pilot: randomUUID(), level: 'steps' }), 'pilot'],
    ['another level', () => ({ pilot, level: 'everything' }), 'level'],
    ['what is no id', () => ({ pilot: 'IT-BOLOGNA', level: 'steps' }), 'pilot'],
    ['a field that nobody knows', () => ({ pilot, level: 'steps', until: '2027-01-01' }), 'until'],
  ])('cannot be agreed for %s', async (_what, wanted, field) => {
    const { status, body } = await agree(lead, wanted());
    expect([400, 422]).toContain(status);
    expect(body.errors!.map((error) => error.field)).toEqual([field]);
    expect(await standing()).toEqual([]);
  });

  it('cannot be agreed by a coordinator for a pilot of another country, nor for a person', async () => {
    const both = await newSystem({ scope: 'pilot', id: pilot });
    await lead.post(`/v1/accounts/${both.account}/grants`, { role: 'partner_system', scope: 'pilot', id: abroad });
    expect(await agree(coordinator, { pilot: abroad, level: 'steps' }, both)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'pilot' }] },
    });
    expect(await agree(lead, { pilot, level: 'steps' }, coordinator)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'account' }] },
    });
  });

  it('ends with the last grant that lets the partner system into the pilot, and does not come back with another', async () => {
    const given = await lead.post<{ grant: { id: string } }>(`/v1/accounts/${archive.account}/grants`, {
      role: 'partner_system',
      scope: 'project',
      id: project,
    });
    const { disclosure } = (await agree(lead, { pilot, level: 'steps' })).body;
    const revoke = (grant: string) => lead.post(`/v1/accounts/${archive.account}/grants/${grant}/revoke`, reason);
    expect((await revoke(given.body.grant.id)).status).toBe(200);
    expect(await standing()).toEqual([disclosure]);
    expect((await revoke(archive.grant)).status).toBe(200);
    await lead.post(`/v1/accounts/${archive.account}/grants`, { role: 'partner_system', scope: 'pilot', id: pilot });
    expect(await standing()).toEqual([]);
    expect((await told()).map(({ verb }) => verb)).toEqual(['agreed', 'ended']);
  });

  it('ends with the account', async () => {
    const { disclosure } = (await agree(lead, { pilot, level: 'steps' })).body;
    expect((await lead.post(`/v1/accounts/${archive.account}/close`, reason)).body).toMatchObject({ disclosures: [] });
    expect((await told()).map(({ verb, subject }) => `${verb} ${subject}`)).toEqual([
      `agreed ${disclosure.id}`,
      `ended ${disclosure.id}`,
    ]);
    expect((await agree(lead, { pilot, level: 'steps' })).status).toBe(409);
  });

  it('can be looked back at, with who agreed and ended it and why', async () => {
    const { disclosure } = (await agree(lead, { pilot, level: 'steps', reason: 'For a study.' })).body;
    await end(lead, disclosure.id);
    const { body } = await lead.get<{ items: object[] }>(`/v1/audit?object=${archive.account}`);
    expect(body.items.slice(0, 2)).toMatchObject([
      { action: 'partner-disclosure.ended', reason: reason.reason, disclosure: { pilot } },
      { action: 'partner-disclosure.agreed', reason: 'For a study.', disclosure: { pilot, level: 'steps' } },
    ]);
  });
});
