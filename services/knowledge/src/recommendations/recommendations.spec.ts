import { randomUUID } from 'node:crypto';
import {
  EvidenceMoved,
  type FigureStand,
  RecommendationTurnedStale,
  type StaleReason,
  typeOf,
} from '@integras/contracts';
import {
  type KnowledgeUnderTest,
  knowledgeUnderTest,
  now,
  type Partnership,
  type Person,
} from '../testing/knowledge-under-test.js';

const text = {
  kind: 'recommendation',
  level: 'regional',
  country: 'IT',
  theme: 'labour_market',
  title: { en: 'Fund mentors beyond the first job', de: 'Mentoring über die erste Stelle hinaus fördern' },
  body: { en: 'Participants who kept their mentor **kept their job**.' },
};
const was = { definitionVersion: 1, value: '0.62', low: '0.54', high: '0.69', n: 150 };
const movedAt = '2025-06-15T09:59:00.000Z';
const lower = { definitionVersion: 1, value: '0.48', low: '0.4', high: '0.56', n: 152 };

describe('a recommendation', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    ours = await stack.partnership();
  });
  afterAll(() => stack.close());

  const etag = (version: number) => ({ 'if-match': `"${version}"` });
  const figure = (changes: object = {}) => ({
    indicator: 'INT-P05',
    scope: 'country',
    scopeId: 'IT',
    project: ours.project,
    ...was,
    at: now,
    ...changes,
  });
  const drafted = async (changes: object = {}): Promise<string> => {
    const {
      status,
      body,
      text: answer,
    } = await ours.author.post('/v1/recommendations', {
      project: ours.project,
      ...text,
      ...changes,
    });
    if (status !== 201) throw new Error(answer);
    return `/v1/recommendations/${body.id}`;
  };
  const pinned = async (path: string, changes: object = {}): Promise<string> => {
    const sealed = await stack.seal(figure(changes));
    const { status, body, text: answer } = await ours.author.post(`${path}/evidence`, { kind: 'figure', sealed });
    if (status !== 201) throw new Error(answer);
    return body.pin;
  };
  const published = async (path: string) => {
    const version = async () => etag((await ours.lead.get(path)).body.version);
    await ours.lead.post(`${path}/reviewed`, {}, await version());
    return ours.lead.post(`${path}/published`, {}, await version());
  };
  const moved = (path: string, pin: string, reason: StaleReason, stands?: FigureStand) => ({
    event: EvidenceMoved,
    data: { pin, item: path.split('/').at(-1)!, reason, was, ...(stands && { now: stands }) },
    entity: pin,
    journal: { kind: 'indicator' as const, id: randomUUID() },
    time: movedAt,
  });
  const told = async (path: string): Promise<string[]> => {
    const rows: { type: string }[] = await stack.dataSource.query(
      `select type from ledger where journal = $1 order by sequence`,
      [path.split('/').at(-1)],
    );
    return rows.map(({ type }) => type.split('.').slice(-3, -1).join('.'));
  };

  it('is drafted, reviewed by somebody else, and published in the version that was read', async () => {
    const path = await drafted();
    const draft = await ours.author.get(path);
    expect(draft.headers['etag']).toBe('"1"');
    expect(draft.body).toMatchObject({
      ...text,
      state: 'draft',
      stale: false,
      evidence: 0,
      author: ours.author.account,
    });
    expect((await ours.author.post(`${path}/reviewed`, {}, etag(1))).body.type).toBe(
      'urn:integras:problem:recommendation-own-text',
    );
    expect((await ours.lead.post(`${path}/published`, {}, etag(1))).status).toBe(409);
    expect((await ours.lead.post(`${path}/reviewed`, {})).status).toBe(428);
    expect((await ours.lead.post(`${path}/reviewed`, {}, etag(1))).body.state).toBe('reviewed');
    expect((await ours.author.post(`${path}/published`, {}, etag(2))).status).toBe(403);
    expect((await ours.lead.post(`${path}/published`, {}, etag(1))).status).toBe(412);
    const { body } = await ours.lead.post(`${path}/published`, {}, etag(2));
    expect([body.state, body.publishedAt, body.version]).toEqual(['published', now, 3]);
  });

  it('loses no work of two editors: the second is told that it has changed', async () => {
    const path = await drafted();
    const changed = { ...text, title: { en: 'Fund mentors' } };
    expect((await ours.author.put(path, changed, etag(1))).body.version).toBe(2);
    expect((await ours.lead.put(path, text, etag(1))).status).toBe(412);
    expect((await ours.author.get(path)).body.title).toEqual({ en: 'Fund mentors' });
  });

  it('is a draft again when its text or evidence changes after the review, and its words stand once it is published', async () => {
    const path = await drafted();
    await ours.lead.post(`${path}/reviewed`, {}, etag(1));
    await pinned(path);
    expect((await ours.author.get(path)).body.state).toBe('draft');
    await published(path);
    const { status, body } = await ours.author.put(path, text, etag(5));
    expect([status, body.type]).toEqual([409, 'urn:integras:problem:recommendation-wrong-state']);
  });

  it('is seen by the partnership as a draft, by everybody once it is published, and nobody else sees its numbers', async () => {
    const path = await drafted();
    await pinned(path);
    const other = await stack.partnership();
    const stranger = await stack.person();
    expect((await stack.nobody.get(path)).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await other.author.put(path, text, etag(1))).status).toBe(403);
    expect((await stack.nobody.post('/v1/recommendations', { project: ours.project, ...text })).status).toBe(401);
    await published(path);
    const { body } = await stack.nobody.get(path);
    expect(body).toMatchObject({ title: text.title, state: 'published' });
    expect(body).not.toHaveProperty('author');
    expect((await stack.nobody.get(`${path}/evidence`)).body.items[0].was).toEqual({
      indicator: 'INT-P05',
      scope: 'country',
      scopeId: 'IT',
      definitionVersion: 1,
      at: now,
    });
    expect((await stack.nobody.get(`/v1/recommendations?project=${ours.project}&state=draft`)).body.items).toEqual([]);
  });

  it('rests on figures that the indicators service sealed, never on a value that somebody typed', async () => {
    const path = await drafted();
    const pin = async (sealed: unknown) =>
      (await ours.author.post(`${path}/evidence`, { kind: 'figure', sealed })).body;
    const other = figure({ value: '0.99' });
    const [head, , signature] = (await stack.seal(figure())).split('.');
    const forged = `${head}.${Buffer.from(JSON.stringify(other)).toString('base64url')}.${signature}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged.split('.')[1]}.`;
    for (const seal of [forged, unsigned, 'nothing'])
      expect((await pin(seal)).type).toBe('urn:integras:problem:figure-not-sealed');
    expect((await pin(await stack.seal(figure({ project: randomUUID() })))).type).toBe(
      'urn:integras:problem:figure-of-another-project',
    );
    expect((await pin(await stack.seal(figure({ at: '2025-06-15T08:00:00.000Z' })))).errors[0].reason).toMatch(/older/);
    expect((await pin(await stack.seal(figure({ hidden: true, value: null, n: null })))).errors[0].reason).toMatch(
      /hides/,
    );
    expect((await ours.author.post(`${path}/evidence`, { kind: 'figure', value: '0.99' })).status).toBe(422);
    await pinned(path);
    const [evidence] = (await ours.author.get(`${path}/evidence`)).body.items;
    expect(evidence.was).toEqual({ indicator: 'INT-P05', scope: 'country', scopeId: 'IT', ...was, at: now });
    expect((await pin(await stack.seal(figure({ value: '0.7' })))).type).toBe(
      'urn:integras:problem:recommendation-pinned-already',
    );
  });

  it('rests on pilots of its project', async () => {
    const path = await drafted();
    const pilot = { kind: 'pilot', source: ours.pilot };
    expect((await ours.author.post(`${path}/evidence`, pilot)).status).toBe(201);
    const other = await stack.partnership();
    const refused = await ours.author.post(`${path}/evidence`, { kind: 'pilot', source: other.pilot });
    expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'source']);
    const [evidence] = (await ours.author.get(`${path}/evidence`)).body.items;
    expect(evidence).toMatchObject({ ...pilot, title: 'Shared flats with peer mentors' });
  });

  it('rests on a figure of a month beside that of all time, and says which', async () => {
    const path = await drafted();
    const pin = async (changes: object) =>
      ours.author.post(`${path}/evidence`, { kind: 'figure', sealed: await stack.seal(figure(changes)) });
    expect((await pin({})).status).toBe(201);
    expect((await pin({ period: '2025-05' })).status).toBe(201);
    expect((await pin({ period: '2025-05' })).body.type).toBe('urn:integras:problem:recommendation-pinned-already');
    expect((await pin({ period: '2025-13' })).body.type).toBe('urn:integras:problem:figure-not-sealed');
    const { items } = (await ours.author.get(`${path}/evidence`)).body;
    expect(items.map((one: { was: { period?: string } }) => one.was.period)).toEqual([undefined, '2025-05']);
    const { nodes } = (await ours.lead.get(`/v1/trace?project=${ours.project}`)).body;
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'outcome', indicator: 'INT-P05', period: '2025-05' }));
  });

  it('turns stale once when its figure moves, and a reader sees it as it was and as it is', async () => {
    const path = await drafted();
    const pin = await pinned(path);
    await published(path);
    await stack.say(moved(path, pin, 'left_interval', lower), moved(path, pin, 'left_interval', { ...lower, n: 153 }));
    const { body } = await ours.author.get(path);
    expect([body.stale, body.staleFor]).toEqual([true, [{ pin, reason: 'left_interval', since: movedAt }]]);
    expect((await told(path)).filter((verb) => verb === 'recommendation.turned-stale')).toHaveLength(1);
    const [evidence] = (await ours.author.get(`${path}/evidence`)).body.items;
    expect(evidence.was).toMatchObject(was);
    expect(evidence.moved).toEqual({ reason: 'left_interval', since: movedAt, now: { ...lower, n: 153 } });
    const list = await ours.author.get(`/v1/recommendations?project=${ours.project}&stale=true`);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  it('says of which month the figure is that made it stale, and nothing for one of all time', async () => {
    const path = await drafted();
    const ofMay = await pinned(path, { period: '2025-05' });
    const ofAll = await pinned(path);
    await published(path);
    await stack.say(moved(path, ofMay, 'left_interval', lower), moved(path, ofAll, 'left_interval', lower));
    const periods: { pin: string; period: string | null }[] = await stack.dataSource.query(
      `select data ->> 'pin' as pin, data ->> 'period' as period from ledger
        where type = $1 and data ->> 'pin' = any($2) order by period`,
      [typeOf(RecommendationTurnedStale), [ofMay, ofAll]],
    );
    expect(periods).toEqual([
      { pin: ofMay, period: '2025-05' },
      { pin: ofAll, period: null },
    ]);
  });

  it('is re-affirmed with the figure of now, and turns stale again for another cause only', async () => {
    const path = await drafted();
    const pin = await pinned(path);
    const lost = await pinned(path, { scope: 'project', scopeId: ours.project });
    await published(path);
    await stack.say(moved(path, pin, 'left_interval', lower), moved(path, lost, 'source_lost'));
    const sealed = await stack.seal(figure(lower));
    const reason = 'Still higher than anywhere else.';
    const refused = await ours.author.post(`${path}/reaffirmed`, { reason, renewed: [{ pin, sealed }] });
    expect([refused.status, refused.body.errors[0].reason]).toEqual([422, `leaves out ${lost}, which has moved`]);
    const elsewhere = await stack.seal(figure({ ...lower, scope: 'country', scopeId: 'AT' }));
    const swapped = { reason, renewed: [{ pin, sealed: elsewhere }], dropped: [lost] };
    expect((await ours.author.post(`${path}/reaffirmed`, swapped)).status).toBe(422);
    const { body } = await ours.author.post(`${path}/reaffirmed`, {
      reason,
      renewed: [{ pin, sealed }],
      dropped: [lost],
    });
    expect(body).toMatchObject({ state: 'published', stale: false, staleFor: [], reaffirmed: { reason }, evidence: 1 });
    const items: { id: string; renews?: string; was: object; releasedAt?: string }[] = (
      await ours.author.get(`${path}/evidence`)
    ).body.items;
    expect(items.map(({ releasedAt }) => releasedAt !== undefined)).toEqual([true, true, false]);
    expect(items[2]).toMatchObject({ renews: pin, was: lower });
    await stack.say(moved(path, pin, 'direction', lower));
    expect((await ours.author.get(path)).body.stale).toBe(false);
    await stack.say(moved(path, items[2]!.id, 'direction', { ...lower, value: '0.1' }));
    expect((await ours.author.get(path)).body.stale).toBe(true);
    const again = { reason, renewed: [{ pin, sealed }] };
    expect((await ours.author.post(`${path}/reaffirmed`, again)).status).toBe(422);
  });

  it('is withdrawn with a reason, stays readable, and its figures are watched no longer', async () => {
    const path = await drafted();
    const pin = await pinned(path);
    await published(path);
    await stack.say(moved(path, pin, 'source_lost'));
    expect((await ours.author.post(`${path}/withdrawn`, { reason: 'Gone.' })).status).toBe(403);
    expect((await ours.lead.post(`${path}/withdrawn`, {})).status).toBe(422);
    const { body } = await ours.lead.post(`${path}/withdrawn`, { reason: 'The figure was counted wrongly.' });
    expect(body).toMatchObject({ state: 'withdrawn', stale: false, evidence: 0 });
    expect((await stack.nobody.get(path)).body.withdrawn).toEqual({
      at: now,
      reason: 'The figure was counted wrongly.',
    });
    expect((await told(path)).slice(-2)).toEqual(['recommendation.withdrawn', 'evidence.released']);
  });

  it('is not published while a figure under its draft has moved', async () => {
    const path = await drafted();
    const pin = await pinned(path);
    await stack.say(moved(path, pin, 'direction', lower));
    expect((await published(path)).body.type).toBe('urn:integras:problem:recommendation-evidence-moved');
    await ours.author.post(`${path}/evidence/${pin}/released`, {});
    await pinned(path, lower);
    expect((await published(path)).body.state).toBe('published');
  });

  it('tells the partnership who wrote what, and what a revision changed word by word', async () => {
    const path = await drafted();
    await ours.author.put(path, { ...text, title: { en: 'Fund flats beyond the first job' } }, etag(1));
    await pinned(path);
    const { items } = (await ours.lead.get(`${path}/history`)).body;
    expect(items.map(({ what, by }: { what: string; by: string }) => [what, by])).toEqual([
      ['recommendation.drafted', ours.author.account],
      ['recommendation.revised', ours.author.account],
      ['evidence.pinned', ours.author.account],
    ]);
    expect(items[1].changed).toEqual({
      title: {
        en: [
          { value: 'Fund ' },
          { value: 'mentors', removed: true },
          { value: 'flats', added: true },
          { value: ' beyond the first job' },
        ],
        de: [{ value: text.title.de, removed: true }],
      },
    });
    await published(path);
    expect((await (await stack.person()).get(`${path}/history`)).status).toBe(404);
    expect((await stack.nobody.get(`${path}/history`)).status).toBe(401);
  });

  it('waits for its review once somebody asks for it, until it is reviewed', async () => {
    const path = await drafted();
    const asked = await ours.author.post(`${path}/review-requested`, {});
    expect(asked.body).toMatchObject({ state: 'draft', reviewRequestedAt: now });
    expect((await ours.author.post(`${path}/review-requested`, {})).body.type).toBe(
      'urn:integras:problem:recommendation-waits-already',
    );
    await ours.author.put(path, { ...text, body: { en: 'Shorter.' } }, etag(2));
    expect((await ours.author.get(path)).body.reviewRequestedAt).toBe(now);
    const reviewed = await ours.lead.post(`${path}/reviewed`, {}, etag(3));
    expect(reviewed.body).toMatchObject({ state: 'reviewed' });
    expect(reviewed.body.reviewRequestedAt).toBeUndefined();
    expect((await ours.author.post(`${path}/review-requested`, {})).status).toBe(409);
    expect((await (await stack.person()).post(`${path}/review-requested`, {})).status).toBe(404);
  });

  it('is found in the trace from its pilots, and a pilot without one is a gap', async () => {
    const own = await stack.partnership();
    const trace = async (query = '') => (await own.lead.get(`/v1/trace?project=${own.project}${query}`)).body;
    expect((await trace()).gaps).toEqual([{ node: own.pilot, gap: 'pilot-without-recommendation' }]);
    const { id } = (await own.author.post('/v1/recommendations', { project: own.project, ...text })).body;
    await own.author.post(`/v1/recommendations/${id}/evidence`, { kind: 'pilot', source: own.pilot });
    expect(await trace(`&around=${id}`)).toMatchObject({
      nodes: [{ kind: 'pilot' }, { kind: 'recommendation', title: text.title }],
      edges: [{ from: own.pilot, to: id, kind: 'backs' }],
      gaps: [],
    });
    expect((await stack.nobody.get(`/v1/trace?project=${own.project}`)).status).toBe(401);
  });

  it.each([
    ['a level there is none of', { level: 'world' }, 'level'],
    ['a European one addressed to a country', { level: 'european' }, 'level'],
    ['a territory of nowhere', { territory: '3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51' }, 'territory'],
    ['no title', { title: {} }, 'title'],
    ['a language that is none', { title: { english: 'Title' } }, 'title'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
  ])('is refused for %s', async (_, changes, field) => {
    const { status, body } = await ours.author.post('/v1/recommendations', {
      project: ours.project,
      ...text,
      ...changes,
    });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('is drafted, and its evidence pinned, once, however often the same request comes', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const draft = () => ours.author.post('/v1/recommendations', { project: ours.project, ...text }, key);
    const [one, other] = [await draft(), await draft()];
    expect(other.body).toEqual(one.body);
    const pin = () =>
      ours.author.post(
        `/v1/recommendations/${one.body.id}/evidence`,
        { kind: 'pilot', source: ours.pilot },
        { 'idempotency-key': 'one-pilot' },
      );
    const [pinnedOnce, pinnedAgain] = [await pin(), await pin()];
    expect(pinnedAgain.body).toEqual(pinnedOnce.body);
    const { items } = (await ours.author.get(`/v1/recommendations/${one.body.id}/evidence`)).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([pinnedOnce.body.pin]);
  });

  it('is found by its words in each of its languages, whatever their form', async () => {
    const own = await stack.partnership();
    const { id } = (await own.author.post('/v1/recommendations', { project: own.project, ...text })).body;
    const ids = async (q: string) =>
      (await own.lead.get(`/v1/recommendations?project=${own.project}&q=${encodeURIComponent(q)}`)).body.items.map(
        (one: { id: string }) => one.id,
      );
    for (const words of ['mentor', 'funding jobs', 'Stellen', '"first job"'])
      expect([words, await ids(words)]).toEqual([words, [id]]);
    for (const words of ['landlord', 'mentor -job', 'Stelle job', "'; drop table recommendation; --"])
      expect([words, await ids(words)]).toEqual([words, []]);
  });

  it('is listed page by page, the newest first', async () => {
    const own = await stack.partnership();
    const draft = async (by: Person) =>
      (await by.post('/v1/recommendations', { project: own.project, ...text })).body.id;
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      stack.clock.advance(1_000);
      ids.unshift(await draft(own.author));
    }
    const first = (await own.lead.get(`/v1/recommendations?project=${own.project}&limit=2`)).body;
    const second = (await own.lead.get(`/v1/recommendations?project=${own.project}&limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second).not.toHaveProperty('next');
  });
});
