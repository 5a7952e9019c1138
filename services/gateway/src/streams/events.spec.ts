import { randomUUID } from 'node:crypto';
import { type Fact, MilestoneReached, OutcomeRecorded, ParticipantErased, typeOf } from '@integras/contracts';
import { type RunningService } from '@integras/service-kit';
import { until } from '@integras/testing';
import fc from 'fast-check';
import pg from 'pg';
import { cuttable } from '../testing/cuttable.js';
import { type FactStream, factStream, happened, testPilot } from '../testing/fact-stream.js';
import { openGateway, signedIn, type Surroundings, surroundings } from '../testing/gateway-under-test.js';
import { openSse, type Received, type SseConnection } from '../testing/sse.js';
import { Cursors } from './cursor.js';

describe('the event stream', () => {
  let around: Surroundings;
  let facts: FactStream;
  let running: RunningService;
  const open: SseConnection[] = [];

  beforeAll(async () => {
    around = await surroundings();
    facts = await factStream(around.broker);
    running = await openGateway(around, {
      STREAM_HEARTBEAT_SECONDS: '0.1',
      STREAM_LOOK_SECONDS: '0.2',
      // A reader that was torn off counts until its end is noticed, and these come back at once.
      STREAM_CONNECTIONS: '1000',
    });
  });

  afterEach(() => {
    for (const connection of open.splice(0)) connection.kill();
  });

  afterAll(async () => {
    await running.stop();
    await facts.close();
    await around.close();
  });

  const read = async (query: string, headers: Record<string, string>) => {
    const connection = await openSse(`${running.url}/api/streams/v1/events?${query}`, headers);
    open.push(connection);
    return connection;
  };
  const idsOf = (...sent: Fact[]) => sent.map(({ id }) => id);
  const received = (connection: SseConnection, count: number) =>
    until(
      () => connection.data().map(({ id }) => id),
      (ids) => ids.length >= count,
    );
  /** How far a reader of this account is, as only the gateway can tell. */
  const positionIn = (account: string, { id }: Received) =>
    new Cursors(around.environment['CURSOR_KEY']!).open(account, id!).positions.get('integras-pilots')!.sequence;
  const evaluatorOf = (project: string) =>
    signedIn(around, [{ role: 'evaluator', scope: 'project', scopeId: project }]);

  it('carries each fact once, as a CloudEvent with a cursor', async () => {
    const pilot = testPilot();
    const { authorization } = await evaluatorOf(pilot.project);
    const before = await facts.publish(pilot.planned, happened(pilot), happened(pilot));
    const stream = await read(`from=start&pilots=${pilot.pilot}`, { authorization });
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    await received(stream, 3);
    expect(Number(stream.frames[0]!.retry)).toBeGreaterThanOrEqual(3_000);
    const after = await facts.publish(happened(pilot), happened(pilot));
    expect(await received(stream, 5)).toEqual(idsOf(...before, ...after));
    expect(stream.data<Fact>()[1]).toMatchObject({
      specversion: '1.0',
      type: typeOf(MilestoneReached),
      pilot: pilot.pilot,
    });
    expect(stream.frames.filter(({ event }) => event === 'event').every(({ id }) => id !== undefined)).toBe(true);
  });

  it('begins now when nothing else is asked for', async () => {
    const pilot = testPilot();
    const { authorization } = await evaluatorOf(pilot.project);
    await facts.publish(pilot.planned, happened(pilot));
    const everything = await read('from=start', { authorization });
    await received(everything, 2);
    const stream = await read('', { authorization });
    const [fact] = await facts.publish(happened(pilot));
    expect(await received(stream, 1)).toEqual([fact!.id]);
  });

  it('goes on where a reader was torn off, at any point, without a gap and without a double', async () => {
    const pilot = testPilot();
    const foreign = testPilot('DE');
    const { authorization } = await evaluatorOf(pilot.project);
    await facts.publish(pilot.planned, foreign.planned);
    const anyFacts = fc.array(fc.constantFrom('ours', 'of a person', 'of others'), {
      minLength: 1,
      maxLength: 120,
      size: 'max',
    });
    const anyTears = fc.array(fc.nat({ max: 25 }), { minLength: 1, maxLength: 8, size: 'max' });
    await fc.assert(
      fc.asyncProperty(anyFacts, anyTears, fc.boolean(), async (kinds, tears, byHeader) => {
        const resume = (cursor: string) =>
          byHeader
            ? read('', { authorization, 'last-event-id': cursor })
            : read(`lastEventId=${cursor}`, { authorization });
        const start = await read('from=now', { authorization });
        await until(
          () => start.lastId(),
          (id) => id !== undefined,
        );
        let cursor = start.lastId()!;
        start.kill();

        const sent = kinds.map((kind) => {
          if (kind === 'of others') return happened(foreign);
          return kind === 'ours' ? happened(pilot) : happened(pilot, OutcomeRecorded);
        });
        const expected = idsOf(...sent.filter((_, at) => kinds[at] === 'ours'));
        // Half before anybody reads, half while it is read.
        const half = Math.ceil(sent.length / 2);
        await facts.publish(...sent.slice(0, half));
        const publishing = half < sent.length ? facts.publish(...sent.slice(half)) : Promise.resolve([]);
        const got: string[] = [];
        const readOn = async (isEnough: (count: number) => boolean) => {
          const connection = await resume(cursor);
          await until(() => connection.data().length, isEnough);
          connection.kill();
          await connection.ended;
          got.push(...connection.data().map(({ id }) => id));
          expect(connection.data('reset')).toEqual([]);
          cursor = connection.lastId() ?? cursor;
        };
        for (const tear of tears) await readOn((count) => count >= Math.min(tear, expected.length - got.length));
        await publishing;
        const [last] = await facts.publish(happened(pilot));
        await readOn((count) => got.length + count > expected.length);
        expect(got).toEqual([...expected, last!.id]);
      }),
      { numRuns: Number(process.env['STREAM_RUNS'] ?? 12) },
    );
  });

  it('reads far back and goes over to the present without a gap', async () => {
    const pilot = testPilot();
    const { authorization } = await evaluatorOf(pilot.project);
    await facts.publish(pilot.planned);
    const early = await facts.publish(...Array.from({ length: 700 }, () => happened(pilot)));
    const fresh = await openGateway(around);
    try {
      const stream = await openSse(`${fresh.url}/api/streams/v1/events?from=start&pilots=${pilot.pilot}`, {
        authorization,
      });
      open.push(stream);
      const late = [];
      for (let round = 0; round < 10; round += 1)
        late.push(...(await facts.publish(...Array.from({ length: 50 }, () => happened(pilot)))));
      expect(await received(stream, 1_201)).toEqual(idsOf(pilot.planned, ...early, ...late));
    } finally {
      await fresh.stop();
    }
  });

  it('moves the cursor on with signs of life even when nothing was for this reader', async () => {
    const [ours, foreign] = [testPilot(), testPilot('DE')];
    const { authorization, account } = await evaluatorOf(ours.project);
    await facts.publish(ours.planned, foreign.planned);
    const stream = await read('from=now', { authorization });
    await facts.publish(...Array.from({ length: 20 }, () => happened(foreign)));
    const seen = stream.frames.length;
    await until(
      () => stream.frames.slice(seen).filter(({ comment }) => comment === 'heartbeat').length,
      (beats) => beats >= 2,
    );
    const [first, last] = [stream.frames[0]!, stream.frames.at(-1)!];
    expect(positionIn(account, last)).toBe(positionIn(account, first) + 20);
    const [fact] = await facts.publish(happened(ours));
    const resumed = await read(`from=${stream.lastId()}`, { authorization });
    expect(await received(resumed, 1)).toEqual([fact!.id]);
  });

  it('refuses a cursor that was made up, or given to somebody else', async () => {
    const pilot = testPilot();
    const mine = await evaluatorOf(pilot.project);
    const stream = await read('', mine);
    const cursor = await until(
      () => stream.lastId(),
      (id) => id !== undefined,
    );
    const other = await evaluatorOf(pilot.project);
    for (const [query, headers] of [
      [`lastEventId=${cursor}`, other],
      ['from=bm90IG1pbmU', mine],
      [`lastEventId=${cursor!.slice(0, -2)}AA`, mine],
    ] as const) {
      const refused = await read(query, headers);
      expect(refused.status).toBe(400);
      expect(JSON.parse(await refused.body())).toMatchObject({ type: 'urn:integras:problem:cursor-refused' });
    }
  });

  it('says so when a cursor was made for another filter, and goes on from as far back as asked', async () => {
    const pilot = testPilot();
    const { authorization } = await evaluatorOf(pilot.project);
    const sent = await facts.publish(pilot.planned, happened(pilot));
    const narrow = await read(`from=start&pilots=${pilot.pilot}&types=${typeOf(MilestoneReached)}`, { authorization });
    await received(narrow, 1);
    const wide = await read(`from=start&pilots=${pilot.pilot}`, { authorization, 'last-event-id': narrow.lastId()! });
    await received(wide, 2);
    expect(wide.data('reset')).toEqual([{ reason: 'the cursor was made for another filter' }]);
    expect(wide.data().map(({ id }) => id)).toEqual(idsOf(...sent));
    const onlyNew = await read(`from=now&pilots=${pilot.pilot}`, { authorization, 'last-event-id': narrow.lastId()! });
    const [fact] = await facts.publish(happened(pilot));
    expect(await received(onlyNew, 1)).toEqual([fact!.id]);
    expect(onlyNew.data('reset')).toHaveLength(1);
  });

  it('refuses what it cannot mean, naming the field', async () => {
    const { authorization } = await signedIn(around);
    const refused = await read('types=milestones&countries=Italy&limit=5', { authorization });
    expect(refused.status).toBe(422);
    const wrong = await read('types=milestones&countries=Italy', { authorization });
    expect(JSON.parse(await wrong.body())).toMatchObject({
      status: 422,
      errors: [{ field: 'types' }, { field: 'countries' }],
    });
    expect((await read('', {})).status).toBe(401);
  });

  it('lets nobody hold more streams than they need', async () => {
    const strict = await openGateway(around, { STREAM_CONNECTIONS: '4' });
    const ask = async (headers: Record<string, string>) => {
      const connection = await openSse(`${strict.url}/api/streams/v1/events`, headers);
      open.push(connection);
      return connection;
    };
    try {
      const caller = await signedIn(around);
      const held = [];
      for (let at = 0; at < 4; at += 1) held.push(await ask(caller));
      expect(held.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await ask(caller)).status).toBe(429);
      expect((await ask(await signedIn(around))).status).toBe(200);
      held[0]!.kill();
      await until(
        async () => (await ask(caller)).status,
        (status) => status === 200,
      );
    } finally {
      await strict.stop();
    }
  });

  it('ends when its reader has lost every grant, and narrows with what is left', async () => {
    const [kept, lost] = [testPilot(), testPilot()];
    const manager = await signedIn(around, [
      { role: 'pilot_manager', scope: 'pilot', scopeId: kept.pilot },
      { role: 'pilot_manager', scope: 'pilot', scopeId: lost.pilot },
    ]);
    await facts.publish(kept.planned, lost.planned);
    const stream = await read('from=now', manager);
    await facts.publish(happened(lost));
    await received(stream, 1);
    const database = new pg.Client({ connectionString: around.database.url });
    await database.connect();
    try {
      await database.query('delete from known_grant where account = $1 and scope_id = $2', [
        manager.account,
        lost.pilot,
      ]);
      await until(
        async () => {
          const count = stream.data().length;
          await facts.publish(happened(lost), happened(kept));
          await received(stream, count + 1);
          return stream.data<Fact>().slice(count);
        },
        (seen) => seen.every(({ pilot }) => pilot === kept.pilot),
      );
      await database.query('delete from known_grant where account = $1', [manager.account]);
    } finally {
      await database.end();
    }
    await stream.ended;
    expect(stream.data('end')).toHaveLength(1);
  });

  it('ends when the token that opened it does', async () => {
    const { subject } = await signedIn(around);
    // Clocks may differ by ten seconds; this token has the last of them left.
    const justExpired = 7;
    const token = await around.issuer.token(subject, { exp: Math.floor(Date.now() / 1_000) - justExpired });
    const stream = await read('', { authorization: `Bearer ${token}` });
    expect(stream.status).toBe(200);
    await stream.ended;
    expect(stream.data('end')).toHaveLength(1);
  });

  it('cuts off a reader that takes nothing, while the others go on', async () => {
    const pilot = testPilot();
    const caller = await evaluatorOf(pilot.project);
    await facts.publish(pilot.planned);
    const impatient = await openGateway(around, { STREAM_PATIENCE_SECONDS: '0.5', STREAM_WAITING_BYTES: '16384' });
    try {
      const url = `${impatient.url}/api/streams/v1/events?from=now&pilots=${pilot.pilot}`;
      const [stuck, lively] = [await openSse(url, caller), await openSse(url, caller)];
      open.push(stuck, lively);
      await until(
        () => stuck.lastId() && lively.lastId(),
        (id) => id !== undefined,
      );
      stuck.pause();
      const long = (fact: Fact) => ({ ...fact, data: { ...fact.data, note: 'x'.repeat(20_000) } });
      const sent = Array.from({ length: 450 }, () => long(happened(pilot)));
      for (let at = 0; at < sent.length; at += 150) await facts.publish(...sent.slice(at, at + 150));
      expect(await received(lively, sent.length)).toEqual(idsOf(...sent));
      const metrics = await until(
        async () => (await fetch(`${impatient.url}/metrics`)).text(),
        // It is counted as cut before its connection is gone.
        (text) => text.includes('integras_stream_readers{stream="events"} 1'),
      );
      expect(metrics).toContain('integras_stream_readers_cut_total{stream="events"} 1');
      // What it had not taken is not lost: it comes back with the cursor of what it did take.
      const again = await openSse(url, { ...caller, 'last-event-id': stuck.lastId()! });
      open.push(again);
      const rest = await received(again, sent.length - stuck.data().length);
      expect([...stuck.data().map(({ id }) => id), ...rest]).toEqual(idsOf(...sent));
    } finally {
      await impatient.stop();
    }
  });

  it("tells a partner's system nothing about persons, and not that one was erased: there are subscriptions for that", async () => {
    const pilot = testPilot();
    const partner = await signedIn(
      around,
      [{ role: 'partner_system', scope: 'project', scopeId: pilot.project }],
      'partner_system',
    );
    const manager = await signedIn(around, [{ role: 'pilot_manager', scope: 'pilot', scopeId: pilot.pilot }]);
    await facts.publish(pilot.planned);
    const [system, person] = [await read('from=now', partner), await read('from=now', manager)];
    const sent = await facts.publish(
      happened(pilot, OutcomeRecorded),
      happened(pilot, ParticipantErased),
      happened(pilot),
    );
    expect(await received(person, 3)).toEqual(idsOf(...sent));
    // The last of them came, so that those before it did not.
    expect(await received(system, 1)).toEqual([sent[2]!.id]);
    expect(system.data()).toHaveLength(1);
  });

  it('ends cleanly when the gateway stops', async () => {
    const stopping = await openGateway(around);
    const caller = await signedIn(around);
    const stream = await openSse(`${stopping.url}/api/streams/v1/events`, caller);
    await stopping.stop();
    await stream.ended;
    expect(stream.status).toBe(200);
  });

  describe('when the stream is not what it was', () => {
    it('resets a reader whose history is gone, and goes on with the new one', async () => {
      const pilot = testPilot();
      const { authorization } = await evaluatorOf(pilot.project);
      await facts.publish(pilot.planned, happened(pilot));
      const stream = await read(`from=start&pilots=${pilot.pilot}`, { authorization });
      await received(stream, 2);
      await facts.rebuild();
      const anew = await facts.publish(pilot.planned, happened(pilot), happened(pilot));
      await received(stream, 5);
      expect(stream.data('reset')).toHaveLength(1);
      expect(
        stream
          .data()
          .slice(2)
          .map(({ id }) => id),
      ).toEqual(idsOf(...anew));
    });

    it('resets whoever comes back with a cursor of the lost history', async () => {
      const pilot = testPilot();
      const { authorization } = await evaluatorOf(pilot.project);
      await facts.publish(pilot.planned, happened(pilot));
      const stream = await read('from=start', { authorization });
      await received(stream, 2);
      stream.kill();
      await facts.rebuild();
      const anew = await facts.publish(pilot.planned, happened(pilot));
      const resumed = await read('', { authorization, 'last-event-id': stream.lastId()! });
      expect(await received(resumed, 2)).toEqual(idsOf(...anew));
      expect(resumed.data('reset')).toHaveLength(1);
      expect(resumed.frames.findIndex(({ event }) => event === 'reset')).toBeLessThan(
        resumed.frames.findIndex(({ event }) => event === 'event'),
      );
    });

    it('repeats only what was lost when the stream lost its end', async () => {
      const pilot = testPilot();
      const { authorization } = await evaluatorOf(pilot.project);
      await facts.rebuild();
      const [, first, second] = await facts.publish(pilot.planned, happened(pilot), happened(pilot));
      const way = await cuttable(around.broker.url);
      const cutOff = await openGateway(around, { NATS_URL: way.url });
      try {
        const stream = await openSse(`${cutOff.url}/api/streams/v1/events?from=start`, { authorization });
        open.push(stream);
        await received(stream, 3);
        way.cut();
        await facts.loseTail(2);
        const third = happened(pilot);
        await facts.publish(second!, third);
        way.mend();
        await received(stream, 5);
        expect(stream.data().map(({ id }) => id)).toEqual(idsOf(pilot.planned, first!, second!, second!, third));
        expect(stream.data('reset')).toHaveLength(1);
      } finally {
        await cutOff.stop();
        await way.close();
      }
    });

    it('goes on after the broker was away', async () => {
      const pilot = testPilot();
      const { authorization } = await evaluatorOf(pilot.project);
      await facts.publish(pilot.planned);
      const stream = await read(`from=now&pilots=${pilot.pilot}`, { authorization });
      await facts.publish(happened(pilot));
      await received(stream, 1);
      await around.broker.kill();
      await around.broker.restart();
      const [fact] = await until(
        () => facts.publish(happened(pilot)).catch(() => []),
        (sent) => sent.length === 1,
      );
      const ids = await until(
        () => stream.data().map(({ id }) => id),
        (seen) => seen.includes(fact!.id),
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(stream.data('reset')).toEqual([]);
    });
  });

  it('gives nobody facts of a project they have nothing to do with', async () => {
    const pilot = testPilot();
    const stranger = await evaluatorOf(randomUUID());
    const insider = await evaluatorOf(pilot.project);
    await facts.publish(pilot.planned);
    const [outside, inside] = [await read('from=now', stranger), await read('from=now', insider)];
    await facts.publish(happened(pilot), happened(pilot, OutcomeRecorded));
    await received(inside, 1);
    const beats = outside.frames.length;
    await until(
      () => outside.frames.length,
      (count) => count > beats + 1,
    );
    expect(outside.data()).toEqual([]);
    expect(inside.data<Fact>().map(({ type }) => type)).toEqual([typeOf(MilestoneReached)]);
  });
});
