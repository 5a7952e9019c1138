import { randomUUID } from 'node:crypto';
import {
  type KnowledgeUnderTest,
  knowledgeUnderTest,
  now,
  type Partnership,
  type Person,
} from '../testing/knowledge-under-test.js';

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const words = { en: 'Fund mentors beyond the first job' };

describe('a comment', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;
  let evaluator: Person;
  let item: string;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    ours = await stack.partnership();
    evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
  });
  afterAll(() => stack.close());

  beforeEach(async () => {
    stack.clock.set(now);
    const text = { kind: 'recommendation', level: 'regional', country: 'IT', title: words, body: words };
    const {
      status,
      body,
      text: answer,
    } = await ours.author.post('/v1/recommendations', { project: ours.project, ...text });
    if (status !== 201) throw new Error(answer);
    item = body.id as string;
  });

  const comment = (who: Person, text: string, more: object = {}) =>
    who.post('/v1/comments', { item, itemKind: 'recommendation', text, ...more });
  const listed = async (who: Person = ours.author) =>
    (await who.get(`/v1/comments?item=${item}&itemKind=recommendation`)).body.items as Record<string, unknown>[];
  const act = (who: Person, id: string, what: string, version: number) =>
    who.post(`/v1/comments/${id}/${what}`, {}, etag(version));
  const facts = async (id: string): Promise<string[]> => {
    const rows: { type: string }[] = await stack.dataSource.query(
      'select type from ledger where entity = $1 order by sequence',
      [id],
    );
    return rows.map(({ type }) => type.split('.').slice(-3, -1).join('.'));
  };

  it('is read by the partnership in the order it was made, with the role of whoever made it', async () => {
    const first = await comment(evaluator, 'Is the **second** year covered?');
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      id: first.body.id,
      project: ours.project,
      country: 'IT',
      item,
      itemKind: 'recommendation',
      role: 'evaluator',
      by: evaluator.account,
      at: now,
      text: 'Is the **second** year covered?',
      version: 1,
    });
    stack.clock.advance(1_000);
    const second = await comment(ours.author, 'It is, by the follow-up.');
    expect((await listed(evaluator)).map(({ id, role }) => [id, role])).toEqual([
      [first.body.id, 'evaluator'],
      [second.body.id, 'policy_author'],
    ]);
    const page = await evaluator.get(`/v1/comments?item=${item}&itemKind=recommendation&limit=1`);
    const path = `/v1/comments?item=${item}&itemKind=recommendation&limit=1&cursor=${page.body.next as string}`;
    expect((await evaluator.get(path)).body.items).toEqual([second.body]);
  });

  it('is nobody else’s to see or make', async () => {
    const stranger = await stack.person({ role: 'policy_author', scope: 'project', scopeId: randomUUID() });
    await comment(evaluator, 'For us.');
    expect((await comment(stranger, 'Not mine.')).status).toBe(403);
    expect((await comment(stack.nobody, 'Nor mine.')).status).toBe(401);
    expect((await stack.nobody.get(`/v1/comments?item=${item}&itemKind=recommendation`)).status).toBe(401);
    expect((await comment(evaluator, 'Where?', { item: randomUUID() })).status).toBe(404);
    expect((await comment(evaluator, 'Of which kind?', { itemKind: 'practice' })).status).toBe(404);
    expect((await comment(evaluator, 'bell \u0007')).body.errors).toEqual([
      { field: 'text', reason: expect.any(String) },
    ]);
  });

  it.each([' \n ', '\u200b', '\u202e\u2066', '\u2800'])(
    'is refused when there is nothing to read in it: %j',
    async (text) => {
      const { body } = await comment(evaluator, 'Something.');
      const refused = { field: 'text', reason: expect.stringContaining('text must show something to read') };
      const answers = [
        await comment(evaluator, text),
        await evaluator.put(`/v1/comments/${body.id as string}`, { text }, etag(1)),
      ];
      for (const answer of answers) expect([answer.status, answer.body.errors]).toEqual([422, [refused]]);
      expect((await listed()).map((one) => one['text'])).toEqual(['Something.']);
    },
  );

  it('is changed and withdrawn by whoever made it, and by nobody else', async () => {
    const { body } = await comment(evaluator, 'Too short.');
    const id = body.id as string;
    const path = `/v1/comments/${id}`;
    expect((await ours.lead.put(path, { text: 'Fine.' }, etag(1))).status).toBe(403);
    expect((await act(ours.lead, id, 'withdrawn', 1)).status).toBe(403);
    expect((await evaluator.put(path, { text: 'Too long.' })).status).toBe(428);
    expect((await evaluator.put(path, { text: 'Too short.' }, etag(1))).status).toBe(409);
    stack.clock.advance(60_000);
    const changed = await evaluator.put(path, { text: 'Too long.' }, etag(1));
    expect(changed.body).toMatchObject({ text: 'Too long.', changedAt: '2025-06-15T10:01:00.000Z', version: 2 });
    expect((await act(evaluator, id, 'withdrawn', 1)).status).toBe(412);
    expect((await act(evaluator, id, 'withdrawn', 2)).body).toMatchObject({ text: '', version: 3 });
    expect((await evaluator.put(path, { text: 'Back.' }, etag(3))).body.type).toBe(
      'urn:integras:problem:comment-withdrawn',
    );
    expect(await listed()).toEqual([expect.objectContaining({ id, text: '', withdrawnAt: expect.any(String) })]);
    expect(await facts(id)).toEqual(['comment.made', 'comment.changed', 'comment.withdrawn']);
  });

  it('is made once however often it is sent, and its id is taken for anything else', async () => {
    const id = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => comment(evaluator, 'Once.', { id })));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await facts(id)).toEqual(['comment.made']);
    expect((await comment(evaluator, 'Twice.', { id })).status).toBe(409);
    expect((await comment(ours.author, 'Once.', { id })).status).toBe(409);
    expect((await listed()).map(({ text }) => text)).toEqual(['Once.']);
  });

  it('is settled, and open again, by whoever made it and by authors and reviewers', async () => {
    const other = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    const id = (await comment(evaluator, 'Name the source.')).body.id as string;
    expect((await act(other, id, 'resolved', 1)).status).toBe(403);
    const resolved = await act(ours.author, id, 'resolved', 1);
    expect(resolved.body).toMatchObject({ resolved: { at: now, by: ours.author.account }, version: 2 });
    expect((await act(ours.author, id, 'resolved', 2)).status).toBe(409);
    expect((await act(evaluator, id, 'reopened', 2)).body.resolved).toBeUndefined();
    expect((await act(evaluator, id, 'reopened', 3)).status).toBe(409);
    expect(await facts(id)).toEqual(['comment.made', 'comment.resolved', 'comment.reopened']);
    const { items } = (await ours.author.get(`/v1/recommendations/${item}/history`)).body;
    expect(items.map(({ what }: Record<string, unknown>) => what)).toEqual(['recommendation.drafted']);
  });

  it('is made once when it is sent twice', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { item, itemKind: 'recommendation', text: 'Once.' };
    const first = await evaluator.post('/v1/comments', body, key);
    expect((await evaluator.post('/v1/comments', body, key)).body).toEqual(first.body);
    expect((await comment(evaluator, 'Another.', { id: first.body.id as string })).status).toBe(409);
    expect(await listed()).toHaveLength(1);
  });

  it('is made while it is written; what is published can still be settled', async () => {
    const id = (await comment(evaluator, 'Publish it.')).body.id as string;
    await ours.lead.post(`/v1/recommendations/${item}/reviewed`, {}, etag(1));
    await ours.lead.post(`/v1/recommendations/${item}/published`, {}, etag(2));
    expect((await comment(evaluator, 'Too late.')).body.type).toBe('urn:integras:problem:comment-not-written');
    expect((await act(ours.lead, id, 'resolved', 1)).status).toBe(200);
    expect((await stack.nobody.get(`/v1/comments?item=${item}&itemKind=recommendation`)).status).toBe(401);
  });
});
