import { randomUUID } from 'node:crypto';
import { Ledger } from '@integras/messaging';
import { until } from '@integras/testing';
import { type AccessStack, accessStack, type Person } from '../testing/access-stack.js';

interface Invitation {
  id: string;
  link: string;
  state: string;
  mail?: string;
  name?: string;
  email?: string;
}

const keyIn = (link: string): string => link.split('/').at(-1)!;
const day = 86_400_000;

describe('an invitation', () => {
  let stack: AccessStack;
  let lead: Person;
  let manager: Person & { account: string; grant: string };
  let pilot: string;
  let offer: { role: string; scope: string; id: string };

  beforeAll(async () => {
    stack = await accessStack();
    ({ lead } = stack);
    pilot = await stack.pilot('IT');
    offer = { role: 'pilot_manager', scope: 'pilot', id: pilot };
    manager = await stack.withGrant('manager', 'pilot_manager', { scope: 'pilot', id: pilot });
  });
  afterAll(() => stack?.close());

  const invite = async (by: Person, more: object = {}) =>
    (await by.post<Invitation>('/v1/invitations', { name: 'Ana Kovač', grants: [offer], ...more })).body;
  const accept = (by: Person, { link }: Invitation) => by.post('/v1/invitations/acceptance', { key: keyIn(link) });
  const grantsOf = async (somebody: Person, count: number) =>
    (
      await until(
        () => somebody.get<{ name: string; grants: object[] }>('/v1/me'),
        ({ body }) => body.grants.length === count,
      )
    ).body;

  it('gives whoever signs in with its link an account and what was offered', async () => {
    const invitation = await invite(manager);
    expect(invitation.link).toMatch(/^https:\/\/integras\.example\/app\/invitation\//);
    const guest = await stack.person('guest');
    const { name: inviter } = (await manager.get<{ name: string }>('/v1/me')).body;
    expect(await guest.post('/v1/invitations/preview', { key: keyIn(invitation.link) })).toMatchObject({
      status: 200,
      body: { inviter, state: 'open', grants: [{ role: 'pilot_manager', scope: 'pilot', scopeId: pilot }] },
    });
    expect((await accept(guest, invitation)).status).toBe(200);
    expect(await grantsOf(guest, 1)).toMatchObject({ name: 'Ana Kovač', grants: [{ role: 'pilot_manager' }] });
  });

  it('works once, and for the same person any number of times without giving anything back', async () => {
    const invitation = await invite(lead);
    const [first, second] = await Promise.all([stack.person('first'), stack.person('second')]);
    const answers = await Promise.all([accept(first, invitation), accept(second, invitation)]);
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 410]);
    const at = answers.findIndex(({ status }) => status === 200);
    const winner = [first, second][at]!;
    const account = answers[at]!.body['account'] as string;
    const { grants } = (await grantsOf(winner, 1)) as { grants: { id: string }[] };
    await lead.post(`/v1/accounts/${account}/grants/${grants[0]!.id}/revoke`, { reason: 'A mistake.' });
    await grantsOf(winner, 0);
    expect((await accept(winner, invitation)).body).toEqual({ account });
    expect((await lead.get<{ grants: unknown[] }>(`/v1/accounts/${account}`)).body.grants).toEqual([]);
  });

  it('adds to what somebody has already', async () => {
    const evaluator = await stack.withGrant('evaluator', 'evaluator', { scope: 'project', id: randomUUID() });
    expect((await accept(evaluator, await invite(lead))).body).toEqual({ account: evaluator.account });
    await grantsOf(evaluator, 2);
  });

  it('is mailed without a word about whom or what it is for, and no event carries name or address', async () => {
    const invitation = await invite(lead, { email: 'ana@example.org', language: 'de' });
    expect(invitation.mail).toBe('delivered');
    const [mail] = await stack.smtp.mails();
    expect(mail).toMatchObject({ to: ['ana@example.org'], subject: 'Einladung zu INTEGRAS' });
    expect(mail!.text).toContain(invitation.link);
    expect(mail!.text).toContain('22. Juni 2025');
    expect(mail!.text).not.toMatch(/Ana|pilot/i);
    const history = await stack.service.app.get(Ledger).history({ kind: 'invitation', id: invitation.id });
    expect(history).toHaveLength(1);
    expect(JSON.stringify(history)).not.toMatch(/Ana|example\.org/);
  });

  it('says when its mail did not get out', async () => {
    stack.smtp.refuse('nobody@example.org', 550);
    expect((await invite(lead, { email: 'nobody@example.org' })).mail).toBe('refused');
  });

  it('forgets its address when it is over', async () => {
    const invitation = await invite(manager, { email: 'short@example.org' });
    const listed = async () =>
      (await manager.get<{ items: Invitation[] }>('/v1/invitations')).body.items.find(({ id }) => id === invitation.id);
    expect(await listed()).toMatchObject({ state: 'open', name: 'Ana Kovač', email: 'short@example.org' });
    expect((await manager.post(`/v1/invitations/${invitation.id}/withdraw`)).body).toMatchObject({
      state: 'withdrawn',
    });
    expect(await listed()).not.toHaveProperty('email');
    expect((await accept(await stack.person('late'), invitation)).status).toBe(410);
    expect((await manager.post(`/v1/invitations/${invitation.id}/withdraw`)).status).toBe(409);
  });

  it('is over when its days are, and when who sent it may not give it any more', async () => {
    const begun = stack.clock.now().getTime();
    const late = await invite(lead, { days: 2 });
    stack.clock.set(new Date(begun + 2 * day).toISOString());
    expect((await accept(await stack.person('too-late'), late)).status).toBe(410);
    const colleague = await stack.withGrant('colleague', 'pilot_manager', { scope: 'pilot', id: pilot });
    const sent = await invite(colleague);
    await lead.post(`/v1/accounts/${colleague.account}/grants/${colleague.grant}/revoke`, { reason: 'Has left.' });
    expect((await accept(await stack.person('orphan'), sent)).status).toBe(410);
  });

  it('never raises the rights of whoever made it, nor gives what they have not', async () => {
    expect(await accept(manager, await invite(manager))).toMatchObject({
      status: 403,
      body: { type: 'urn:integras:problem:own-account' },
    });
    const elsewhere = await stack.pilot('DE');
    for (const grants of [
      [{ ...offer, id: elsewhere }],
      [offer, { role: 'evaluator', scope: 'project', id: randomUUID() }],
      [{ role: 'lead_partner', scope: 'project' }],
    ]) {
      expect((await manager.post('/v1/invitations', { name: 'Somebody', grants })).status).toBe(403);
    }
  });

  it('of somebody else is one that does not exist', async () => {
    const foreign = await stack.pilot('DE');
    const { body } = await lead.post<Invitation>('/v1/invitations', {
      name: 'Elsewhere',
      grants: [{ role: 'pilot_manager', scope: 'pilot', id: foreign }],
    });
    expect((await manager.post(`/v1/invitations/${body.id}/withdraw`)).status).toBe(404);
    const { items } = (await manager.get<{ items: Invitation[] }>('/v1/invitations')).body;
    expect(items.map(({ id }) => id)).not.toContain(body.id);
    const forged = { link: `x/${body.id}.AAAA` } as Invitation;
    expect((await accept(await stack.person('forger'), forged)).status).toBe(404);
    const stranger = await stack.person('stranger');
    expect((await stranger.get('/v1/invitations')).status).toBe(403);
  });

  it('says what is wrong with it', async () => {
    const refused = await lead.post('/v1/invitations', { name: '', email: 'no address', grants: [], days: 99 });
    expect(refused.status).toBe(422);
    expect((refused.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'email', 'grants', 'days']),
    );
  });
});
