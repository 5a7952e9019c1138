import { randomUUID } from 'node:crypto';
import type { PracticeText } from '@integras/contracts';
import {
  type KnowledgeUnderTest,
  knowledgeUnderTest,
  now,
  type Partnership,
  type Person,
} from '../testing/knowledge-under-test.js';

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const told = {
  kind: 'adopted',
  organisation: 'Municipality of Modena',
  country: 'IT',
  on: '2025-06-10',
  document: { url: 'https://example.org/decision', title: 'Decision of the council' },
};

describe('a good practice', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    ours = await stack.partnership();
  });
  afterAll(() => stack.close());

  const text = (changes: Partial<PracticeText> = {}): PracticeText => ({
    title: { en: 'A guarantee fund for first tenancies', de: 'Ein Garantiefonds für die erste Miete' },
    solution: 'tool',
    theme: 'housing',
    territory: ours.territory,
    country: 'IT',
    targetGroup: { en: 'People who leave reception with a job' },
    method: { en: 'The municipality stands surety for **six months**.' },
    results: { en: 'Owners let again.' },
    conditions: { en: 'An association of owners.' },
    yearlyCosts: { amount: 2_500_000, currency: 'EUR' },
    pilots: [ours.pilot],
    ...changes,
  });
  const drafted = async (changes: Partial<PracticeText> = {}): Promise<string> => {
    const {
      status,
      body,
      text: answer,
    } = await ours.author.post('/v1/practices', {
      project: ours.project,
      ...text(changes),
    });
    if (status !== 201) throw new Error(answer);
    return body.id;
  };
  const published = async (changes: Partial<PracticeText> = {}): Promise<string> => {
    const id = await drafted(changes);
    const { status, text: answer } = await ours.lead.post(`/v1/practices/${id}/published`, {}, etag(1));
    if (status !== 200) throw new Error(answer);
    return id;
  };
  const recommended = async (): Promise<string> => {
    const { body } = await ours.author.post('/v1/recommendations', {
      project: ours.project,
      kind: 'recommendation',
      level: 'local',
      country: 'IT',
      title: { en: 'Stand surety' },
      body: { en: 'For first tenancies.' },
    });
    return body.id;
  };
  const record = (item: string, changes: object = {}, who: Person = ours.author) =>
    who.post('/v1/uptakes', { item, itemKind: 'practice', ...told, ...changes });
  const facts = async (journal: string): Promise<string[]> => {
    const rows: { type: string }[] = await stack.dataSource.query(
      `select type from ledger where journal = $1 order by sequence`,
      [journal],
    );
    return rows.map(({ type }) => type.split('.').slice(-3, -1).join('.'));
  };

  it('is drafted by an author and published by the lead partner; everybody reads it then', async () => {
    const id = await drafted();
    const path = `/v1/practices/${id}`;
    expect((await stack.nobody.get(path)).status).toBe(404);
    expect((await ours.author.post(`${path}/published`, {}, etag(1))).status).toBe(403);
    expect((await ours.lead.post(`${path}/published`, {})).status).toBe(428);
    expect((await ours.lead.post(`${path}/published`, {}, etag(1))).body).toMatchObject({
      state: 'published',
      publishedAt: now,
      changed: false,
      version: 2,
    });
    expect((await stack.nobody.get(path)).body).toEqual({
      id,
      project: ours.project,
      ...text(),
      state: 'published',
      publishedAt: now,
      uptakes: 0,
      version: 2,
    });
  });

  it('goes on reading as it was published while its authors change it, until it is published again', async () => {
    const id = await published();
    const path = `/v1/practices/${id}`;
    const better = text({ results: { en: 'Forty tenancies in a year.' } });
    expect((await ours.lead.post(`${path}/published`, {}, etag(2))).body.type).toBe(
      'urn:integras:problem:practice-published-already',
    );
    expect((await ours.author.put(path, better, etag(1))).status).toBe(412);
    expect((await ours.author.put(path, better, etag(2))).body).toMatchObject({
      changed: true,
      results: better.results,
    });
    expect((await stack.nobody.get(path)).body.results).toEqual(text().results);
    await ours.lead.post(`${path}/published`, {}, etag(3));
    expect((await stack.nobody.get(path)).body.results).toEqual(better.results);
    const { body } = await ours.lead.post(`${path}/withdrawn`, { reason: 'The fund was closed.' }, etag(4));
    expect(body).toMatchObject({ state: 'withdrawn', withdrawn: { at: now, reason: 'The fund was closed.' } });
    expect((await ours.author.put(path, text(), etag(5))).status).toBe(409);
    const { items } = (await ours.author.get(`${path}/history`)).body;
    expect(items.map(({ what, by }: Record<string, unknown>) => [what, by === ours.lead.account])).toEqual([
      ['practice.drafted', false],
      ['practice.published', true],
      ['practice.revised', false],
      ['practice.published', true],
      ['practice.withdrawn', true],
    ]);
    const words = items[2].changed.results.en as { value: string; added?: true; removed?: true }[];
    const without = (what: 'added' | 'removed') =>
      words
        .filter((word) => !word[what])
        .map(({ value }) => value)
        .join('');
    expect(Object.keys(items[2].changed as object)).toEqual(['results']);
    expect([without('added'), without('removed')]).toEqual([text().results.en, better.results.en]);
    expect(items[4].reason).toBe('The fund was closed.');
    expect((await stack.nobody.get(`${path}/history`)).status).toBe(401);
    expect(await facts(id)).toEqual([
      'practice.drafted',
      'practice.published',
      'practice.revised',
      'practice.published',
      'practice.withdrawn',
    ]);
  });

  it('is listed by what it is about, and found by its words in each language', async () => {
    const own = await stack.partnership();
    const before = ours;
    ours = own;
    const id = await published({ theme: 'health' });
    const ids = async (query: string, who = own.author) =>
      (await who.get(`/v1/practices?project=${own.project}${query}`)).body.items.map((one: { id: string }) => one.id);
    expect(await ids('&theme=health')).toEqual([id]);
    expect(await ids('&theme=housing')).toEqual([]);
    expect(await ids('&q=owner', stack.nobody)).toEqual([id]);
    expect(await ids('&q=Garantiefonds')).toEqual([id]);
    expect(await ids('&q=landlord')).toEqual([]);
    ours = before;
  });

  it('is taken up by an organisation that documents it, which is corrected and taken back with a reason', async () => {
    const id = await published();
    const { status, body } = await record(id);
    expect([status, body.inTime, body.voided]).toEqual([201, true, false]);
    const path = `/v1/uptakes/${body.id}`;
    expect((await stack.nobody.get(`/v1/practices/${id}`)).body.uptakes).toBe(1);
    const correction = { ...told, kind: 'up_scaled', reason: 'It covers the province.' };
    expect((await ours.author.post(`${path}/corrected`, correction)).status).toBe(428);
    expect((await ours.author.post(`${path}/corrected`, correction, etag(1))).body).toMatchObject({
      kind: 'up_scaled',
      version: 2,
    });
    expect((await ours.author.post(`${path}/corrected`, correction, etag(2))).body.type).toBe(
      'urn:integras:problem:uptake-nothing-to-correct',
    );
    expect((await ours.author.post(`${path}/voided`, { reason: 'Another council.' }, etag(2))).body.voided).toBe(true);
    expect((await ours.author.post(`${path}/corrected`, correction, etag(3))).status).toBe(409);
    const listed = async (who: Person) =>
      (await who.get(`/v1/uptakes?item=${id}`)).body.items.map((one: { voided: boolean }) => one.voided);
    expect([await listed(stack.nobody), await listed(ours.lead)]).toEqual([[], [true]]);
    expect((await stack.nobody.get(`/v1/practices/${id}`)).body.uptakes).toBe(0);
    expect((await facts(id)).slice(-3)).toEqual(['uptake.recorded', 'uptake.corrected', 'uptake.voided']);
  });

  it('tells whoever may not change it that they may not, and nothing of why nobody could now', async () => {
    const [draft, withdrawn] = [await drafted(), await published()];
    const { body: uptake } = await record(withdrawn);
    const voided = await ours.author.post(`/v1/uptakes/${uptake.id}/voided`, { reason: 'Another.' }, etag(1));
    expect(voided.body.voided).toBe(true);
    const { body: comment } = await ours.author.post('/v1/comments', {
      item: withdrawn,
      itemKind: 'practice',
      text: 'Which fund?',
    });
    expect((await ours.author.post(`/v1/comments/${comment.id}/withdrawn`, {}, etag(1))).status).toBe(200);
    const gone = await ours.lead.post(`/v1/practices/${withdrawn}/withdrawn`, { reason: 'It failed.' }, etag(2));
    expect(gone.status).toBe(200);
    const over: [string, object, Record<string, string>?][] = [
      [`/v1/practices/${withdrawn}/withdrawn`, { reason: 'Again.' }, etag(3)],
      [`/v1/practices/${withdrawn}/published`, {}, etag(3)],
      ['/v1/uptakes', { item: draft, itemKind: 'practice', ...told }],
      [`/v1/uptakes/${uptake.id}/corrected`, { ...told, reason: 'It covers more.' }, etag(2)],
      [`/v1/uptakes/${uptake.id}/voided`, { reason: 'Again.' }, etag(2)],
      [`/v1/comments/${comment.id}/withdrawn`, {}, etag(2)],
      [`/v1/comments/${comment.id}/resolved`, {}, etag(2)],
    ];
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    const stranger = await stack.person();
    const statusesFor = (who: Person) =>
      Promise.all(over.map(async ([path, ...rest]) => [path, (await who.post(path, ...rest)).status]));
    for (const [path, status] of await statusesFor(evaluator)) expect([path, status]).toEqual([path, 403]);
    // What was published stays readable for everybody, so that its uptakes are no secret; whose they are to change is.
    for (const [path, status] of await statusesFor(stranger))
      expect([
        [path, 403],
        [path, 404],
      ]).toContainEqual([path, status]);
    for (const [path, ...rest] of over.slice(0, 5)) {
      const whose = path.startsWith('/v1/practices') ? ours.lead : ours.author;
      expect([path, (await whose.post(path, ...rest)).status]).toEqual([path, 409]);
    }
  });

  it('cannot be taken up by nobody, without a document, or before it is published', async () => {
    const draft = await drafted();
    expect((await record(draft)).body.type).toBe('urn:integras:problem:item-unpublished');
    const id = await published();
    const field = async (changes: object) => (await record(id, changes)).body.errors[0].field;
    expect(await field({ organisation: '' })).toBe('organisation');
    expect(await field({ document: undefined })).toBe('document');
    expect(await field({ document: { url: 'http://example.org', title: 'No' } })).toBe('document.url');
    expect(await field({ partner: randomUUID() })).toBe('partner');
    expect((await record(randomUUID())).status).toBe(404);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    expect((await record(id, {}, evaluator)).status).toBe(403);
    expect((await record(id, {}, stack.nobody)).status).toBe(401);
  });

  it('is told and changed for one country by whoever writes for that country, and taken nowhere else', async () => {
    const { project } = ours;
    const [ofAustria, ofItaly] = await Promise.all(
      ['AT', 'IT'].map((country) => stack.person({ role: 'policy_author', scope: 'country', country })),
    );
    expect((await ofAustria!.post('/v1/practices', { project, ...text() })).status).toBe(403);
    const { body } = await ofItaly!.post('/v1/practices', { project, ...text() });
    const path = `/v1/practices/${body.id}`;
    expect((await ofItaly!.put(path, text({ theme: 'health' }), etag(1))).status).toBe(200);
    expect((await ofAustria!.put(path, text(), etag(2))).status).toBe(403);
    const said = {
      project,
      kind: 'recommendation',
      title: { en: 'Stand surety' },
      body: { en: 'For first tenancies.' },
    };
    const forItaly = { ...said, level: 'national', country: 'IT' };
    const european = { ...said, level: 'european' };
    expect((await ofItaly!.post('/v1/recommendations', european)).status).toBe(403);
    const { body: drafted } = await ofItaly!.post('/v1/recommendations', forItaly);
    const { project: _, ...elsewhere } = { ...forItaly, country: 'AT' };
    expect((await ofItaly!.put(`/v1/recommendations/${drafted.id}`, elsewhere, etag(1))).status).toBe(403);
  });

  it('backs a recommendation once it is published, as a published analysis does', async () => {
    const path = `/v1/recommendations/${await recommended()}/evidence`;
    const draft = await drafted();
    const refused = await ours.author.post(path, { kind: 'practice', source: draft });
    expect([refused.status, refused.body.errors[0].reason]).toEqual([422, 'is no published practice of the project']);
    await ours.lead.post(`/v1/practices/${draft}/published`, {}, etag(1));
    expect((await ours.author.post(path, { kind: 'practice', source: draft })).status).toBe(201);

    const { project, territory } = ours;
    const analysis = { project, territory, title: { en: 'Bologna' }, summary: { en: 'Short.' } };
    const { body: begun } = await ours.author.post('/v1/analyses', analysis);
    expect((await ours.author.post(path, { kind: 'analysis', source: begun.analysis })).status).toBe(422);
    const item = { quadrant: 'weakness', topic: 'housing', weight: 5, text: { en: 'No surety.' } };
    const { body: added } = await ours.author.post(`/v1/analyses/${begun.analysis}/items`, item);
    await ours.lead.post(`/v1/analyses/${begun.analysis}/published`, {}, etag(added.version));
    expect((await ours.author.post(path, { kind: 'analysis', source: begun.analysis })).status).toBe(201);
    const { items } = (await ours.author.get(path)).body;
    expect(items.map(({ kind, title }: { kind: string; title: object }) => [kind, title])).toEqual([
      ['practice', text().title],
      ['analysis', { en: 'Bologna' }],
    ]);
  });

  it('takes no id that anything else of knowledge has, wherever it is', async () => {
    const id = await recommended();
    const told = await facts(id);
    const { status, body } = await ours.author.post('/v1/practices', { id, project: ours.project, ...text() });
    expect([status, body.type]).toEqual([409, 'urn:integras:problem:already-exists']);
    expect(await facts(id)).toEqual(told);
  });

  it.each([
    ['a territory of nowhere', { territory: '3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51' }, 'territory'],
    ['a country that is not the territory’s', { country: 'AT' }, 'country'],
    ['costs that are no money', { yearlyCosts: { amount: 1.5, currency: 'EUR' } }, 'yearlyCosts.amount'],
    ['no method', { method: {} }, 'method'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
  ])('is refused for %s', async (_, changes, field) => {
    const { status, body } = await ours.author.post('/v1/practices', {
      project: ours.project,
      ...text(changes as Partial<PracticeText>),
    });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('is taken up in time from the first day of the project until a year after its last', async () => {
    const id = await published();
    const tomorrow = await record(id, { on: '2025-06-16' });
    expect([tomorrow.status, tomorrow.body.errors[0].field]).toEqual([422, 'on']);
    const inTime = async (on: string) => (await record(id, { on })).body.inTime;
    expect([await inTime('2024-03-31'), await inTime('2024-04-01')]).toEqual([false, true]);
    // The last test: what was recorded later cannot have been recorded earlier, so the clock does not go back.
    stack.clock.set('2028-06-15T10:00:00.000Z');
    expect([await inTime('2028-03-31'), await inTime('2028-04-01')]).toEqual([true, false]);
  });
});
