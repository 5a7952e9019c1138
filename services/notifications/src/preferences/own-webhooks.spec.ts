import { MilestoneReached, describe as describeEvent } from '@integras/contracts';
import { until } from '@integras/testing';
import { type NoticesUnderTest, noticesUnderTest, type Person } from '../testing/notices-under-test.js';
import { type Receiver, receiver } from '../testing/receiver.js';

const day = 86_400;
const toWebhook = [{ channel: 'webhook', when: 'immediately' }];

describe('a webhook of one’s own', () => {
  let stack: NoticesUnderTest;
  let pilot: Awaited<ReturnType<NoticesUnderTest['pilot']>>;
  let there: Receiver;
  let manager: Person;

  beforeAll(async () => {
    stack = await noticesUnderTest({
      WEBHOOK_TARGETS: 'any',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      WEBHOOK_SECONDS: '45',
      WEBHOOK_PLACES: '3',
      WEBHOOK_SLOW_SECONDS: '0.05',
    });
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    [pilot, there] = [await stack.pilot(), await receiver()];
    manager = await stack.person(pilot.grant);
  });
  afterEach(() => there.close());

  const reaches = () =>
    stack.say({ event: MilestoneReached, data: describeEvent(MilestoneReached).example, pilot: pilot.id });
  const enter = async (person: Person, url = there.url) => {
    const { etag } = await person.get('/v1/preferences');
    return person.put('/v1/preferences/webhook', { url }, { 'if-match': etag! });
  };
  const confirm = (person: Person) => person.post('/v1/preferences/webhook/confirmation');
  const webhookOf = async (person: Person) => (await person.get('/v1/preferences')).body.webhook;
  /** Entered, answered, and chosen for everything. */
  const listen = async (person = manager, at = there) => {
    at.secret = (await enter(person, at.url)).body.secret;
    expect((await confirm(person)).status).toBe(200);
    await person.prefer({ rules: toWebhook });
  };

  it('is sent what happens, signed with a secret that is shown once, and says nothing of whose it is', async () => {
    await listen();
    expect(JSON.stringify((await manager.get('/v1/preferences')).body)).not.toContain(there.secret);
    await reaches();
    await stack.pass();
    expect(there.received).toMatchObject([
      {
        event: {
          type: 'notices',
          data: {
            notices: [
              {
                kind: 'milestone-reached',
                pilot: pilot.id,
                text: 'The milestone “Staff trained” of the pilot “Mentoring” was reached.',
                link: `http://127.0.0.1:3000/app/pilots/${pilot.id}/plan`,
              },
            ],
          },
        },
      },
    ]);
    expect(JSON.stringify(there.received)).not.toContain(manager.account);
    expect(there.forged).toEqual([]);
  });

  it('is sent nothing before whoever is there has answered, nor after another address was entered', async () => {
    await manager.prefer({ rules: toWebhook });
    there.says = 'nothing';
    await enter(manager);
    const unanswered = await confirm(manager);
    expect([unanswered.status, unanswered.body.errors]).toEqual([
      409,
      [{ field: 'url', reason: 'its answer does not contain the challenge' }],
    ]);
    await reaches();
    await stack.pass();
    there.says = 'challenge';
    await listen();
    await enter(manager);
    await reaches();
    await stack.pass();
    expect([...there.received, ...there.refused, ...there.forged]).toEqual([]);
    expect(await webhookOf(manager)).toEqual({ url: there.url, state: 'unconfirmed' });
  });

  it('is sent by whatever is said of it: nothing unless asked for, digests in the morning', async () => {
    there.secret = (await enter(manager)).body.secret;
    await confirm(manager);
    await reaches();
    await stack.pass();
    expect(there.received).toEqual([]);
    await manager.prefer({ rules: [{ channel: 'webhook', when: 'daily', kind: 'milestone-reached' }] });
    await reaches();
    await reaches();
    await stack.pass();
    expect(there.received).toEqual([]);
    await stack.pass(day);
    expect(there.received.map(({ event }) => (event.data['notices'] as unknown[]).length)).toEqual([2]);
  });

  it('that fails is tried again by the schedule of partner systems, with the id of the first time', async () => {
    await listen();
    there.answer = { status: 503 };
    await reaches();
    await stack.pass();
    await stack.pass(4);
    expect(there.refused).toHaveLength(1);
    await stack.pass(6);
    expect(there.refused).toHaveLength(2);
    there.answer = undefined;
    await stack.pass(3_600);
    expect(there.received.map(({ id }) => id)).toEqual([there.refused[0]]);
    expect(new Set(there.refused).size).toBe(1);
  });

  it('that puts us off is tried when it said', async () => {
    await listen();
    there.answer = { status: 429, headers: { 'retry-after': '7200' } };
    await reaches();
    await stack.pass();
    await stack.pass(7_000);
    expect(there.refused).toHaveLength(1);
    await stack.pass(300);
    expect(there.refused).toHaveLength(2);
  });

  it('that signs off is sent to no more, and its owner reads of it', async () => {
    await listen();
    there.answer = { status: 410 };
    await reaches();
    await stack.pass();
    expect(await webhookOf(manager)).toEqual({ url: there.url, state: 'paused' });
    expect(await manager.inbox()).toContain(
      'Your webhook has signed off, so nothing more is sent to it. You can confirm it anew in your settings.',
    );
    there.answer = undefined;
    await reaches();
    await stack.pass();
    expect(there.received).toEqual([]);
    await confirm(manager);
    await reaches();
    await stack.pass();
    expect(there.received).toHaveLength(1);
  });

  it('that has taken nothing for five days is sent to no more', async () => {
    await listen();
    there.answer = { status: 500 };
    await reaches();
    await stack.pass();
    await stack.pass(5 * day);
    expect(await webhookOf(manager)).toMatchObject({ state: 'paused' });
    expect(await manager.inbox()).toContainEqual(expect.stringMatching(/^Your webhook has failed for days/));
  });

  it('that never answers delays neither anybody else nor any other way, however many there are', async () => {
    const silent = await Promise.all(Array.from({ length: 10 }, receiver));
    for (const each of silent) {
      await listen(await stack.person(pilot.grant), each);
      each.hangs = true;
    }
    await listen();
    const rounds = [];
    for (const count of [1, 2, 3]) {
      await reaches();
      rounds.push(stack.pass());
      await until(
        () => there.received,
        ({ length }) => length === count,
      );
    }
    await until(
      () => manager.inbox(),
      ({ length }) => length === 3,
    );
    await until(
      () => silent,
      (all) => all.every(({ hanging }) => hanging > 0),
    );
    // What waits for them meanwhile takes no other place.
    expect(silent.map(({ hanging }) => hanging)).toEqual(silent.map(() => 1));
    for (const each of silent) each.close();
    await Promise.all(rounds);
  });

  it('leads where webhooks of partner systems may lead, and nowhere else', async () => {
    const faulty = await enter(manager, 'ftp://example.org/hook');
    expect([faulty.status, faulty.body.errors]).toEqual([
      422,
      [{ field: 'url', reason: 'must begin with https:// or http://' }],
    ]);
    expect((await manager.put('/v1/preferences/webhook', { url: there.url })).status).toBe(428);
    expect((await confirm(manager)).status).toBe(409);
  });

  it('is forgotten when its owner says so', async () => {
    await listen();
    expect((await manager.post('/v1/preferences/webhook/removal')).body).not.toHaveProperty('webhook');
    await reaches();
    await stack.pass();
    expect(there.received).toEqual([]);
  });

  it('is nobody else’s', async () => {
    await listen();
    const other = await stack.person(pilot.grant);
    expect(await webhookOf(other)).toBeUndefined();
    expect((await stack.anonymous('POST', '/v1/preferences/webhook/confirmation')).status).toBe(401);
  });
});
