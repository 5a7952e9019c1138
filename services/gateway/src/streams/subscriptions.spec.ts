import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RunningService } from '@integras/service-kit';
import { until } from '@integras/testing';
import { type EchoService, echoService } from '../testing/echo-service.js';
import { openGateway, signedIn, type Surroundings, surroundings } from '../testing/gateway-under-test.js';
import { openSse, type SseConnection } from '../testing/sse.js';

describe('a subscription as an event stream', () => {
  let around: Surroundings;
  let notifications: EchoService;
  let running: RunningService;
  let authorization: string;
  const id = randomUUID();
  const open: SseConnection[] = [];
  /** Who asked for what comes after a number, and waits for it. */
  const asked: { after: string; response: ServerResponse }[] = [];

  beforeAll(async () => {
    [around, notifications] = await Promise.all([surroundings(), echoService()]);
    around.environment['NOTIFICATIONS_URL'] = notifications.url;
    running = await openGateway(around, { STREAM_CONNECTIONS: '1' });
    ({ authorization } = await signedIn(around));
    notifications.answer = ({ url }, response) => {
      const { searchParams } = new URL(url!, notifications.url);
      if (searchParams.get('wait') === '0') return say(response, 0);
      asked.push({ after: searchParams.get('after')!, response });
    };
  });
  afterEach(() => {
    for (const connection of open.splice(0)) connection.kill();
    asked.length = 0;
  });
  afterAll(async () => {
    await running.stop();
    await notifications.stop();
    await around.close();
  });

  const say = (response: ServerResponse, gone: number, ...numbers: number[]) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ gone, items: numbers.map((number) => ({ number, event: { id: `fact ${number}` } })) }));
  const address = () => `${running.url}/api/streams/v1/subscriptions/${id}/events`;
  /** Opened as soon as the reader before has left its place, in less time than anybody is waited for. */
  const read = (headers: Record<string, string> = {}) =>
    until(
      async () => {
        const connection = await openSse(address(), { authorization, ...headers });
        open.push(connection);
        return connection;
      },
      ({ status }) => status !== 429,
      20,
    );
  const waiting = (after: number) =>
    until(
      () => asked.findLast((one) => one.after === String(after)),
      (found) => found !== undefined,
    );

  it('carries facts by their numbers, and goes on behind the last', async () => {
    const stream = await read({ 'last-event-id': '6' });
    say((await waiting(6))!.response, 0, 7, 8);
    await waiting(8);
    expect(stream.frames.filter(({ event }) => event === 'event').map((frame) => frame.id)).toEqual(['7', '8']);
    expect(stream.data()).toEqual([{ id: 'fact 7' }, { id: 'fact 8' }]);
  });

  it('says up to where nothing is kept any more, and goes on from there', async () => {
    const stream = await read({ 'last-event-id': '2' });
    say((await waiting(2))!.response, 4, 5);
    await waiting(5);
    expect(stream.frames.filter(({ event }) => event !== undefined).map((frame) => [frame.event, frame.id])).toEqual([
      ['reset', '4'],
      ['event', '5'],
    ]);
  });

  const refuse = (response: ServerResponse, status: number, detail: string) =>
    response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ status, detail }));

  it.each([
    [409, 'gone', 'It is closed: confirm it, or register another one.'],
    [404, 'gone', 'There is nothing at this address that you may see.'],
    [401, 'signed-out', 'the sign-in has ended: come back with another token'],
    [403, 'access-ended', 'the grants were taken back'],
  ])('ends when notifications answer %i, and says what that means: %s', async (status, kind, reason) => {
    const stream = await read();
    refuse((await waiting(0))!.response, status, reason);
    await stream.ended;
    expect(stream.data('end')).toEqual([{ kind, reason }]);
  });

  it.each([429, 503])('goes on after what passes, as %i', async (status) => {
    const stream = await read({ 'last-event-id': '6' });
    const first = (await waiting(6))!;
    refuse(first.response, status, 'Later.');
    const again = await until(
      () => asked.findLast((one) => one !== first),
      (found) => found !== undefined,
    );
    say(again!.response, 0, 7);
    await waiting(7);
    expect(stream.data()).toEqual([{ id: 'fact 7' }]);
  });

  it('has a place in common with whoever asks notifications themselves and waits', async () => {
    const direct = (wait: number) =>
      fetch(`${running.url}/api/notifications/v1/subscriptions/${id}/events?after=4&wait=${wait}`, {
        headers: { authorization },
      });
    const first = await until(
      async () => {
        const asking = direct(20);
        const refused = await Promise.race([asking.then(({ status }) => status), waiting(4).then(() => 0)]);
        return { asking, refused };
      },
      ({ refused }) => refused === 0,
      20,
    );
    expect((await direct(20)).status).toBe(429);
    expect((await openSse(address(), { authorization })).status).toBe(429);
    expect((await direct(0)).status).toBe(200);
    say((await waiting(4))!.response, 0, 5);
    expect((await first.asking).status).toBe(200);
    expect((await read()).status).toBe(200);
  });

  it('gives its place back with its reader, while notifications wait for something new', async () => {
    const first = await read();
    await waiting(0);
    first.kill();
    expect((await read()).status).toBe(200);
  });
});
