import { createClient, type Delivered, type Reset } from '../index.js';
import { json, problem, type ScriptedServer, scriptedServer, stream } from '../testing/scripted-server.js';

const greeting = ': connected\nretry: 5000\nid: at 0\n\n';
const event = (id: number | string, cursor: number | string = id) =>
  `id: at ${cursor}\nevent: event\ndata: ${JSON.stringify({ id: `fact ${id}` })}\n\n`;
const reset = (cursor: number) => `id: at ${cursor}\nevent: reset\ndata: {"reason":"gone"}\n\n`;
const heartbeat = (cursor: number) => `: heartbeat\nid: at ${cursor}\n\n`;

describe('a subscription', () => {
  let server: ScriptedServer | undefined;
  let ending: AbortController;
  // Chance decides that nobody has to wait.
  beforeEach(() => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    ending = new AbortController();
  });
  afterEach(async () => {
    // A subscription left behind by a test that failed would come back for ever.
    ending.abort();
    jest.restoreAllMocks();
    await server?.close();
  });

  const open = async (
    answers: Parameters<typeof scriptedServer>,
    options: { token?: string | (() => Promise<string>) } & Parameters<
      ReturnType<typeof createClient>['subscribe']
    >[0] = {},
  ) => {
    server = await scriptedServer(...answers);
    const { token = 'token', ...subscribing } = options;
    return createClient({ baseUrl: server.url, token }).subscribe({ signal: ending.signal, ...subscribing });
  };
  const take = async (subscription: AsyncIterable<Delivered | Reset>, count: number) => {
    const items: string[] = [];
    for await (const { event, reset, cursor } of subscription) {
      items.push(`${event?.id ?? reset?.reason} ${cursor}`);
      if (items.length === count) break;
    }
    return items;
  };
  const cursors = () => server!.asked.map(({ headers }) => headers['last-event-id']);

  it('comes back with the cursor of the last event it delivered', async () => {
    const subscription = await open([
      stream(greeting + event(1) + event(2)),
      stream(greeting + event(3), { stays: true }),
    ]);
    expect(await take(subscription, 3)).toEqual(['fact 1 at 1', 'fact 2 at 2', 'fact 3 at 3']);
    expect(cursors()).toEqual([undefined, 'at 2']);
  });

  it('comes back with the cursor of a sign of life, and not with that of half an event', async () => {
    const subscription = await open([
      stream(greeting + event(1) + heartbeat(9)),
      stream(heartbeat(10) + event(2, 11).slice(0, -1)),
      stream(event(2, 11), { stays: true }),
    ]);
    expect(await take(subscription, 2)).toEqual(['fact 1 at 1', 'fact 2 at 11']);
    expect(cursors()).toEqual([undefined, 'at 9', 'at 10']);
  });

  it('begins where it was told, and says so on every connection', async () => {
    await take(
      await open([stream(event(1)), stream(event(2), { stays: true })], { types: ['a', 'b'], countries: ['IT'] }),
      2,
    );
    expect(server!.asked.map(({ url }) => new URL(url, 'http://x').search)).toEqual(
      Array(2).fill('?types=a%2Cb&countries=IT&from=now'),
    );
    await server!.close();
    await take(await open([stream(event(1), { stays: true })], { cursor: 'at 0' }), 1);
    expect(server!.asked[0]!.url).toContain('from=start');
    await server!.close();
    await take(await open([stream(event(1), { stays: true })], { cursor: 'at 0', from: 'now' }), 1);
    expect(server!.asked[0]!.url).toContain('from=now');
    expect(cursors()).toEqual(['at 0']);
  });

  it('delivers nothing twice, unless the history begins anew', async () => {
    const subscription = await open([
      stream(event(1) + event(1, 2) + event(2, 3)),
      stream(event(2, 4) + event(3, 5) + reset(6) + event(1, 7), { stays: true }),
    ]);
    expect(await take(subscription, 5)).toEqual([
      'fact 1 at 1',
      'fact 2 at 3',
      'fact 3 at 5',
      'gone at 6',
      'fact 1 at 7',
    ]);
  });

  it('waits and comes back after what passes, and tells why', async () => {
    const reasons: unknown[] = [];
    const subscription = await open(
      [
        problem(503, { 'retry-after': '0' }),
        problem(429),
        problem(500),
        (response) => void response.destroy(),
        stream(event(1), { stays: true }),
      ],
      { onInterruption: (reason) => reasons.push(reason) },
    );
    expect(await take(subscription, 1)).toEqual(['fact 1 at 1']);
    expect(reasons).toMatchObject([{ status: 503 }, { status: 429 }, { status: 500 }, { name: 'TypeError' }]);
  });

  it.each([400, 403, 404, 422])('ends with the problem when it is refused with %p', async (status) => {
    const subscription = await open([stream(event(1)), problem(status)]);
    await expect(take(subscription, 2)).rejects.toMatchObject({ name: 'ProblemError', status });
  });

  it('asks for a new token when the old one ended, and comes back with it', async () => {
    let given = 0;
    const subscription = await open(
      [
        stream(`${event(1)}event: end\ndata: {"reason":"signed out"}\n\n`),
        problem(401),
        stream(event(2), { stays: true }),
      ],
      { token: async () => `token ${(given += 1)}` },
    );
    expect(await take(subscription, 2)).toEqual(['fact 1 at 1', 'fact 2 at 2']);
    expect(server!.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token 1',
      'Bearer token 1',
      'Bearer token 2',
    ]);
  });

  it('outlives a provider of tokens that is away for a moment', async () => {
    let asked = 0;
    const token = async () => {
      asked += 1;
      if (asked === 2) throw new Error('the provider is away');
      return `token ${asked}`;
    };
    const reasons: unknown[] = [];
    const subscription = await open([stream(event(1)), problem(401), stream(event(2), { stays: true })], {
      token,
      onInterruption: (reason) => reasons.push(reason),
    });
    expect(await take(subscription, 2)).toEqual(['fact 1 at 1', 'fact 2 at 2']);
    expect(reasons).toMatchObject([{}, { message: 'the provider is away' }]);
  });

  it('closes its connection when nobody reads any more', async () => {
    let closed: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const subscription = await open([
      (response, request) => {
        response.on('close', closed);
        stream(event(1), { stays: true })(response, request);
      },
    ]);
    expect(await take(subscription, 1)).toHaveLength(1);
    await gone;
  });

  it('leaves errors of whoever reads to them', async () => {
    const subscription = await open([stream(event(1) + event(2), { stays: true }), json({})]);
    await subscription.next();
    await expect(subscription.throw(new Error('my disk is full'))).rejects.toThrow('my disk is full');
    expect(server!.asked).toHaveLength(1);
  });
});
