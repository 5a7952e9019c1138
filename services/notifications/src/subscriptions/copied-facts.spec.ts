import { randomUUID } from 'node:crypto';
import { describe as describeEvent, MilestonePlanned } from '@integras/contracts';
import { until } from '@integras/testing';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  type Sender,
} from '../testing/notifications-under-test.js';
import type { CopiedFacts } from './copied-facts.service.js';
import { LettingGo } from './letting-go.service.js';

const day = 24 * 3_600_000;
const { example } = describeEvent(MilestonePlanned);

describe('a subscription that its partner system reads itself', () => {
  let stack: NotificationsUnderTest;
  let project: string;
  let pilot: string;
  let partner: Sender & { account: string };
  let id: string;

  beforeAll(async () => {
    stack = await notificationsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-03-01T08:00:00Z');
    project = randomUUID();
    pilot = await stack.pilot(project);
    partner = await stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
    const types = ['eu.integras.pilots.milestone.planned.v1'];
    const { status, body } = await partner<{ id: string; state: string }>('POST', '/v1/subscriptions', {
      name: 'Archive',
      transport: 'sse',
      types,
    });
    expect([status, body.state]).toEqual([201, 'active']);
    id = body.id;
  });

  const plan = (title: string) =>
    stack.say(pilot, MilestonePlanned, { ...example, milestone: randomUUID(), after: { ...example.after, title } });
  const read = (after: number, wait = 0, who: Sender = partner) =>
    who<CopiedFacts & { type: string }>('GET', `/v1/subscriptions/${id}/events?after=${after}&wait=${wait}`);
  const titlesIn = ({ items }: CopiedFacts) =>
    items.map(({ number, event }) => [number, (event as { data: MilestonePlanned }).data.after.title]);

  it('gives its facts by their numbers, the same again to whoever asks again', async () => {
    for (const title of ['First', 'Second', 'Third']) await plan(title);
    const { body } = await until(
      () => read(0, 5),
      (answer) => answer.body.items.length === 3,
    );
    const all = [
      [1, 'First'],
      [2, 'Second'],
      [3, 'Third'],
    ];
    expect([body.gone, titlesIn(body)]).toEqual([0, all]);
    expect(titlesIn((await read(0)).body)).toEqual(all);
    expect(titlesIn((await read(2)).body)).toEqual([[3, 'Third']]);
    expect((await read(3)).body).toEqual({ gone: 0, items: [] });
  });

  it('answers whoever waits as soon as something happens', async () => {
    const waiting = read(0, 20);
    await plan('Now');
    expect(titlesIn((await waiting).body)).toEqual([[1, 'Now']]);
  });

  it('says how far it has let go of what was', async () => {
    await plan('Old');
    await until(
      () => read(0, 5),
      ({ body }) => body.items.length === 1,
    );
    stack.clock.advance(400 * day);
    await stack.service().app.get(LettingGo).pass();
    expect((await read(0)).body).toEqual({ gone: 1, items: [] });
    await plan('New');
    const { body } = await until(
      () => read(1, 5),
      (answer) => answer.body.items.length === 1,
    );
    expect([body.gone, titlesIn(body)]).toEqual([1, [[2, 'New']]]);
  });

  it('is read by nobody else, and by nobody once it is disabled', async () => {
    const scope = { role: 'partner_system', scope: 'project', scopeId: project } as const;
    const other = await stack.sender('partner_system', scope);
    expect((await read(0, 0, other)).status).toBe(404);
    const lead = await stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: project });
    expect((await read(0, 0, lead)).status).toBe(403);
    await partner('POST', `/v1/subscriptions/${id}/disabling`);
    expect(await read(0)).toMatchObject({ status: 409, body: { type: 'urn:integras:problem:subscription-ended' } });
  });

  it('refuses a number that is none or not given yet, and what is sent by webhook', async () => {
    const refused = await partner<{ errors: { field: string }[] }>('GET', `/v1/subscriptions/${id}/events?after=-1`);
    expect([refused.status, refused.body.errors.map(({ field }) => field)]).toEqual([422, ['after']]);
    expect(await read(1, 20)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'after', reason: 'is beyond 0, the last number given' }] },
    });
    const webhook = { name: 'Sent', url: 'https://archive.example.org/facts' };
    ({ id } = (await partner<{ id: string }>('POST', '/v1/subscriptions', webhook)).body);
    expect(await read(0)).toMatchObject({ status: 409, body: { type: 'urn:integras:problem:not-read-here' } });
  });
});
