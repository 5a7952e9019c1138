import { randomUUID } from 'node:crypto';
import { NotLetInError, readOverNats } from '@integras/client/nats';
import { describe as describeEvent, MilestonePlanned } from '@integras/contracts';
import { until } from '@integras/testing';
import { jetstream } from '@nats-io/jetstream';
import { AuthorizationError, connect } from '@nats-io/transport-node';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  partnersOverNats,
} from '../testing/notifications-under-test.js';

interface Nats {
  server: string;
  stream: string;
  consumer: string;
  inboxPrefix: string;
}

const { example } = describeEvent(MilestonePlanned);
/** Clocks may differ by so much: a token is taken for as long after its end. */
const tolerance = 10;

describe('a partner whose logins end every few seconds', () => {
  const { accounts, settings } = partnersOverNats();
  const loginSeconds = 5;
  let stack: NotificationsUnderTest;
  let project: string;
  let pilot: string;

  beforeAll(async () => {
    stack = await notificationsUnderTest({ ...settings, PARTNER_NATS_SECONDS: String(loginSeconds) }, accounts);
    project = randomUUID();
    pilot = await stack.pilot(project);
  });
  afterAll(() => stack.close());

  const plan = () => stack.say(pilot, MilestonePlanned, { ...example, milestone: randomUUID() });
  /** A partner system, and where it reads from the beginning. */
  const partner = async () => {
    const sender = await stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
    const wanted = { name: 'Archive', transport: 'nats', from: 'start' };
    const { body } = await sender<{ nats: Nats }>('POST', '/v1/subscriptions', wanted);
    const { account, token, newToken } = sender;
    const at = { ...body.nats, server: new URL(stack.broker.url).host };
    const nats = await connect({ servers: at.server, token, inboxPrefix: at.inboxPrefix });
    const find = () => jetstream(nats).consumers.get(at.stream, at.consumer);
    await until(
      () => find().catch(() => undefined),
      (found) => found !== undefined,
    );
    await nats.close();
    return { at, account, newToken };
  };
  const isRefusal = (reason: unknown): boolean =>
    reason instanceof Error && (reason instanceof AuthorizationError || isRefusal(reason.cause));
  /** How many logins of a partner the broker has ended because their time was up. */
  const ended = async (account: string): Promise<number> => {
    const answer = await fetch(`${stack.broker.monitorUrl}/connz?state=closed&auth=true&limit=1024`);
    const { connections } = (await answer.json()) as { connections: { authorized_user: string; reason: string }[] };
    return connections.filter(
      ({ authorized_user: who, reason }) => who === account && reason === 'Authentication Expired',
    ).length;
  };
  const numbersTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

  it('reads on with new tokens over logins that end, each fact once', async () => {
    const { at, account, newToken } = await partner();
    let asked = 0;
    const token = () => {
      asked += 1;
      return newToken(60);
    };
    const numbers: number[] = [];
    // A fact for every one that is read: there are always some on their way.
    for await (const { cursor, reset } of readOverNats({ at, token })) {
      expect(reset).toBeUndefined();
      numbers.push(Number(cursor));
      if ((await ended(account)) >= 3) break;
      await plan();
    }
    expect(numbers).toEqual(numbersTo(numbers.length));
    expect(asked).toBeGreaterThanOrEqual(3);
  });

  it('gets another token when the one it has is over at its next login, and loses nothing', async () => {
    const { at, newToken } = await partner();
    // The first holds for one login, and not for the one after it.
    const lives = [2 - tolerance];
    const numbers: number[] = [];
    let readBefore: number | undefined;
    const reading = readOverNats({
      at,
      token: () => newToken(lives.shift() ?? 3_600),
      onInterruption: (reason) => {
        if (isRefusal(reason)) readBefore ??= numbers.length;
      },
    });
    for await (const { cursor, reset } of reading) {
      expect(reset).toBeUndefined();
      numbers.push(Number(cursor));
      if (readBefore !== undefined && numbers.length > readBefore + 2) break;
      await plan();
    }
    expect(readBefore).toBeGreaterThan(0);
    expect(numbers).toEqual(numbersTo(numbers.length));
  });

  it('is out at the end of its login when its rights were taken back, whatever tokens it gets', async () => {
    const { at, account, newToken } = await partner();
    const read = async () => {
      let isFirst = true;
      for await (const { cursor } of readOverNats({ at, token: () => newToken(3_600), patienceMillis: 1_000 })) {
        expect(Number(cursor)).toBeGreaterThan(0);
        if (isFirst) await stack.revoke(account);
        isFirst = false;
      }
    };
    await expect(read()).rejects.toThrow(NotLetInError);
  });
});
