import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  MilestonePlanned,
  OutcomeRecorded,
  ParticipantErased,
  typeOf,
} from '@integras/contracts';
import { until } from '@integras/testing';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  type Sender,
} from '../testing/notifications-under-test.js';
import { Copier } from '../subscriptions/copier.service.js';
import { LettingGo } from '../subscriptions/letting-go.service.js';
import { type Received, type Receiver, receiver } from '../testing/receiver.js';
import type { ShownDelivery } from './deliveries.service.js';

interface Subscription {
  id: string;
  state: string;
  reason: string | null;
  secret: string;
  publicKey?: string;
  version: number;
}

const hour = 3_600_000;

describe('a webhook of a partner system', () => {
  let stack: NotificationsUnderTest;
  let project: string;
  let pilot: string;
  let partner: Sender & { account: string };
  let there: Receiver;

  beforeAll(async () => {
    stack = await notificationsUnderTest({ WEBHOOK_PLACES: '3', WEBHOOK_SLOW_SECONDS: '0.05' });
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-03-01T08:00:00Z');
    project = randomUUID();
    pilot = await stack.pilot(project);
    partner = await stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
    there = await receiver();
  });
  afterEach(() => there.close());

  const { example } = describeEvent(MilestonePlanned);
  const plan = (of = pilot) => stack.say(of, MilestonePlanned, { ...example, milestone: randomUUID() });
  const register = async (more: object = {}, who: Sender = partner) => {
    const { status, body } = await who<Subscription>('POST', '/v1/subscriptions', {
      name: 'Archive',
      url: there.url,
      ...more,
    });
    expect(status).toBe(201);
    there.secret = body.secret;
    return body;
  };
  const confirm = (id: string) => partner<Subscription>('POST', `/v1/subscriptions/${id}/confirmation`);
  const subscribe = async (more: object = {}) => {
    const subscription = await register(more);
    expect((await confirm(subscription.id)).body).toMatchObject({ state: 'active' });
    return subscription;
  };
  const look = async (id: string) => (await partner<Subscription>('GET', `/v1/subscriptions/${id}`)).body;
  const log = async (id: string) =>
    (await partner<{ items: ShownDelivery[] }>('GET', `/v1/subscriptions/${id}/deliveries`)).body.items;
  const arrived = (count: number) =>
    until(
      () => there.received,
      ({ length }) => length >= count,
    );

  it('gets each fact once, signed, in order and numbered without a gap', async () => {
    await subscribe({ from: 'start' });
    for (let count = 0; count < 5; count += 1) await plan();
    const received = await arrived(6);
    expect(received.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(received.map(({ event }) => event.type)).toEqual([
      'eu.integras.pilots.pilot.planned.v1',
      ...Array.from({ length: 5 }, () => typeOf(MilestonePlanned)),
    ]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(6);
    for (const { id, event, headers } of received) {
      expect(event.id).toBe(id);
      expect(event).not.toHaveProperty('actor');
      expect(event).not.toHaveProperty('sequence');
      expect(headers['content-type']).toBe('application/cloudevents+json');
    }
    expect(there.forged).toEqual([]);
  });

  it('gets what was said while the database could not be asked', async () => {
    await subscribe();
    await stack.rows('alter table subscription rename to subscription_away');
    await plan();
    stack.service().app.get(Copier).wake();
    await stack.rows('select');
    await stack.rows('alter table subscription_away rename to subscription');
    const received = await until(
      () => there.received,
      ({ length }) => length > 0,
    );
    expect(received.map(({ event }) => event.type)).toEqual([typeOf(MilestonePlanned)]);
  });

  it('gets nothing before its receiver has answered the challenge', async () => {
    there.says = 'nothing';
    const { id } = await register({ from: 'start' });
    const refused = await confirm(id);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: 'urn:integras:problem:challenge-unanswered', errors: [{ field: 'url' }] },
    });
    await plan();
    there.says = 'challenge';
    await confirm(id);
    await arrived(2);
    expect(there.refused).toEqual([]);
  });

  it('gets only what it asked for, of what its account may see', async () => {
    const foreign = await stack.pilot(randomUUID());
    const elsewhere = await stack.pilot(project, 'DE');
    await subscribe({ from: 'start', types: [typeOf(MilestonePlanned), typeOf(OutcomeRecorded)], countries: ['IT'] });
    await plan(foreign);
    await stack.say(elsewhere, MilestonePlanned, example, 'DE');
    const outcome = describeEvent(OutcomeRecorded).example;
    await stack.say(pilot, OutcomeRecorded, outcome);
    await plan();
    const [only] = await arrived(1);
    expect(only).toMatchObject({ number: 1, event: { type: typeOf(MilestonePlanned), pilot } });
    await plan();
    expect((await arrived(2)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('goes on with later facts while one that failed waits for its next attempt, and has every one in the end', async () => {
    const { id } = await subscribe();
    there.answer = { status: 500 };
    await plan();
    const [first] = await until(
      () => there.refused,
      ({ length }) => length === 1,
    );
    there.answer = undefined;
    await plan();
    await plan();
    expect((await arrived(2)).map(({ number }) => number)).toEqual([2, 3]);
    stack.clock.advance(6_000);
    const received = await arrived(3);
    expect(received[2]).toMatchObject({ id: first, number: 1 });
    const [delivery] = await until(
      () => log(id),
      ([one]) => one?.state === 'delivered',
    );
    expect(delivery).toMatchObject({ number: 1, attempts: [{ status: 500 }, { status: 204 }] });
  });

  it('gets everything while many others wait for receivers that never answer', async () => {
    const silent = await Promise.all(Array.from({ length: 10 }, receiver));
    try {
      for (const each of silent) {
        await subscribe({ url: each.url });
        each.hangs = true;
      }
      await subscribe();
      for (const count of [1, 2, 3]) {
        await plan();
        await arrived(count);
      }
      await until(
        () => silent,
        (all) => all.every(({ hanging }) => hanging > 0),
      );
      expect(silent.map(({ hanging }) => hanging)).toEqual(silent.map(() => 1));
    } finally {
      for (const each of silent) each.close();
    }
  });

  it('waits as long as the receiver asks it to', async () => {
    await subscribe();
    there.answer = { status: 429, headers: { 'retry-after': '600' } };
    await plan();
    await until(
      () => there.refused,
      ({ length }) => length === 1,
    );
    there.answer = undefined;
    stack.clock.advance(599_000);
    await plan();
    expect((await arrived(1)).map(({ number }) => number)).toEqual([2]);
    stack.clock.advance(2_000);
    expect((await arrived(2)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('is disabled when its receiver is gone, and comes back without a gap when it is confirmed again', async () => {
    const { id } = await subscribe();
    there.answer = { status: 410 };
    await plan();
    await until(
      () => look(id),
      ({ state }) => state === 'disabled',
    );
    expect(await look(id)).toMatchObject({ reason: 'gone' });
    await plan();
    there.answer = undefined;
    expect((await confirm(id)).status).toBe(200);
    stack.clock.advance(6_000);
    const received = await arrived(2);
    expect(received.map(({ number }) => number).sort((one, other) => one - other)).toEqual([1, 2]);
  });

  it('is disabled after five days in which nothing arrived', async () => {
    const { id } = await subscribe();
    there.answer = { status: 503 };
    await plan();
    await until(
      () => there.refused,
      ({ length }) => length === 1,
    );
    stack.clock.advance(5 * 24 * hour);
    await until(
      () => look(id),
      ({ state }) => state === 'disabled',
    );
    expect(await look(id)).toMatchObject({ reason: 'failing' });
  });

  it('is given up after ten attempts, and can be sent again with the id it had', async () => {
    const { id } = await subscribe();
    there.answer = { status: 500 };
    await plan();
    // Each pause of the schedule with the most that can be added to it.
    const pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].map((pause) => pause * 1.1 + 1);
    for (const [index, pause] of pauses.entries()) {
      await until(
        () => log(id),
        ([delivery]) => delivery?.attempts.length === index + 1,
      );
      stack.clock.advance(pause * 1_000);
    }
    const [first] = await until(
      () => log(id),
      ([delivery]) => delivery?.state === 'given_up',
    );
    expect(first!.attempts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 500));
    expect(await look(id)).toMatchObject({ state: 'active' });
    there.answer = undefined;
    expect((await partner('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: 1 })).body).toEqual({
      replayed: 1,
    });
    expect((await arrived(1)).at(-1)).toMatchObject({ id: first!.fact, number: 1 });
  });

  it('is not sent again from a number to one before it', async () => {
    const { id } = await subscribe();
    await plan();
    await arrived(1);
    const replay = (from: number, to: number) =>
      partner<{ errors: unknown }>('POST', `/v1/subscriptions/${id}/replays`, { from, until: to });
    const { status, body } = await replay(2, 1);
    expect([status, body.errors]).toEqual([422, [{ field: 'until', reason: 'must not be less than from' }]]);
    expect((await replay(1, 1)).body).toEqual({ replayed: 1 });
  });

  it('is signed with the old secret too for a day after a new one was made', async () => {
    const { id, secret: old } = await subscribe();
    const read = { 'if-match': `"${(await look(id)).version}"` };
    const { secret } = (await partner<Subscription>('POST', `/v1/subscriptions/${id}/secret`, undefined, read)).body;
    expect(secret).not.toBe(old);
    there.secret = old;
    await plan();
    await arrived(1);
    there.secret = secret;
    await plan();
    await arrived(2);
    stack.clock.advance(25 * hour);
    there.secret = old;
    await plan();
    await until(
      () => there.forged,
      ({ length }) => length === 1,
    );
  });

  it('is signed by ed25519 where that is asked for: its receiver holds nothing secret', async () => {
    const { id, publicKey, ...rest } = await register({ signing: 'ed25519' });
    expect(rest).not.toHaveProperty('secret');
    expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    there.publicKey = publicKey;
    expect((await confirm(id)).body).toMatchObject({ state: 'active', publicKey });
    await plan();
    const [{ headers }] = (await arrived(1)) as [Received];
    expect(headers['webhook-signature']).toMatch(/^v1a,[^ ]+$/);
    const { version } = await look(id);
    const made = { 'if-match': `"${version}"` };
    const next = (await partner<Subscription>('POST', `/v1/subscriptions/${id}/secret`, undefined, made)).body;
    expect(next).not.toHaveProperty('secret');
    expect(next.publicKey).not.toBe(publicKey);
    await plan();
    await arrived(2);
    there.publicKey = next.publicKey;
    await plan();
    await arrived(3);
    stack.clock.advance(25 * hour);
    there.publicKey = publicKey;
    await plan();
    await until(
      () => there.forged,
      ({ length }) => length === 1,
    );
    const nowhere = await partner('POST', '/v1/subscriptions', { name: 'x', transport: 'nats', signing: 'ed25519' });
    expect(nowhere).toMatchObject({ status: 422, body: { errors: [{ field: 'signing' }] } });
  });

  it('ends when the account has lost its grants', async () => {
    const { id } = await subscribe();
    await plan();
    await arrived(1);
    await stack.revoke(partner.account);
    await until(
      () => partner('GET', '/v1/subscriptions'),
      ({ status }) => status === 403,
    );
    await plan();
    await until(
      () => stack.rows<{ state: string; reason: string }>('select state, reason from subscription where id = $1', [id]),
      ([row]) => row?.state === 'disabled' && row.reason === 'access_ended',
    );
    expect(there.received.length).toBe(1);
  });

  it('has everything once after the service was ended and started again', async () => {
    await subscribe();
    await plan();
    await arrived(1);
    there.answer = { status: 500 };
    await plan();
    await until(
      () => there.refused,
      ({ length }) => length > 0,
    );
    await stack.restart();
    there.answer = undefined;
    await plan();
    stack.clock.advance(6_000);
    const received = await arrived(3);
    expect(received.map(({ number }) => number).sort((one, other) => one - other)).toEqual([1, 2, 3]);
  });

  it('stands still while somebody asked for it, and goes on without a gap when it is confirmed again', async () => {
    const { id } = await subscribe();
    const stopped = (await partner<Subscription>('POST', `/v1/subscriptions/${id}/disabling`)).body;
    expect(stopped).toMatchObject({ state: 'disabled', reason: 'asked' });
    await plan();
    await confirm(id);
    expect((await arrived(1)).map(({ number }) => number)).toEqual([1]);
  });

  it('is managed by a lead partner of the only project its partner system was let into', async () => {
    const lead = await stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: project });
    const registered = await register({ account: partner.account, from: 'start' }, lead);
    expect(registered).toMatchObject({ account: partner.account, state: 'unconfirmed' });
    expect((await confirm(registered.id)).status).toBe(200);
    await arrived(1);
    const seen = await lead<{ items: Subscription[] }>('GET', '/v1/subscriptions');
    expect(seen.body.items.map(({ id }) => id)).toEqual([registered.id]);
    expect((await lead('POST', `/v1/subscriptions/${registered.id}/closing`)).status).toBe(200);
  });

  it('is not managed by the lead partner of a project when its partner system was let into another one too', async () => {
    const lead = await stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: project });
    const wide = await stack.sender(
      'partner_system',
      { role: 'partner_system', scope: 'project', scopeId: project },
      { role: 'partner_system', scope: 'project', scopeId: randomUUID() },
    );
    const { id } = await register({}, wide);
    expect((await lead('GET', `/v1/subscriptions/${id}`)).status).toBe(404);
    const refused = await lead('POST', '/v1/subscriptions', { name: 'x', url: there.url, account: wide.account });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'account' }] } });
    expect((await lead('POST', '/v1/subscriptions', { name: 'x', url: there.url })).status).toBe(422);
  });

  it('is given again what is younger than 90 days, and never under another number; older facts are let go', async () => {
    const { id } = await subscribe();
    await plan();
    await arrived(1);
    there.answer = { status: 503 };
    await plan();
    await until(
      () => log(id),
      (deliveries) => deliveries[1]?.attempts.length === 1,
    );
    stack.clock.advance(91 * 24 * hour);
    there.answer = undefined;
    // What waits goes first, however old; what comes now is young.
    await plan();
    await arrived(3);
    await stack.service().app.get(LettingGo).pass();
    const held =
      'select number::int, event is not null as held from subscription_event where subscription = $1 order by 1';
    const facts = () => stack.rows<{ number: number; held: boolean }>(held, [id]);
    await until(
      () => log(id),
      (deliveries) => deliveries.every(({ state }) => state === 'delivered'),
    );
    await stack.service().app.get(LettingGo).pass();
    expect(await facts()).toEqual([
      { number: 1, held: false },
      { number: 2, held: false },
      { number: 3, held: true },
    ]);
    expect((await log(id)).map(({ number }) => number)).toEqual([3]);
    expect((await partner('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: 3 })).body).toEqual({
      replayed: 1,
    });
    await plan();
    expect((await arrived(5)).slice(3).map(({ number }) => number)).toEqual([3, 4]);
  });

  it('keeps what it still has to be sent, however old, until it is closed', async () => {
    const { id } = await subscribe();
    there.answer = { status: 410 };
    await plan();
    await until(
      () => look(id),
      ({ state }) => state === 'disabled',
    );
    stack.clock.advance(91 * 24 * hour);
    const count = async () => {
      await stack.service().app.get(LettingGo).pass();
      const held = 'select 1 from subscription_event where subscription = $1 and event is not null';
      return (await stack.rows(held, [id])).length;
    };
    expect(await count()).toBe(1);
    await partner('POST', `/v1/subscriptions/${id}/closing`);
    expect(await count()).toBe(0);
  });

  describe('when somebody was erased', () => {
    interface Recipient {
      subscription: string;
      acknowledgedAt?: string;
      way?: string;
    }
    const erase = async () => {
      const participant = randomUUID();
      await stack.erase(pilot, participant);
      return participant;
    };
    const lead = () => stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: project });
    const toldOf = async (who: Sender, participant: string) => {
      const { body } = await who<{ items: { participant: string; recipients: Recipient[] }[] }>(
        'GET',
        '/v1/tombstones',
      );
      return body.items.find((item) => item.participant === participant)?.recipients;
    };

    it('is told it whatever it asked for, and has acknowledged it when it answers the delivery', async () => {
      const { id: subscription } = await subscribe({ types: [typeOf(MilestonePlanned)] });
      there.answer = { status: 503 };
      const participant = await erase();
      await until(
        () => there.refused,
        ({ length }) => length === 1,
      );
      const who = await lead();
      const [open] = (await toldOf(who, participant))!;
      expect(open).toMatchObject({ subscription, name: 'Archive', account: partner.account, state: 'active' });
      expect(open).not.toHaveProperty('acknowledgedAt');
      there.answer = undefined;
      stack.clock.advance(6_000);
      const [{ id, event }] = (await arrived(1)) as [Received];
      expect(event).toMatchObject({ type: typeOf(ParticipantErased), id });
      expect(event.data).toEqual({ participant: event.subject });
      expect(JSON.stringify(event)).not.toContain(participant);
      expect(event).not.toHaveProperty('actor');
      const heard = await until(
        () => toldOf(who, participant),
        (recipients) => recipients?.[0]?.acknowledgedAt !== undefined,
      );
      expect(heard).toMatchObject([{ acknowledgedAt: stack.clock.now().toISOString(), way: 'delivery' }]);
    });

    const sentTo = async (to: Receiver, count: number) => {
      await until(
        () => to.received,
        ({ length }) => length === count,
      );
      return to.received.map(({ event }) => event);
    };
    const subscribeAs = async (who: Sender, to: Receiver) => {
      const { body } = await who<Subscription>('POST', '/v1/subscriptions', { name: 'Archive', url: to.url });
      to.secret = body.secret!;
      await who('POST', `/v1/subscriptions/${body.id}/confirmation`);
      return body.id;
    };

    it('knows the participant by one pseudonym in all it is sent, and no other partner system by the same', async () => {
      const other = await stack.sender('partner_system', {
        role: 'partner_system',
        scope: 'project',
        scopeId: project,
      });
      const [again, elsewhere] = [await receiver(), await receiver()];
      try {
        await subscribe();
        await subscribeAs(partner, again);
        await subscribeAs(other, elsewhere);
        const participant = randomUUID();
        await stack.erase(pilot, participant);
        await Promise.all([there, again, elsewhere].map((each) => sentTo(each, 1)));
        // What stands in the place of a fact is another tombstone of the same participant.
        await stack.erase(pilot, participant);
        const [mine, mineAgain, theirs] = [await sentTo(there, 2), await sentTo(again, 2), await sentTo(elsewhere, 2)];
        expect(mineAgain).toEqual(mine);
        const known = (events: Received['event'][]) => new Set(events.map(({ data }) => data['participant']));
        expect([known(mine).size, known(theirs).size]).toEqual([1, 1]);
        const texts = [mine, theirs].map((events) => JSON.stringify(events));
        for (const text of texts) expect(text).not.toContain(participant);
        // Neither by an id of the fact can the two find out that they were told of the same.
        const idsIn = (text: string) => new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f-]{21}/g));
        expect(idsIn(texts[0]!).size).toBe(3);
        expect([...idsIn(texts[0]!)].filter((id) => idsIn(texts[1]!).has(id))).toEqual([]);
      } finally {
        again.close();
        elsewhere.close();
      }
    });

    it('has the same pseudonym after the service was ended and started again', async () => {
      await subscribe();
      const participant = randomUUID();
      await stack.erase(pilot, participant);
      await arrived(1);
      await stack.restart();
      await stack.erase(pilot, participant);
      const [first, second] = (await arrived(2)) as [Received, Received];
      expect(second.event.data).toEqual(first.event.data);
      expect(second.id).not.toBe(first.id);
    });

    it('is sent again under its pseudonym what was copied before it had any', async () => {
      const { id } = await subscribe();
      const participant = randomUUID();
      await stack.erase(pilot, participant);
      const [{ event }] = (await arrived(1)) as [Received];
      const fact = randomUUID();
      const original = { ...event, id: fact, subject: participant, data: { participant }, traceparent: '00-a-b-01' };
      await stack.rows('update subscription_event set fact = $2, event = $3 where subscription = $1', [
        id,
        fact,
        JSON.stringify(original),
      ]);
      await stack.rows(
        'insert into original_copy select subscription, number from subscription_event where subscription = $1',
        [id],
      );
      await stack.restart();
      await partner('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: 1 });
      const [, again] = (await arrived(2)) as [Received, Received];
      expect(again.number).toBe(1);
      expect(again.event).toMatchObject({ type: event.type, subject: event.subject, data: event.data, id: again.id });
      expect(JSON.stringify(again.event)).not.toMatch(new RegExp(`${participant}|${fact}|traceparent`));
      expect(await stack.rows('select from original_copy')).toEqual([]);
    });

    it('may say by itself that it heard, up to what it was given, and nobody may say so for it', async () => {
      const { id } = await subscribe();
      there.answer = { status: 503 };
      const participant = await erase();
      await until(
        () => there.refused,
        ({ length }) => length === 1,
      );
      const who = await lead();
      const say = (by: Sender, through: number) =>
        by<object>('POST', `/v1/subscriptions/${id}/acknowledgements`, { through });
      expect(await say(partner, 2)).toMatchObject({ status: 422, body: { errors: [{ field: 'through' }] } });
      expect((await say(who, 1)).status).toBe(403);
      expect((await toldOf(who, participant))![0]).not.toHaveProperty('acknowledgedAt');
      expect(await say(partner, 1)).toEqual({ status: 200, body: { acknowledged: 1 } });
      expect(await say(partner, 1)).toEqual({ status: 200, body: { acknowledged: 0 } });
      expect((await toldOf(who, participant))![0]).toMatchObject({ way: 'said' });
    });

    it('is nothing that partner systems or those of other projects are shown', async () => {
      await subscribe();
      const participant = await erase();
      await arrived(1);
      expect((await partner('GET', '/v1/tombstones')).status).toBe(403);
      const other = await stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: randomUUID() });
      expect(await toldOf(other, participant)).toBeUndefined();
      expect(await toldOf(await lead(), participant)).toHaveLength(1);
    });
  });

  it('is nobody else’s', async () => {
    const { id } = await register();
    const other = await stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
    const person = await stack.sender('person', { role: 'evaluator', scope: 'project', scopeId: project });
    for (const path of ['', '/deliveries'])
      expect((await other('GET', `/v1/subscriptions/${id}${path}`)).status).toBe(404);
    for (const path of ['confirmation', 'secret', 'disabling', 'closing'])
      expect((await other('POST', `/v1/subscriptions/${id}/${path}`)).status).toBe(404);
    expect((await other('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: 2 })).status).toBe(404);
    expect((await other<{ items: unknown[] }>('GET', '/v1/subscriptions')).body.items).toEqual([]);
    expect((await person('GET', '/v1/subscriptions')).status).toBe(403);
    expect((await person('POST', '/v1/subscriptions', { name: 'Mine', url: there.url })).status).toBe(403);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: '\u200b\u200f' }],
    ['name', { name: 'evihcrA\u202e' }],
    ['url', { url: 'ftp://here' }],
    ['types', { types: ['eu.integras.pilots.nothing.happened.v1'] }],
    ['countries', { countries: ['Italy'] }],
    ['pilots', { pilots: ['x'] }],
    ['colour', { colour: 'red' }],
    ['from', { from: 'yesterday' }],
  ])('refuses what is wrong in %s, at its field', async (field, wrong) => {
    const { status, body } = await partner<{ errors: { field: string }[] }>('POST', '/v1/subscriptions', {
      name: 'Archive',
      url: there.url,
      ...wrong,
    });
    expect([400, 422]).toContain(status);
    expect(body.errors.map((error) => error.field)).toEqual([field]);
  });

  it('names no pilot that its account does not see, and is told the same of one that there is not', async () => {
    const foreign = await stack.pilot(randomUUID());
    const lead = await stack.sender(
      'person',
      { role: 'lead_partner', scope: 'project', scopeId: project },
      { role: 'pilot_manager', scope: 'pilot', scopeId: foreign },
    );
    for (const [who, account] of [[partner], [lead, partner.account]] as const)
      for (const wrong of [foreign, randomUUID()]) {
        const { status, body } = await who('POST', '/v1/subscriptions', {
          name: 'Archive',
          url: there.url,
          account,
          pilots: [pilot, wrong],
        });
        const reason = `'${wrong}' is no pilot that its account sees`;
        expect([status, body['errors']]).toEqual([422, [{ field: 'pilots', reason }]]);
      }
    expect((await register({ pilots: [pilot], countries: ['IT'] })).state).toBe('unconfirmed');
  });

  it.each(['ZZ', 'DE'])('names no country that no project is in, and %s is none', async (wrong) => {
    if (wrong === 'DE') await stack.pilot(randomUUID(), 'DE');
    const { status, body } = await partner('POST', '/v1/subscriptions', {
      name: 'Archive',
      url: there.url,
      countries: ['IT', wrong],
    });
    const reason = `'${wrong}' is no country that projects are in`;
    expect([status, body['errors']]).toEqual([422, [{ field: 'countries', reason }]]);
  });

  it('shows its secret only when it is made, and keeps none in the clear', async () => {
    const { id, secret } = await register();
    expect(await look(id)).not.toHaveProperty('secret');
    const rows = await stack.rows<{ text: string }>(
      `select s::text as text from subscription s union all select i::text from idempotency i union all select l::text from ledger l`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
  });

  it('ends when its partner closes it', async () => {
    const { id } = await subscribe();
    expect((await partner<Subscription>('POST', `/v1/subscriptions/${id}/closing`)).body.state).toBe('closed');
    expect((await confirm(id)).status).toBe(409);
  });
});
