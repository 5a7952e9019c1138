import { randomUUID } from 'node:crypto';
import { describe as describeEvent, MilestonePlanned } from '@integras/contracts';
import { until } from '@integras/testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  partnersOverNats,
  type Sender,
} from '../testing/notifications-under-test.js';

type Partner = Sender & { account: string; token: string };

interface Subscription {
  id: string;
  state: string;
  account: string;
  nats: { server: string; stream: string; consumer: string; inboxPrefix: string };
}

const { example } = describeEvent(MilestonePlanned);

describe('a partner that reads over NATS', () => {
  const { accounts, settings } = partnersOverNats();
  let stack: NotificationsUnderTest;
  let project: string;
  let pilot: string;
  const open: NatsConnection[] = [];

  beforeAll(async () => {
    stack = await notificationsUnderTest(settings, accounts);
    project = randomUUID();
    pilot = await stack.pilot(project);
  });
  afterAll(async () => {
    await Promise.all(open.map((nats) => nats.close()));
    await stack.close();
  });

  const plan = () => stack.say(pilot, MilestonePlanned, { ...example, milestone: randomUUID() });
  const newPartner = (): Promise<Partner> =>
    stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
  const subscribe = async (partner: Partner) => {
    const { status, body } = await partner<Subscription>('POST', '/v1/subscriptions', {
      name: 'Archive',
      transport: 'nats',
      from: 'start',
    });
    expect({ status, state: body.state }).toEqual({ status: 201, state: 'active' });
    return body;
  };
  const comeIn = async (token: string, inboxPrefix: string) => {
    const { host } = new URL(stack.broker.url);
    const nats = await connect({ servers: host, token, inboxPrefix, reconnectTimeWait: 100, timeout: 5_000 });
    open.push(nats);
    return nats;
  };
  const read = async (nats: NatsConnection, { nats: { stream, consumer } }: Subscription, count: number) => {
    const reader = await until(
      () =>
        jetstream(nats)
          .consumers.get(stream, consumer)
          .catch(() => undefined),
      (found) => found !== undefined,
    );
    const facts: { number: number; type: string; text: string }[] = [];
    while (facts.length < count) {
      const message = await reader!.next({ expires: 10_000 });
      if (!message) break;
      facts.push({ number: message.seq, text: message.string(), ...message.json<{ type: string }>() });
      await message.ackAck();
    }
    return facts;
  };

  describe('from a stream of its own', () => {
    let partner: Partner;
    let subscription: Subscription;

    beforeAll(async () => {
      partner = await newPartner();
      subscription = await subscribe(partner);
    });

    it('has every fact once, in order, with the number of its subscription, and without who reported it', async () => {
      for (let count = 0; count < 3; count += 1) await plan();
      const facts = await read(await comeIn(partner.token, subscription.nats.inboxPrefix), subscription, 4);
      expect(facts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
      expect(facts.map(({ type }) => type)).toEqual([
        'eu.integras.pilots.pilot.planned.v1',
        ...Array.from({ length: 3 }, () => 'eu.integras.pilots.milestone.planned.v1'),
      ]);
      for (const { text } of facts) expect(text).not.toMatch(/"actor"|"sequence"/);
    });

    it('goes on where it stopped, also when the service ended in between', async () => {
      await plan();
      await stack.restart();
      await plan();
      const facts = await read(await comeIn(partner.token, subscription.nats.inboxPrefix), subscription, 2);
      expect(facts.map(({ number }) => number)).toEqual([5, 6]);
    });

    it('finds the same numbers in a stream that had to be made again', async () => {
      const egress = await connect({
        servers: new URL(stack.broker.url).host,
        user: 'egress_01',
        pass: accounts.partnersPassword,
      });
      open.push(egress);
      const jsm = await jetstreamManager(egress, { checkAPI: false });
      await jsm.streams.delete(subscription.nats.stream);
      await plan();
      const { state } = await until(
        () => jsm.streams.info(subscription.nats.stream).catch(() => ({ state: { last_seq: 0, messages: 0 } })),
        ({ state: now }) => now.last_seq === 7,
      );
      expect(state).toMatchObject({ last_seq: 7, messages: 7 });
    });

    it('is nothing that webhooks have', async () => {
      const refused = await partner('POST', `/v1/subscriptions/${subscription.id}/replays`, { from: 1, until: 2 });
      expect(refused.status).toBe(409);
      expect(
        (await partner('POST', `/v1/subscriptions/${subscription.id}/secret`, undefined, { 'if-match': '"2"' })).status,
      ).toBe(409);
      const log = await partner<{ items: unknown[] }>('GET', `/v1/subscriptions/${subscription.id}/deliveries`);
      expect(log.body.items).toEqual([]);
    });
  });

  describe('in its own account', () => {
    let one: Partner;
    let other: Partner;
    let mine: Subscription;
    let foreign: Subscription;
    let nats: NatsConnection;

    beforeAll(async () => {
      [one, other] = [await newPartner(), await newPartner()];
      [mine, foreign] = [await subscribe(one), await subscribe(other)];
      nats = await comeIn(one.token, mine.nats.inboxPrefix);
    });

    /** Asks as plainly as the protocol lets anybody: what is not allowed is never answered. */
    const ask = async (subject: string, body = ''): Promise<string> => {
      try {
        return (await nats.request(subject, body, { timeout: 700 })).string();
      } catch (error) {
        return `refused: ${String(error)}`;
      }
    };

    it.each([
      ['publish to its own stream', (own: string) => `subscription.${own}`],
      ['make a consumer of its own', (own: string) => `$JS.API.CONSUMER.CREATE.SUB_${own}.mine`],
      ['make a durable one', (own: string) => `$JS.API.CONSUMER.DURABLE.CREATE.SUB_${own}.mine`],
      ['delete the one it has', (own: string) => `$JS.API.CONSUMER.DELETE.SUB_${own}.reader`],
      ['pause the one it has', (own: string) => `$JS.API.CONSUMER.PAUSE.SUB_${own}.reader`],
      ['list consumers', (own: string) => `$JS.API.CONSUMER.LIST.SUB_${own}`],
      ['list streams', () => '$JS.API.STREAM.LIST'],
      ['name streams', () => '$JS.API.STREAM.NAMES'],
      ['make a stream', () => '$JS.API.STREAM.CREATE.MINE'],
      ['change its stream', (own: string) => `$JS.API.STREAM.UPDATE.SUB_${own}`],
      ['purge its stream', (own: string) => `$JS.API.STREAM.PURGE.SUB_${own}`],
      ['delete its stream', (own: string) => `$JS.API.STREAM.DELETE.SUB_${own}`],
      ['take a snapshot', (own: string) => `$JS.API.STREAM.SNAPSHOT.SUB_${own}`],
      ['restore one', (own: string) => `$JS.API.STREAM.RESTORE.SUB_${own}`],
      ['read single messages', (own: string) => `$JS.API.STREAM.MSG.GET.SUB_${own}`],
      ['read them directly', (own: string) => `$JS.API.DIRECT.GET.SUB_${own}`],
      ['delete single messages', (own: string) => `$JS.API.STREAM.MSG.DELETE.SUB_${own}`],
      ['read what its account has', () => '$JS.API.INFO'],
      ['ask the system', () => '$SYS.REQ.SERVER.PING'],
      ['say who may come in', () => '$SYS.REQ.USER.AUTH'],
      ['state a fact', () => `integras.pilots.pilot.${randomUUID()}.milestone.planned`],
    ])('cannot %s', async (_what, subjectFor) => {
      const said = await ask(subjectFor(mine.id), '{}');
      expect(said).toMatch(/^refused: .*(permission|Permissions)/i);
    });

    it.each([
      ['the facts of another partner', () => `$JS.API.CONSUMER.MSG.NEXT.SUB_${foreign.id}.reader`],
      ['what another partner has', () => `$JS.API.STREAM.INFO.SUB_${foreign.id}`],
      ['the streams of the services', () => '$JS.API.STREAM.INFO.PILOTS'],
    ])('cannot ask for %s', async (_what, subject) => {
      expect(await ask(subject())).toMatch(/^refused: /);
    });

    it.each([
      ['everything', () => '>'],
      ['what goes into its stream', () => `subscription.${mine.id}`],
      ['facts', () => 'integras.>'],
      ['inboxes', () => '_INBOX.>'],
      ['the inbox of another partner', () => `_INBOX_${foreign.account}.>`],
      ['all inboxes', () => '*.>'],
      ['the system', () => '$SYS.>'],
      ['JetStream', () => '$JS.>'],
      ['logins', () => '$SYS.REQ.USER.AUTH'],
    ])('cannot listen to %s', async (_what, subject) => {
      const heard: string[] = [];
      const failure = await new Promise<string>((told) => {
        nats.subscribe(subject(), {
          callback: (error, { subject: came }) => void (error ? told(String(error)) : heard.push(came)),
        });
        void nats.flush().then(() => plan());
      });
      expect(failure).toMatch(/permission/i);
      expect(heard).toEqual([]);
    });

    it('cannot have its answers sent to another partner', async () => {
      const theirs = await comeIn(other.token, foreign.nats.inboxPrefix);
      const heard: string[] = [];
      theirs.subscribe(`${foreign.nats.inboxPrefix}.trap`, {
        callback: (_error, { subject: came }) => void heard.push(came),
      });
      await theirs.flush();
      nats.publish(`$JS.API.CONSUMER.MSG.NEXT.${mine.nats.stream}.reader`, '{"batch":1}', {
        reply: `${foreign.nats.inboxPrefix}.trap`,
      });
      await nats.flush();
      // What is left of its own stream comes to itself: by then the other would have been told.
      await plan();
      await read(nats, mine, 1);
      await theirs.flush();
      expect(heard).toEqual([]);
    });

    it('cannot touch its stream by having an answer sent to the interface of the streams', async () => {
      nats.publish(`$JS.API.CONSUMER.MSG.NEXT.${mine.nats.stream}.reader`, '{"batch":1}', {
        reply: `$JS.API.STREAM.DELETE.${mine.nats.stream}`,
      });
      await nats.flush();
      await plan();
      const [next] = await read(nats, mine, 1);
      // Of a stream that was made again, the first would come.
      expect(next?.number).toBeGreaterThan(2);
    });

    it.each([
      ['without a token', undefined],
      ['with a token nobody signed', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
    ])('does not come in %s', async (_how, token) => {
      const { host } = new URL(stack.broker.url);
      const entered = connect({ servers: host, ...(token && { token }), reconnect: false, timeout: 5_000 });
      await expect(entered).rejects.toThrow(/authorization/i);
    });

    it('does not come in with the token of a person', async () => {
      const person = await stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: project });
      await expect(comeIn(person.token, mine.nats.inboxPrefix)).rejects.toThrow(/authorization/i);
    });

    it('finds every account taken, and is told so', async () => {
      const fourth = await newPartner();
      const refused = await fourth<{ errors: object[] }>('POST', '/v1/subscriptions', { name: 'x', transport: 'nats' });
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'transport' }] } });
    });

    it('is out within a minute of losing its rights, and does not come back', async () => {
      const leaving = await comeIn(other.token, foreign.nats.inboxPrefix);
      await stack.revoke(other.account);
      const since = Date.now();
      await leaving.closed();
      expect(Date.now() - since).toBeLessThan(60_000);
      await expect(comeIn(other.token, foreign.nats.inboxPrefix)).rejects.toThrow(/authorization/i);
    }, 70_000);
  });
});
