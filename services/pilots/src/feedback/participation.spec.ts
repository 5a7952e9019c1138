import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { now, type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

describe('how people take part in a pilot', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let pilot: string;
  let manager: Person;
  let evaluator: Person;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    pilot = await siforref.pilot();
    manager = await siforref.manager(pilot);
    evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project });
  });
  afterAll(() => stack.close());
  afterEach(() => stack.clock.set(now));

  describe('in workshops', () => {
    const takingPart = [
      { stakeholder: 'refugees', count: 9 },
      { stakeholder: 'civil_society', count: 4 },
    ];
    const held = {
      on: '2025-05-20',
      kind: 'evaluation',
      title: 'What the flats have changed',
      takingPart,
      whatWorked: 'Mentors.',
    };

    it('is told as numbers by kind of stakeholder, with what they found', async () => {
      const { workshop } = await done(manager.post(`/v1/pilots/${pilot}/workshops`, held));
      expect(workshop).toMatchObject({ ...held, version: 1 });
      expect((await evaluator.get(`/v1/pilots/${pilot}/workshops/${workshop.id}`)).body).toEqual(workshop);
      const early = { ...held, kind: 'co_design', on: '2025-01-10', whyChosen: 'Most left without a tenancy.' };
      await done(manager.post(`/v1/pilots/${pilot}/workshops`, early));
      const { body } = await evaluator.get(`/v1/pilots/${pilot}/workshops`);
      expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['evaluation', 'co_design']);
    });

    it('is corrected and taken back by its fact', async () => {
      const own = await siforref.pilot();
      const hers = await siforref.manager(own);
      const { fact } = await done(hers.post(`/v1/pilots/${own}/workshops`, held));
      const changes = { takingPart: [{ stakeholder: 'refugees', count: 11 }] };
      const corrected = await hers.post(`/v1/pilots/${own}/facts/${fact.id}/correct`, { changes, reason: 'Two more.' });
      expect(corrected.body.workshop.takingPart).toEqual(changes.takingPart);
      await done(hers.post(`/v1/pilots/${own}/facts/${corrected.body.fact.id}/void`, { reason: 'Cancelled.' }));
      expect((await hers.get(`/v1/pilots/${own}/workshops`)).body.items).toEqual([]);
    });

    it('names each kind of stakeholder once, with a number', async () => {
      const twice = { ...held, takingPart: [takingPart[0], takingPart[0]] };
      expect((await manager.post(`/v1/pilots/${pilot}/workshops`, twice)).body.errors[0].field).toBe('takingPart');
      const nobody = { ...held, takingPart: [{ stakeholder: 'refugees', count: 0 }] };
      expect((await manager.post(`/v1/pilots/${pilot}/workshops`, nobody)).status).toBe(422);
    });

    it('is reported by those who report for the pilot alone', async () => {
      expect((await evaluator.post(`/v1/pilots/${pilot}/workshops`, held)).status).toBe(403);
      const stranger = await siforref.manager(await siforref.pilot());
      expect((await stranger.post(`/v1/pilots/${pilot}/workshops`, held)).status).toBe(404);
    });
  });

  describe('by anonymous feedback', () => {
    const wanted = { title: 'Half-time', questions: ['respect', 'usefulness'], asksText: true, closesOn: '2025-06-30' };
    const openRound = async (more: object = {}) =>
      (await done(manager.post(`/v1/pilots/${pilot}/feedback-rounds`, { ...wanted, ...more }))) as {
        id: string;
        link: string;
      };

    /** Somebody without an account; whoever has one sends its token along without knowing. */
    const answer = async (link: string, body: object, headers: Record<string, string> = {}) => {
      const server = stack.service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
      const url = `/v1/feedback-links/${link}/answers`;
      const { statusCode, body: text } = await server.inject({ method: 'POST', url, payload: body, headers });
      return { status: statusCode, body: JSON.parse(text) as { errors: { field: string }[] } };
    };
    /** So many people answer the same. */
    const answerWith = async (link: string, people: number, body: object) => {
      for (let person = 0; person < people; person += 1) expect((await answer(link, body)).status).toBe(201);
    };
    const toldIn = (round: string): Promise<{ answer: string; on: string; usefulness: number }[]> =>
      stack.dataSource.query(
        `select entity as answer, data -> 'after' ->> 'on' as on, (data -> 'after' ->> 'usefulness')::int as usefulness
           from ledger where type = 'eu.integras.pilots.feedback.given.v1' and data -> 'after' ->> 'feedbackRound' = $1
          order by sequence`,
        [round],
      );
    const asked = async (link: string) => {
      const server = stack.service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
      const { statusCode, body } = await server.inject({ method: 'GET', url: `/v1/feedback-links/${link}` });
      return { status: statusCode, body: JSON.parse(body) as object };
    };

    it('is asked for by a link that needs no account', async () => {
      const { link } = await openRound();
      expect(await asked(link)).toEqual({
        status: 200,
        body: {
          pilot: 'Shared flats with peer mentors',
          questions: ['respect', 'usefulness'],
          asksText: true,
          state: 'open',
        },
      });
      expect((await asked('nobody-has-this-link')).status).toBe(404);
    });

    it('tells in its event what was chosen, and keeps neither words, nor who, nor by which request', async () => {
      const { id, link } = await openRound();
      const token = { authorization: `Bearer ${manager.token}`, 'idempotency-key': randomUUID() };
      const words = 'The mentors were kind to me.';
      expect((await answer(link, { respect: 5, usefulness: 2, text: words }, token)).status).toBe(201);
      expect((await answer(link, { respect: 5, usefulness: 2, text: words }, token)).status).toBe(201);
      await answerWith(link, 4, { respect: 1 });
      const facts: { data: { after: object }; actor: string | null; traceparent: string | null; time: Date }[] =
        await stack.dataSource.query(
          `select * from ledger where type = 'eu.integras.pilots.feedback.given.v1' and data -> 'after' ->> 'feedbackRound' = $1`,
          [id],
        );
      expect(facts).toHaveLength(5);
      const said = { feedbackRound: id, on: '2025-06-15', respect: 5, usefulness: 2 };
      expect(facts.map(({ data }) => data.after)).toContainEqual(said);
      for (const fact of facts)
        expect(fact).toMatchObject({ actor: null, traceparent: null, time: new Date('2025-06-14T22:00:00Z') });
      const tables: { name: string }[] = await stack.dataSource.query(
        `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
      );
      const holding: string[] = [];
      for (const { name } of tables) {
        const rows: object[] = await stack.dataSource.query(`select * from "${name}" t where t::text like $1`, [
          `%${words}%`,
        ]);
        if (rows.length > 0) holding.push(name);
      }
      expect(holding).toEqual(['feedback_answer']);
    });

    it('is shown to the managers of the pilot alone, and only from five answers on', async () => {
      const { id, link } = await openRound();
      const results = `/v1/pilots/${pilot}/feedback-rounds/${id}/results`;
      for (const usefulness of [1, 4, 5, 5]) await answer(link, { usefulness, text: 'Something' });
      expect((await manager.get(results)).body).toEqual({
        answers: 4,
        waiting: 4,
        shown: false,
        questions: [
          { question: 'respect', counts: [0, 0, 0, 0, 0] },
          { question: 'usefulness', counts: [0, 0, 0, 0, 0] },
        ],
        texts: [],
      });
      // Nor one by one where everything else of the pilot is told.
      const { items } = (await manager.get(`/v1/pilots/${pilot}/history?limit=200`)).body;
      const told = items.map(({ type }: { type: string }) => type.split('.').slice(3, 5).join(' '));
      expect(told).toContain('feedback-round opened');
      expect(told).not.toContain('feedback given');
      await answer(link, { respect: 3 });
      const { body } = await manager.get(results);
      expect(body).toMatchObject({
        answers: 5,
        waiting: 0,
        shown: true,
        questions: [
          { question: 'respect', counts: [0, 0, 1, 0, 0] },
          { question: 'usefulness', counts: [1, 0, 0, 1, 2] },
        ],
      });
      expect(body.texts).toHaveLength(4);
      expect((await evaluator.get(results)).status).toBe(403);
      const round = (await evaluator.get(`/v1/pilots/${pilot}/feedback-rounds/${id}`)).body;
      expect([round.answers, round.link]).toEqual([5, undefined]);
    });

    it('moves nothing that is shown or counted by itself, but with four others, all of one day and in no order', async () => {
      const { id, link } = await openRound();
      const results = async () => (await manager.get(`/v1/pilots/${pilot}/feedback-rounds/${id}/results`)).body;
      await answerWith(link, 5, { usefulness: 4 });
      const before = await results();
      for (const usefulness of [1, 2, 1]) await answer(link, { usefulness, text: 'Alone' });
      stack.clock.set('2025-06-20T10:00:00.000Z');
      await answer(link, { usefulness: 1 });
      expect(await results()).toEqual({ ...before, answers: 9, waiting: 4 });
      expect(await toldIn(id)).toHaveLength(5);
      await answer(link, { usefulness: 3 });
      expect(await results()).toMatchObject({ answers: 10, waiting: 0, texts: [{}, {}, {}] });
      const told = (await toldIn(id)).slice(5);
      expect(told.map(({ on }) => on)).toEqual(Array(5).fill('2025-06-20'));
      expect(told.map(({ usefulness }) => usefulness).toSorted((one, other) => one - other)).toEqual([1, 1, 1, 2, 3]);
      const ids = told.map(({ answer: one }) => one);
      expect(ids).toEqual(ids.toSorted());
    });

    it('is never taken for that of somebody else under the same key, nor told of it', async () => {
      const { id, link } = await openRound();
      const key = { 'idempotency-key': randomUUID() };
      const given = [{ usefulness: 1 }, { usefulness: 5 }, { usefulness: 1 }, { usefulness: 1, text: 'Mine' }];
      for (const one of given) expect(await answer(link, one, key)).toEqual({ status: 201, body: {} });
      expect((await manager.get(`/v1/pilots/${pilot}/feedback-rounds/${id}`)).body.answers).toBe(3);
      const guessed = await answer(link, { usefulness: 1 }, { 'idempotency-key': 'answer-1' });
      expect([guessed.status, guessed.body.errors.map(({ field }) => field)]).toEqual([400, ['Idempotency-Key']]);
    });

    it('is erased when it was none', async () => {
      const { id, link } = await openRound();
      for (const text of ['a', 'b', 'c', 'd', 'buy this']) await answer(link, { usefulness: 1, text });
      const round = `/v1/pilots/${pilot}/feedback-rounds/${id}`;
      const { texts } = (await manager.get(`${round}/results`)).body as { texts: { id: string; text: string }[] };
      const spam = texts.find(({ text }) => text === 'buy this')!;
      const next = '2025-06-16T10:00:00.000Z';
      stack.clock.set(next);
      await done(manager.post(`${round}/answers/${spam.id}/void`, { reason: 'An advertisement.' }));
      const [voided] = await stack.dataSource.query(
        `select data -> 'before' as before from ledger where entity = $1 order by sequence desc limit 1`,
        [spam.id],
      );
      expect(voided.before).toEqual({ feedbackRound: id, on: '2025-06-15', usefulness: 1 });
      expect((await manager.get(round)).body.answers).toBe(4);
      expect(await stack.dataSource.query('select * from feedback_answer where id = $1', [spam.id])).toEqual([]);
      expect((await manager.post(`${round}/answers/${spam.id}/void`, { reason: 'Again.' })).status).toBe(404);
      await answer(link, { usefulness: 2 });
      const [waiting] = await stack.dataSource.query(
        `select id from feedback_answer where round = $1 and record ->> 'usefulness' = '2'`,
        [id],
      );
      expect((await manager.post(`${round}/answers/${waiting.id}/void`, { reason: 'A guess.' })).status).toBe(404);
    });

    it('is not taken back as a fact, which says where it is', async () => {
      const { id, link } = await openRound();
      await answerWith(link, 5, { usefulness: 1, text: 'buy this' });
      const facts: { id: string }[] = await stack.dataSource.query(
        `select id from ledger where data ->> 'feedbackRound' = $1 or data -> 'after' ->> 'feedbackRound' = $1 order by sequence`,
        [id],
      );
      const refused = await Promise.all(
        facts.map(({ id: fact }) =>
          manager.post(`/v1/pilots/${pilot}/facts/${fact}/void`, { reason: 'An advertisement.' }),
        ),
      );
      const answersAre = [409, expect.stringContaining('/feedback-rounds/{round}/answers/{answer}/void')];
      expect(refused.map(({ status, body }) => [status, body.detail])).toEqual([
        [409, expect.stringContaining('/feedback-rounds/{round}/closed')],
        ...Array.from({ length: 5 }, () => answersAre),
      ]);
      expect((await manager.get(`/v1/pilots/${pilot}/feedback-rounds/${id}`)).body.answers).toBe(5);
    });

    it('is taken until the last day or until the round is closed, and not after', async () => {
      const { id, link } = await openRound();
      stack.clock.set('2025-06-30T22:30:00Z');
      expect(await asked(link)).toMatchObject({ body: { state: 'closed' } });
      expect((await answer(link, { usefulness: 5 })).status).toBe(409);
      stack.clock.set(now);
      await done(manager.post(`/v1/pilots/${pilot}/feedback-rounds/${id}/closed`, {}));
      expect((await answer(link, { usefulness: 5 })).status).toBe(409);
      expect((await manager.post(`/v1/pilots/${pilot}/feedback-rounds/${id}/closed`, {})).status).toBe(409);
    });

    it('refuses what was not asked, what is off the scale, and nothing at all', async () => {
      const { link } = await openRound();
      const fieldOf = async (body: object) => (await answer(link, body)).body.errors[0]!.field;
      expect(await fieldOf({ voice: 3 })).toBe('voice');
      expect(await fieldOf({ respect: 6 })).toBe('respect');
      expect(await fieldOf({ text: 'Only words' })).toBe('respect');
      expect(await fieldOf({ respect: 5, name: 'Me' })).toBe('name');
    });

    it('keeps no words where none were asked for', async () => {
      const { id, link } = await openRound({ asksText: false });
      await answer(link, { respect: 5, text: 'All the same' });
      expect(await stack.dataSource.query('select text from feedback_answer where round = $1', [id])).toEqual([
        { text: null },
      ]);
    });
  });
});
