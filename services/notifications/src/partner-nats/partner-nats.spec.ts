import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressInfo, connect as dial, createServer, type Socket } from 'node:net';
import { NotLetInError, readOverNats } from '@integras/client/nats';
import { describe as describeEvent, MilestonePlanned, ParticipantEnrolled } from '@integras/contracts';
import { filesWith, until } from '@integras/testing';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  partnersOverNats,
  type Sender,
} from '../testing/notifications-under-test.js';
import { Departures } from './departures.service.js';

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

  /** Deletes a stream, and has it made again only when its files are gone: the next of that name would find them. */
  const takeAway = async (jsm: JetStreamManager, { id, nats: { stream } }: Subscription) => {
    const fillFrom = (instant: string) =>
      stack.rows('update subscription_progress set filled_from = $2 where subscription = $1', [id, instant]);
    await fillFrom('infinity');
    const files = join(stack.broker.dataDir, 'jetstream', 'PARTNER_01', 'streams', stream);
    await until(
      async () => {
        // Once more where it was being filled just then.
        await jsm.streams.delete(stream).catch(() => undefined);
        return existsSync(files);
      },
      (there) => !there,
    );
    await fillFrom('-infinity');
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
      await takeAway(jsm, subscription);
      await plan();
      const { state } = await until(
        () => jsm.streams.info(subscription.nats.stream).catch(() => ({ state: { last_seq: 0, messages: 0 } })),
        ({ state: now }) => now.last_seq === 7,
      );
      expect(state).toMatchObject({ last_seq: 7, messages: 7 });
    });

    describe('with the client', () => {
      const sockets = new Set<Socket>();
      const line = createServer((near) => {
        const far = dial(Number(new URL(stack.broker.url).port), '127.0.0.1');
        for (const socket of [near, far]) sockets.add(socket.on('error', cut).on('close', cut));
        near.pipe(far).pipe(near);
      });
      const cut = () => {
        for (const socket of sockets) socket.destroy();
        sockets.clear();
      };
      let at: Subscription['nats'];

      beforeAll(async () => {
        await new Promise<void>((listening) => void line.listen(0, '127.0.0.1', listening));
        at = { ...subscription.nats, server: `127.0.0.1:${(line.address() as AddressInfo).port}` };
      });
      afterAll(() => {
        line.close();
        cut();
      });

      const readFrom = async (cursor: string | undefined, until: string, meanwhile?: (cursor: string) => unknown) => {
        const items: string[] = [];
        const reading = readOverNats({ at, token: async () => partner.token, ...(cursor && { cursor }) });
        for await (const { cursor: now, event, reset } of reading) {
          items.push(`${now} ${event ? event.type.split('.').slice(-3, -1).join(' ') : reset.reason}`);
          if (now === until) break;
          await meanwhile?.(now);
        }
        return items;
      };

      it('comes each once and in order, over connections that break', async () => {
        const items = await readFrom('2', '9', async (cursor) => {
          if (cursor === '4') cut();
          if (cursor !== '7') return;
          cut();
          await plan();
          await plan();
        });
        expect(items).toEqual([3, 4, 5, 6, 7, 8, 9].map((number) => `${number} milestone planned`));
      });

      it('goes on in order where a program ended, with what had been handed to it already', async () => {
        for (let count = 0; count < 4; count += 1) await plan();
        expect(await readFrom('9', '10')).toEqual(['10 milestone planned']);
        await plan();
        const items = await readFrom('10', '14');
        expect(items).toEqual([11, 12, 13, 14].map((number) => `${number} milestone planned`));
      });

      it('tells of a cursor that lies behind what was read', async () => {
        const items = await readFrom('3', '13');
        // Where a connection broke before an acknowledgement came, the event comes again; all others do not.
        const numbers = items.flatMap((item) => {
          const last = Number.parseInt(item, 10);
          const first = Number(/numbers? (\d+)/.exec(item)?.[1] ?? last);
          return Array.from({ length: last - first + 1 }, (_, at) => first + at);
        });
        expect(numbers).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
        expect(items.join()).toMatch(/numbers \d+ to \d+ were read elsewhere or are no longer kept/);
        await expect(readFrom('elsewhere', '1')).rejects.toThrow(TypeError);
      });
    });

    it('has acknowledged an erasure when it has acknowledged its message, and not before', async () => {
      const own = await subscribe(partner);
      const lead = await stack.sender('person', { role: 'lead_partner', scope: 'project', scopeId: project });
      const participant = randomUUID();
      await stack.erase(pilot, participant);
      const told = async () => {
        const { body } = await lead<{
          items: { participant: string; recipients: { subscription: string; way?: string }[] }[];
        }>('GET', '/v1/tombstones');
        return body.items.find((item) => item.participant === participant)?.recipients;
      };
      const about = (recipients?: { subscription: string; way?: string }[]) =>
        recipients?.find((recipient) => recipient.subscription === own.id);
      expect(about(await until(told, (recipients) => about(recipients) !== undefined))).not.toHaveProperty('way');
      const nats = await comeIn(partner.token, own.nats.inboxPrefix);
      const types: string[] = [];
      while (types.at(-1) !== 'eu.integras.pilots.participant.erased.v1')
        types.push(...(await read(nats, own, 1)).map(({ type }) => type));
      const heard = await until(told, (recipients) => about(recipients)?.way !== undefined);
      expect(about(heard)).toMatchObject({ way: 'position' });
    });

    it('finds under the same numbers, with pseudonyms of its own, what stood in its stream before it had any', async () => {
      const own = await subscribe(partner);
      const { stream } = own.nats;
      const egress = await connect({
        servers: new URL(stack.broker.url).host,
        user: 'egress_01',
        pass: accounts.partnersPassword,
      });
      open.push(egress);
      const jsm = await jetstreamManager(egress, { checkAPI: false });
      const last = () =>
        jsm.streams
          .getMessage(stream, { last_by_subj: `subscription.${own.id}` })
          .then((message) => ({ number: message?.seq, text: message?.string() ?? '' }))
          .catch(() => ({ number: undefined, text: '' }));
      const participant = randomUUID();
      await stack.erase(pilot, participant);
      // Others were erased before, and their tombstones may come first.
      const [tombstone] = await until(
        () =>
          stack.rows<{ number: string }>('select number from tombstone where subscription = $1 and participant = $2', [
            own.id,
            participant,
          ]),
        ({ length }) => length === 1,
      );
      const told = await until(last, (message) => message.number === Number(tombstone!.number));
      const { subject } = JSON.parse(told.text) as { subject: string };
      expect(told.text).not.toContain(participant);
      const isOne = 'where subscription = $1 and number = $2';
      const original = told.text.replaceAll(subject, participant);
      await stack.rows(`update subscription_event set event = $3 ${isOne}`, [own.id, told.number, original]);
      await takeAway(jsm, own);
      await until(last, ({ text }) => text.includes(participant));
      const files = () => filesWith(join(stack.broker.dataDir, 'jetstream', 'PARTNER_01'), [participant]);
      expect(await files()).not.toEqual([]);
      await stack.rows(`insert into original_copy select subscription, number from subscription_event ${isOne}`, [
        own.id,
        told.number,
      ]);
      await stack.restart();
      const again = await until(last, ({ text }) => text.includes(subject));
      expect(again.number).toBe(told.number);
      expect(again.text).not.toContain(participant);
      expect(await files()).toEqual([]);
      expect(await stack.rows('select from outdated_message')).toEqual([]);
      const facts = await read(await comeIn(partner.token, own.nats.inboxPrefix), own, told.number!);
      expect(facts.map(({ number }) => number)).toEqual(facts.map((_, at) => at + 1));
      expect(facts.at(-1)!.text).toContain(subject);
    });

    it('finds what a lower level leaves, then tombstones, for what it was told of somebody, and goes on where it was', async () => {
      const own = await subscribe(partner);
      const { stream } = own.nats;
      const agreement = await stack.agree(partner.account, pilot, 'characteristics');
      const participant = randomUUID();
      const enrolled = { ...describeEvent(ParticipantEnrolled).example, participant };
      await stack.tell(pilot, ParticipantEnrolled, enrolled, participant);
      await plan();
      const numbers = async () => {
        const rows = await stack.rows<{ number: string; type: string }>(
          'select number, type from subscription_event where subscription = $1 order by number',
          [own.id],
        );
        return rows.map(({ number, type }) => ({ number: Number(number), type }));
      };
      const isTold = ({ type }: { type: string }) => type === 'eu.integras.pilots.participant.enrolled.v1';
      const copied = await until(numbers, (all) => all.some(isTold) && !isTold(all.at(-1)!));
      const told = copied.find(isTold)!.number;
      const nats = await comeIn(partner.token, own.nats.inboxPrefix);
      const facts = await read(nats, own, told);
      const { subject } = JSON.parse(facts.at(-1)!.text) as { subject: string };
      const files = () => filesWith(join(stack.broker.dataDir, 'jetstream', 'PARTNER_01'), [`"gender":"female"`]);
      expect(await files()).not.toEqual([]);
      const egress = await connect({
        servers: new URL(stack.broker.url).host,
        user: 'egress_01',
        pass: accounts.partnersPassword,
      });
      open.push(egress);
      const jsm = await jetstreamManager(egress, { checkAPI: false });
      const inStream = (words: string) =>
        until(
          () =>
            jsm.streams
              .getMessage(stream, { seq: told })
              .then((message) => message?.string() ?? '')
              .catch(() => ''),
          (text) => text.includes(words),
        );
      await stack.agree(partner.account, pilot, 'steps');
      await stack.endAgreement(agreement, partner.account, pilot);
      expect(JSON.parse(await inStream('"disclosure":"steps"'))).toMatchObject({
        subject,
        data: { after: { entry: { gender: 'unknown' } } },
      });
      await until(files, (found) => found.length === 0);
      await stack.erase(pilot, participant);
      const inPlace = await inStream('participant.erased');
      expect(JSON.parse(inPlace)).toMatchObject({ subject, data: { participant: subject } });
      // What was acknowledged does not come again, and nothing of the rest is missing.
      const reading = readOverNats({
        at: { ...own.nats, server: new URL(stack.broker.url).host },
        token: async () => partner.token,
      });
      const rest: string[] = [];
      for await (const { cursor, event, reset } of reading) {
        rest.push(`${cursor} ${event ? event.type.split('.').slice(-3, -1).join(' ') : reset.reason}`);
        if (rest.length === 2) break;
      }
      expect(rest).toEqual([`${told + 1} milestone planned`, `${told + 2} participant erased`]);
    });

    it('finds every number again where a stream that was taken away came back with holes', async () => {
      const own = await subscribe(partner);
      const egress = await connect({
        servers: new URL(stack.broker.url).host,
        user: 'egress_01',
        pass: accounts.partnersPassword,
      });
      open.push(egress);
      const jsm = await jetstreamManager(egress, { checkAPI: false });
      const held = () =>
        jsm.streams
          .info(own.nats.stream)
          .then(({ state }) => state)
          .catch(() => undefined);
      const [{ last }] = (await until(
        () => stack.rows<{ last: string }>('select last from subscription_progress where subscription = $1', [own.id]),
        ([row]) => Number(row?.last) > 3,
      )) as [{ last: string }];
      const whole = (await until(held, (state) => state?.last_seq === Number(last)))!;
      await jsm.streams.deleteMessage(own.nats.stream, 2);
      const again = await until(held, (state) => state?.messages === whole.messages && !state.num_deleted);
      expect([again!.first_seq, again!.last_seq]).toEqual([whole.first_seq, whole.last_seq]);
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
    let second: Subscription;
    let nats: NatsConnection;

    beforeAll(async () => {
      [one, other] = [await newPartner(), await newPartner()];
      [mine, foreign, second] = [await subscribe(one), await subscribe(other), await subscribe(one)];
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

    /** How often the broker threw somebody out of the account of a partner. */
    const kicked = async (slot: number): Promise<number> => {
      const answer = await fetch(`${stack.broker.monitorUrl}/connz?state=closed&auth=true&limit=1024`);
      const { connections } = (await answer.json()) as { connections: { account: string; reason: string }[] };
      return connections.filter(({ account, reason }) => account === `PARTNER_0${slot}` && reason === 'Kicked').length;
    };

    it('is out at once when a subscription of its own is closed, and back at once for the others', async () => {
      // What is had for less than a second is not missed at once, but when the login ends.
      await stack.service().app.get(Departures).pass();
      expect(await kicked(2)).toBe(0);
      await one('POST', `/v1/subscriptions/${second.id}/closing`);
      await until(
        () => kicked(2),
        (times) => times > 0,
      );
      await plan();
      expect(await read(await comeIn(one.token, mine.nats.inboxPrefix), mine, 1)).toHaveLength(1);
      expect(await kicked(1)).toBe(0);
    });

    it('is out within a minute of losing its rights, and does not come back', async () => {
      const leaving = await comeIn(other.token, foreign.nats.inboxPrefix);
      const { host: server } = new URL(stack.broker.url);
      const reading = readOverNats({ at: { ...foreign.nats, server }, token: other.token, patienceMillis: 0 });
      const ended = (async () => {
        try {
          for await (const { event } of reading) expect(event).toBeDefined();
          return undefined;
        } catch (error) {
          return error;
        }
      })();
      await stack.revoke(other.account);
      const since = Date.now();
      await leaving.closed();
      expect(Date.now() - since).toBeLessThan(60_000);
      expect(await kicked(3)).toBeGreaterThan(0);
      expect(await ended).toBeInstanceOf(NotLetInError);
      await expect(comeIn(other.token, foreign.nats.inboxPrefix)).rejects.toThrow(/authorization/i);
    });
  });
});
