import { randomUUID } from 'node:crypto';
import {
  type Figure,
  figureKey,
  type InboxChange,
  liveFigureSubject,
  liveInboxSubject,
  MilestoneReached,
  OutcomeRecorded,
  ParticipantReleased,
  typeOf,
} from '@integras/contracts';
import { type RunningService } from '@integras/service-kit';
import { until } from '@integras/testing';
import { cuttable } from '../../testing/cuttable.js';
import { type FactStream, factStream, happened, type TestPilot, testPilot } from '../../testing/fact-stream.js';
import { type FiguresService, figuresService } from '../../testing/figures-service.js';
import { openGateway, signedIn, type Surroundings, surroundings } from '../../testing/gateway-under-test.js';
import { openSse, type SseConnection } from '../../testing/sse.js';
import type { Topics } from './topics.js';

describe('the live stream', () => {
  let around: Surroundings;
  let facts: FactStream;
  let indicators: FiguresService;
  let running: RunningService;
  const open: SseConnection[] = [];

  beforeAll(async () => {
    around = await surroundings();
    indicators = await figuresService();
    around.environment['INDICATORS_URL'] = indicators.url;
    facts = await factStream(around.broker);
    running = await openGateway(around, { STREAM_BUNDLE_SECONDS: '1' });
  });

  afterEach(() => {
    for (const connection of open.splice(0)) connection.kill();
    indicators.figures.clear();
    indicators.asked.length = 0;
    indicators.before = () => undefined;
    delete indicators.refusal;
  });

  afterAll(async () => {
    await running.stop();
    await facts.close();
    await indicators.stop();
    await around.close();
  });

  const { project, pilot, country }: TestPilot = testPilot();
  const positionAt = (micros: number) => ({
    'integras-pilots': `2025-06-15T10:00:00.${String(micros).padStart(6, '0')}Z`,
  });
  const figure = (changes: Partial<Figure> = {}): Figure => {
    const place = { scope: 'country' as const, scopeId: country, country, ...changes };
    const known = { indicator: 'INT-P01', version: 1, project, period: 'all', ...place };
    return {
      value: '10',
      n: 10,
      unknown: 0,
      personal: true,
      status: 'provisional',
      trueAt: positionAt(1),
      ...known,
      key: figureKey(known),
      ...changes,
    };
  };
  /** As the indicators service stores and tells a change. */
  const move = (changes: Partial<Figure>, sequence: number): Figure => {
    const moved = figure({ ...changes, trueAt: positionAt(sequence) });
    indicators.figures.set(moved.key, moved);
    indicators.trueAt = positionAt(sequence);
    return moved;
  };
  const tell = async (...figures: Figure[]) => {
    facts.nats.publish(liveFigureSubject, JSON.stringify({ figures }));
    await facts.nats.flush();
  };
  const connectTo = async (url: string, headers: Record<string, string>, query = '') => {
    const connection = await openSse(`${url}/api/streams/v1/live${query}`, headers);
    open.push(connection);
    const [{ connection: id } = { connection: '' }] = await until(
      () => connection.data<{ connection: string }>('connected'),
      (seen) => seen.length > 0 || connection.status !== 200,
    );
    return { connection, id };
  };
  const post = (url: string, id: string, topics: Topics, headers: Record<string, string>) =>
    fetch(`${url}/api/streams/v1/live/${id}/topics`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(topics),
    });
  const watch = async (topics: Topics, headers: Record<string, string>) => {
    const { connection, id } = await connectTo(running.url, headers);
    expect((await post(running.url, id, topics, headers)).status).toBe(204);
    return connection;
  };
  const figuresOf = (connection: SseConnection) => connection.data<Figure>('figure');
  const values = (connection: SseConnection) => figuresOf(connection).map(({ value }) => value);
  /** The values shown once there are so many. */
  const shown = async (connection: SseConnection, count: number) => {
    await until(
      () => values(connection).length,
      (length) => length >= count,
    );
    return values(connection);
  };
  const evaluator = () => signedIn(around, [{ role: 'evaluator', scope: 'project', scopeId: project }]);
  const countries: Topics = { figures: [{ indicators: ['INT-P01'], scope: 'country' }] };

  it('shows how things stand, then what changes', async () => {
    move({ value: '10', n: 10 }, 1);
    const caller = await evaluator();
    const connection = await watch(countries, caller);
    expect(await shown(connection, 1)).toEqual(['10']);
    expect(indicators.asked[0]).toMatchObject({ authorization: caller.authorization });
    await tell(move({ value: '11', n: 11 }, 2));
    expect(await shown(connection, 2)).toEqual(['10', '11']);
    expect(figuresOf(connection)[1]).toMatchObject({ scopeId: country, n: 11, trueAt: positionAt(2) });
  });

  it('says that an inbox has changed to whoever’s it is, where they asked for it', async () => {
    const [mine, other] = [await evaluator(), await evaluator()];
    const asking = await watch({ inbox: true }, mine);
    const elsewhere = await watch({ inbox: true }, other);
    const silent = await watch(countries, mine);
    const change = async (...accounts: string[]) => {
      facts.nats.publish(liveInboxSubject, JSON.stringify({ accounts } satisfies InboxChange));
      await facts.nats.flush();
    };
    await change(mine.account);
    await change(other.account, mine.account);
    await until(
      () => asking.data('inbox'),
      ({ length }) => length === 2,
    );
    await until(
      () => elsewhere.data('inbox'),
      ({ length }) => length === 1,
    );
    // What comes after it has come, and it has not.
    await tell(move({ value: '11', n: 11 }, 2));
    await until(
      () => values(silent),
      (seen) => seen.includes('11'),
    );
    expect(silent.data('inbox')).toEqual([]);
  });

  it('loses no change that comes while it looks how things stand, and shows none that was looked at', async () => {
    move({ value: '10', n: 10 }, 1);
    const caller = await evaluator();
    indicators.before = async () => {
      // One that the answer has in it, one that it has not.
      await tell(move({ value: '11', n: 11 }, 2));
      const later = figure({ value: '12', n: 12, trueAt: positionAt(3) });
      await tell(later);
    };
    const connection = await watch(countries, caller);
    expect(await shown(connection, 2)).toEqual(['11', '12']);
  });

  it('does not go back to an older value that comes while it looks how things stand', async () => {
    move({ value: '11', n: 11 }, 2);
    const caller = await evaluator();
    indicators.before = () => tell(figure({ value: '9', n: 9, trueAt: positionAt(1) }));
    const connection = await watch(countries, caller);
    expect(await shown(connection, 1)).toEqual(['11']);
    // One of then that comes late.
    await tell(figure({ value: '10', n: 10, trueAt: positionAt(1) }));
    await tell(move({ value: '12', n: 12 }, 3));
    expect(await shown(connection, 2)).toEqual(['11', '12']);
  });

  it('passes nothing on that nobody asked for', async () => {
    const caller = await evaluator();
    const connection = await watch(countries, caller);
    await until(
      () => indicators.asked.length,
      (count) => count === 1,
    );
    await tell(
      figure({ indicator: 'INT-P99', value: '1' }),
      figure({ scope: 'project', scopeId: project, country: undefined, value: '2' }),
      figure({ period: '2025-05', value: '3' }),
      figure({ by: { dimension: 'gender', category: 'female' }, value: '4' }),
      figure({ value: '5' }),
    );
    expect(await shown(connection, 1)).toEqual(['5']);
  });

  it('hides small numbers of persons from whoever does not manage the pilot, and tells nothing by moving', async () => {
    const caller = await evaluator();
    const manager = await signedIn(around, [{ role: 'pilot_manager', scope: 'pilot', scopeId: pilot }]);
    const topics: Topics = { figures: [{ indicators: ['INT-P01'], scope: 'pilot', ids: [pilot] }] };
    const small = (n: number, sequence: number) =>
      figure({ scope: 'pilot', scopeId: pilot, n, value: String(n), trueAt: positionAt(sequence) });
    const [outside, inside] = [await watch(topics, caller), await watch(topics, manager)];
    await until(
      () => indicators.asked.length,
      (count) => count === 2,
    );
    await tell(small(1, 1));
    await tell(small(2, 2));
    await tell(small(4, 3));
    await tell(small(5, 4));
    expect(await shown(inside, 4)).toEqual(['1', '2', '4', '5']);
    expect(await shown(outside, 2)).toEqual([null, '5']);
    expect(figuresOf(outside)[0]).toMatchObject({ hidden: true });
    expect(figuresOf(outside)[0]).not.toHaveProperty('trueAt');
  });

  it('shows nobody figures of a project they have nothing to do with', async () => {
    const stranger = await signedIn(around);
    const connection = await watch(countries, stranger);
    const caller = await evaluator();
    const seen = await watch(countries, caller);
    await until(
      () => indicators.asked.length,
      (count) => count === 2,
    );
    await tell(figure({ value: '7', n: 7 }));
    expect(await shown(seen, 1)).toEqual(['7']);
    expect(figuresOf(connection)).toEqual([]);
  });

  it('replaces its topics, and shows everything of the new ones', async () => {
    move({ value: '10', n: 10 }, 1);
    move({ scope: 'project', scopeId: project, country: undefined, value: '50', n: 50 }, 1);
    const caller = await evaluator();
    const { connection, id } = await connectTo(running.url, caller);
    await post(running.url, id, countries, caller);
    expect(await shown(connection, 1)).toEqual(['10']);
    const both: Topics = {
      figures: [...countries.figures!, { indicators: ['INT-P01'], scope: 'project', ids: [project] }],
    };
    await post(running.url, id, both, caller);
    expect(await shown(connection, 3)).toEqual(['10', '10', '50']);
    await post(running.url, id, { figures: [] }, caller);
    await tell(move({ value: '11', n: 11 }, 2));
    await post(running.url, id, countries, caller);
    expect(await shown(connection, 4)).toEqual(['10', '10', '50', '11']);
  });

  it('takes topics in wherever they are handed in, from whoever holds the connection alone', async () => {
    move({ value: '10', n: 10 }, 1);
    const [caller, other] = [await evaluator(), await evaluator()];
    const replica = await openGateway(around);
    try {
      const { connection, id } = await connectTo(running.url, caller);
      expect((await post(replica.url, id, countries, other)).status).toBe(404);
      expect((await post(running.url, id, countries, other)).status).toBe(404);
      expect((await post(replica.url, randomUUID(), countries, caller)).status).toBe(404);
      expect((await post(running.url, 'nonsense', countries, caller)).status).toBe(404);
      expect((await post(replica.url, id, countries, caller)).status).toBe(204);
      expect(await shown(connection, 1)).toEqual(['10']);
    } finally {
      await replica.stop();
    }
  });

  it('refuses topics it cannot mean, naming the field', async () => {
    const caller = await evaluator();
    const { id } = await connectTo(running.url, caller);
    const refused = async (topics: unknown) => {
      const answer = await post(running.url, id, topics as Topics, caller);
      return { status: answer.status, ...((await answer.json()) as { errors?: { field: string }[] }) };
    };
    expect(await refused({ figures: [{ indicators: ['INT-P01'], scope: 'galaxy' }] })).toMatchObject({
      status: 422,
      errors: [{ field: 'figures.0.scope' }],
    });
    expect(await refused({ figures: [{ indicators: ['INT-P01'], scope: 'pilot', secret: true }] })).toMatchObject({
      status: 422,
      errors: [{ field: 'figures.0.secret' }],
    });
    expect(await refused({ events: { types: ['no.such.type'] } })).toMatchObject({
      status: 422,
      errors: [{ field: 'events.types' }],
    });
    expect(await refused({ events: 'all' })).toMatchObject({ status: 422 });
  });

  it('says what the indicators service refuses, and goes on with the rest', async () => {
    const caller = await evaluator();
    indicators.refusal = { status: 404, body: { type: 'urn:integras:problem:unknown-indicator', status: 404 } };
    const connection = await watch(countries, caller);
    await until(
      () => connection.data('problem'),
      (seen) => seen.length === 1,
    );
    expect(connection.data('problem')).toMatchObject([{ type: 'urn:integras:problem:unknown-indicator' }]);
  });

  it('looks again when there was no answer', async () => {
    move({ value: '10', n: 10 }, 1);
    indicators.refusal = { status: 503, body: {} };
    const connection = await watch(countries, await evaluator());
    await until(
      () => indicators.asked.length,
      (count) => count > 0,
    );
    delete indicators.refusal;
    expect(await shown(connection, 1)).toEqual(['10']);
  });

  it('shows what it could not hear while the broker was away', async () => {
    move({ value: '10', n: 10 }, 1);
    const way = await cuttable(around.broker.url);
    const cutOff = await openGateway(around, { NATS_URL: way.url });
    try {
      const caller = await evaluator();
      const { connection, id } = await connectTo(cutOff.url, caller);
      await post(cutOff.url, id, countries, caller);
      expect(await shown(connection, 1)).toEqual(['10']);
      way.cut();
      await tell(move({ value: '11', n: 11 }, 2));
      way.mend();
      expect(await shown(connection, 2)).toEqual(['10', '11']);
    } finally {
      await cutOff.stop();
      await way.close();
    }
  });

  it('keeps only the latest value of a figure for a reader that does not keep up', async () => {
    const slow = await openGateway(around, { STREAM_WAITING_BYTES: '20000', STREAM_PATIENCE_SECONDS: '30' });
    try {
      const caller = await evaluator();
      const { connection, id } = await connectTo(slow.url, caller);
      await post(slow.url, id, countries, caller);
      await until(
        () => indicators.asked.length,
        (count) => count === 1,
      );
      connection.pause();
      const name = 'x'.repeat(20_000);
      const last = 1_000;
      for (let n = 5; n <= last; n += 1)
        await tell(figure({ n, value: String(n), scopeName: name, trueAt: positionAt(n) }));
      connection.resume();
      const seen = await until(
        () => values(connection),
        (all) => all.at(-1) === String(last),
      );
      expect(seen.length).toBeLessThan(last - 5);
      expect(seen).toEqual(seen.toSorted((a, b) => Number(a) - Number(b)));
    } finally {
      await slow.stop();
    }
  });

  describe('with facts', () => {
    const ours = testPilot('IT', project);

    beforeAll(async () => {
      await facts.publish(ours.planned);
    });

    const watchFacts = async (events: Topics['events'], caller: Record<string, string>, query = '') => {
      const { connection, id } = await connectTo(running.url, caller, query);
      expect((await post(running.url, id, { events }, caller)).status).toBe(204);
      await until(
        async () => {
          await facts.publish(happened(ours));
          return connection.data('fact').length;
        },
        (count) => count > 0,
      );
      return { connection, id };
    };

    /** How many facts were counted in bundles, once there are so many. */
    const countedIn = (connection: SseConnection, count: number): Promise<number> =>
      until(
        () => connection.data<{ count: number }>('bundle').reduce((sum, bundle) => sum + bundle.count, 0),
        (counted) => counted >= count,
      );

    it('brings those of readable events, from now on, and goes on where it was', async () => {
      const caller = await evaluator();
      const { connection } = await watchFacts({ types: [typeOf(MilestoneReached)] }, caller);
      connection.kill();
      await connection.ended;
      const cursor = connection.lastId()!;
      const [missed] = await facts.publish(happened(ours));
      const again = await connectTo(running.url, caller, `?lastEventId=${cursor}`);
      await post(running.url, again.id, { events: {} }, caller);
      const got = await until(
        () => again.connection.data('fact').map(({ id }) => id),
        (ids) => ids.includes(missed!.id),
      );
      const before = connection.data('fact').map(({ id }) => id);
      expect(got.filter((id) => before.includes(id))).toEqual([]);
    });

    it('brings none when none are asked for any more', async () => {
      const caller = await evaluator();
      const { connection, id } = await watchFacts({}, caller);
      await post(running.url, id, { events: false, figures: countries.figures }, caller);
      const count = connection.data('fact').length;
      await facts.publish(happened(ours), happened(ours));
      const other = await watchFacts({}, caller);
      expect(other.connection.data('fact').length).toBeGreaterThan(0);
      expect(connection.data('fact').length).toBe(count);
    });

    it('counts facts about persons alike whatever types are asked for: which they are would follow', async () => {
      const caller = await evaluator();
      const milestones = [typeOf(MilestoneReached)];
      const connections = await Promise.all(
        [{}, { types: milestones }, { types: [...milestones, typeOf(ParticipantReleased)] }].map((events) =>
          watchFacts(events, caller),
        ),
      );
      await facts.publish(happened(ours, OutcomeRecorded), happened(ours, ParticipantReleased), happened(ours));
      await Promise.all(connections.map(({ connection }) => countedIn(connection, 2)));
      await facts.publish(happened(ours, OutcomeRecorded), happened(ours, OutcomeRecorded));
      const counts = await Promise.all(connections.map(({ connection }) => countedIn(connection, 4)));
      expect(counts).toEqual([4, 4, 4]);
    });

    it('counts facts about persons for whoever may not read them', async () => {
      const caller = await evaluator();
      const manager = await signedIn(around, [{ role: 'pilot_manager', scope: 'pilot', scopeId: ours.pilot }]);
      const partner = await signedIn(
        around,
        [{ role: 'partner_system', scope: 'project', scopeId: project }],
        'partner_system',
      );
      const [outside, inside, system] = [
        await watchFacts({}, caller),
        await watchFacts({}, manager),
        await watchFacts({}, partner),
      ];
      const about = [happened(ours, OutcomeRecorded), happened(ours, OutcomeRecorded), happened(ours, OutcomeRecorded)];
      await facts.publish(...about);
      await until(
        () =>
          inside.connection.data<{ type: string }>('fact').filter(({ type }) => type === typeOf(OutcomeRecorded))
            .length,
        (count) => count === 3,
      );
      const bundles = await until(
        () => outside.connection.data<{ count: number }>('bundle'),
        (seen) => seen.length > 0,
      );
      expect(bundles).toEqual([
        { kind: 'participant facts', count: 3, pilot: ours.pilot, country: 'IT', since: expect.any(String) as string },
      ]);
      const types = (connection: SseConnection) =>
        new Set(connection.data<{ type: string }>('fact').map(({ type }) => type));
      expect(types(outside.connection)).toEqual(new Set([typeOf(MilestoneReached)]));
      expect(types(system.connection)).toEqual(new Set([typeOf(MilestoneReached)]));
      expect(system.connection.data('bundle')).toEqual([]);
      expect(inside.connection.data('bundle')).toEqual([]);
      expect(JSON.stringify(system.connection.frames)).not.toContain('"actor"');
    });
  });
});
