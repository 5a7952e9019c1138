import { randomUUID } from 'node:crypto';
import type { SwotItem } from '@integras/contracts';
import { type KnowledgeUnderTest, knowledgeUnderTest, now, type Partnership } from '../testing/knowledge-under-test.js';
import type { ShownEdition } from './shown-analysis.js';

const text = {
  title: { en: 'Refugees in Bologna', de: 'Geflüchtete in Bologna' },
  summary: { en: 'Made with **twelve** organisations of the city.' },
};
const item = (changes: Partial<SwotItem> = {}): SwotItem => ({
  quadrant: 'weakness',
  topic: 'housing',
  weight: 4,
  text: { en: 'Landlords ask for a permanent contract.' },
  source: 'Workshop of 12 May 2025',
  ...changes,
});
const etag = (version: number) => ({ 'if-match': `"${version}"` });

describe('a territorial analysis', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
  });
  beforeEach(async () => {
    ours = await stack.partnership();
  });
  afterAll(() => stack.close());

  const begun = async (): Promise<string> => {
    const { project, territory, author } = ours;
    const { status, body, text: answer } = await author.post('/v1/analyses', { project, territory, ...text });
    if (status !== 201) throw new Error(answer);
    return `/v1/analyses/${body.analysis}`;
  };
  const added = async (path: string, changes: Partial<SwotItem> = {}): Promise<string> => {
    const id = randomUUID();
    const { status, text: answer } = await ours.author.post(`${path}/items`, { id, ...item(changes) });
    if (status !== 201) throw new Error(answer);
    return id;
  };
  const published = async (path: string): Promise<ShownEdition> => {
    const head = (await ours.lead.get(path)).body;
    const { status, body, text: answer } = await ours.lead.post(`${path}/published`, {}, etag(head.version));
    if (status !== 200) throw new Error(answer);
    return body;
  };
  const edition = async (path: string, number: number, who = ours.author): Promise<ShownEdition> =>
    (await who.get(`${path}/editions/${number}`)).body;
  const told = async (path: string): Promise<string[]> => {
    const rows: { type: string }[] = await stack.dataSource.query(
      `select type from ledger where journal = $1 order by sequence`,
      [path.split('/').at(-1)],
    );
    return rows.map(({ type }) => type.split('.').slice(-3, -1).join('.'));
  };

  it('is written item by item, published in the version that was read, and everybody reads it then', async () => {
    const path = await begun();
    expect((await stack.nobody.get(path)).status).toBe(404);
    expect((await ours.lead.post(`${path}/published`, {}, etag(1))).body.type).toBe(
      'urn:integras:problem:analysis-empty',
    );
    const weakness = await added(path, { pilots: [ours.pilot] });
    const strength = await added(path, { quadrant: 'strength', text: { en: 'A dense network of volunteers.' } });
    expect((await ours.author.post(`${path}/published`, {}, etag(3))).status).toBe(403);
    expect((await ours.lead.post(`${path}/published`, {}, etag(2))).status).toBe(412);
    expect((await ours.lead.post(`${path}/published`, {})).status).toBe(428);
    const { status, body } = await ours.lead.post(`${path}/published`, {}, etag(3));
    expect(status).toBe(200);
    expect(body).toMatchObject({ number: 1, state: 'published', publishedAt: now, country: 'IT', ...text });
    const read = await edition(path, 1, stack.nobody);
    expect(read.items).toEqual([
      { id: strength, version: 1, ...item({ quadrant: 'strength', text: { en: 'A dense network of volunteers.' } }) },
      { id: weakness, version: 1, ...item({ pilots: [ours.pilot] }) },
    ]);
    expect(await told(path)).toEqual(['edition.begun', 'swot-item.added', 'swot-item.added', 'edition.published']);
  });

  it('stays as it was published; the next edition begins with its items and shows what it changed', async () => {
    const path = await begun();
    const [stays, goes, grows] = [await added(path), await added(path), await added(path)];
    await published(path);
    for (const refused of [
      await ours.author.post(`${path}/items`, item()),
      await ours.author.put(`${path}/items/${stays}`, item(), etag(1)),
      await ours.author.post(`${path}/items/${stays}/removed`, {}, etag(1)),
    ])
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:integras:problem:analysis-edition-published']);
    expect((await ours.author.post(`${path}/editions`, {})).body).toMatchObject({ number: 2, state: 'draft' });
    expect((await ours.author.post(`${path}/editions`, {})).status).toBe(409);
    await ours.author.post(`${path}/items/${goes}/removed`, {}, etag(1));
    await ours.author.put(`${path}/items/${grows}`, item({ weight: 5 }), etag(1));
    const comes = await added(path);
    expect((await edition(path, 2)).changes).toEqual({
      since: 1,
      added: [comes],
      removed: [{ id: goes, version: 1, ...item() }],
      altered: [{ item: grows, fields: ['weight'], before: { id: grows, version: 1, ...item() } }],
    });
    expect((await stack.nobody.get(`${path}/editions/2`)).status).toBe(404);
    expect((await edition(path, 1)).items.map(({ id, weight }) => [id, weight])).toEqual([
      [stays, 4],
      [goes, 4],
      [grows, 4],
    ]);
    await published(path);
    expect((await stack.nobody.get(path)).body.editions.map(({ number }: { number: number }) => number)).toEqual([
      2, 1,
    ]);
    expect((await edition(path, 2, stack.nobody)).changes?.added).toEqual([comes]);
  });

  it('loses no work of two editors: another item may be changed meanwhile, the same one not', async () => {
    const path = await begun();
    const [one, other] = [await added(path), await added(path)];
    expect((await ours.author.put(`${path}/items/${one}`, item({ weight: 1 }), etag(1))).status).toBe(200);
    expect((await ours.lead.put(`${path}/items/${other}`, item({ weight: 2 }), etag(1))).status).toBe(200);
    expect((await ours.lead.put(`${path}/items/${one}`, item({ weight: 5 }), etag(1))).status).toBe(412);
    expect((await ours.lead.put(`${path}/items/${one}`, item({ weight: 5 }))).status).toBe(428);
    const described = { ...text, title: { en: 'Bologna' } };
    expect((await ours.author.put(`${path}/text`, described, etag(1))).body).toMatchObject({
      title: { en: 'Bologna' },
      textVersion: 2,
    });
    expect((await ours.lead.put(`${path}/text`, text, etag(1))).status).toBe(412);
    expect((await edition(path, 1)).items.map(({ weight }) => weight)).toEqual([1, 2]);
  });

  it('has items that are moved within their quadrant and to another one', async () => {
    const path = await begun();
    const [one, two, three] = [await added(path), await added(path), await added(path, { quadrant: 'threat' })];
    const order = async () => (await edition(path, 1)).items.map(({ id, quadrant }) => [quadrant, id]);
    await ours.author.post(`${path}/items/${two}/moved`, { to: 'weakness', ahead: one }, etag(1));
    expect(await order()).toEqual([
      ['weakness', two],
      ['weakness', one],
      ['threat', three],
    ]);
    await ours.author.post(`${path}/items/${one}/moved`, { to: 'threat', ahead: three }, etag(1));
    await ours.author.post(`${path}/items/${two}/moved`, { to: 'strength' }, etag(2));
    expect(await order()).toEqual([
      ['strength', two],
      ['threat', one],
      ['threat', three],
    ]);
    const nowhere = await ours.author.post(`${path}/items/${one}/moved`, { to: 'strength', ahead: three }, etag(2));
    expect([nowhere.status, nowhere.body.errors[0].field]).toEqual([422, 'ahead']);
    expect((await ours.author.post(`${path}/items/${one}/moved`, { to: 'threat' }, etag(1))).status).toBe(412);
  });

  it('is compared with that of another territory, topic by topic', async () => {
    const path = await begun();
    await added(path);
    await published(path);
    const first = ours;
    ours = await stack.partnership();
    const otherPath = await begun();
    await added(otherPath, { topic: 'law', weight: 2 });
    const ids = [path, otherPath].map((one) => one.split('/').at(-1)).join(',');
    const compare = () => stack.nobody.get(`/v1/analyses/comparison?analyses=${ids}`);
    expect((await compare()).status).toBe(404);
    await published(otherPath);
    const { body } = await compare();
    expect(body.territories.map(({ territory }: ShownEdition) => territory)).toEqual([first.territory, ours.territory]);
    expect(body.topics.map(({ topic }: { topic: string }) => topic)).toEqual(['housing', 'law']);
    expect(body.topics[0].cells.map(({ weights }: { weights: object }) => weights)).toMatchObject([
      { weakness: 4 },
      { weakness: 0 },
    ]);
    expect((await stack.nobody.get('/v1/analyses/comparison?analyses=one')).status).toBe(422);
  });

  it('is there once for a territory of its project, and once however often the request comes', async () => {
    const { project, territory, author } = ours;
    const key = { 'idempotency-key': 'one-analysis' };
    const begin = (headers = {}) => author.post('/v1/analyses', { project, territory, ...text }, headers);
    const [first, repeated] = [await begin(key), await begin(key)];
    expect(repeated.body).toEqual(first.body);
    expect((await begin()).body.type).toBe('urn:integras:problem:already-exists');
    const other = await stack.partnership();
    const foreign = await author.post('/v1/analyses', { project, territory: other.territory, ...text });
    expect([foreign.status, foreign.body.errors[0].field]).toEqual([422, 'territory']);
    expect(
      (await author.post('/v1/analyses', { project: other.project, territory: other.territory, ...text })).status,
    ).toBe(403);
    const path = `/v1/analyses/${first.body.analysis}`;
    const listed = async (who = author) =>
      (await who.get(`/v1/analyses?project=${project}`)).body.items as { id: string }[];
    expect(await listed()).toMatchObject([{ territory, country: 'IT', title: text.title, draft: 1 }]);
    expect(await listed(stack.nobody)).toEqual([]);
    await added(path);
    await published(path);
    const { body: pilotOfOthers } = await author.post(`${path}/editions`, {});
    expect(pilotOfOthers.number).toBe(2);
    expect(await listed(stack.nobody)).toEqual([
      { id: first.body.analysis, project, territory, country: 'IT', title: text.title, edition: 1, publishedAt: now },
    ]);
  });

  it('tells the partnership who changed what in which edition', async () => {
    const path = await begun();
    const one = await added(path);
    await ours.lead.put(`${path}/items/${one}`, item({ weight: 5 }), etag(1));
    await ours.author.post(`${path}/items/${one}/moved`, { to: 'threat' }, etag(2));
    await published(path);
    await ours.author.post(`${path}/editions`, {});
    const { items } = (await ours.lead.get(`${path}/history`)).body;
    expect(items.map(({ what, by, edition }: Record<string, unknown>) => [what, by, edition])).toEqual([
      ['edition.begun', ours.author.account, 1],
      ['swot-item.added', ours.author.account, 1],
      ['swot-item.changed', ours.lead.account, 1],
      ['swot-item.moved', ours.author.account, 1],
      ['edition.published', ours.lead.account, 1],
      ['edition.begun', ours.author.account, 2],
    ]);
    expect(items[2]).toMatchObject({
      item: one,
      before: item(),
      after: item({ weight: 5 }),
      fields: [{ field: 'weight', before: item().weight, after: 5 }],
    });
    expect(items[3].moved).toEqual({ from: 'weakness', to: 'threat' });
    expect((await stack.nobody.get(`${path}/history`)).status).toBe(401);
    expect((await (await stack.person()).get(`${path}/history`)).status).toBe(404);
  });

  it.each([
    ['a weight nobody knows', { weight: 6 }, 'weight'],
    ['a quadrant there is none of', { quadrant: 'weather' }, 'quadrant'],
    ['a topic there is none of', { topic: 'weather' }, 'topic'],
    ['no text', { text: {} }, 'text'],
    ['a pilot of nowhere', { pilots: ['3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51'] }, 'pilots'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
  ])('refuses an item with %s', async (_, changes, field) => {
    const path = await begun();
    const { status, body } = await ours.author.post(`${path}/items`, { ...item(), ...changes });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('is written in one country by whoever writes for that country', async () => {
    const { project, territory } = ours;
    const ofAustria = await stack.person({ role: 'policy_author', scope: 'country', country: 'AT' });
    const ofItaly = await stack.person({ role: 'policy_author', scope: 'country', country: 'IT' });
    expect((await ofAustria.post('/v1/analyses', { project, territory, ...text })).status).toBe(403);
    const elsewhere = await ofItaly.post('/v1/analyses', { project, territory: randomUUID(), ...text });
    expect(elsewhere.status).toBe(403);
    const { body } = await ofItaly.post('/v1/analyses', { project, territory, ...text });
    const path = `/v1/analyses/${body.analysis}`;
    expect((await ofItaly.post(`${path}/items`, item())).status).toBe(201);
    expect((await ofAustria.post(`${path}/items`, item())).status).toBe(403);
    const room = async (who: typeof ofItaly) => (await who.get(`/v1/attachments/room?project=${project}`)).status;
    expect([await room(ofItaly), await room(ofAustria)]).toEqual([200, 403]);
  });

  it('is written by those who may write in its project', async () => {
    const path = await begun();
    const one = await added(path);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    const outsider = await stack.person();
    expect((await evaluator.get(`${path}/editions/1`)).status).toBe(200);
    expect((await evaluator.post(`${path}/items`, item())).status).toBe(403);
    expect((await outsider.get(`${path}/editions/1`)).status).toBe(404);
    expect((await outsider.put(`${path}/items/${one}`, item(), etag(1))).status).toBe(404);
    expect((await stack.nobody.post(`${path}/items`, item())).status).toBe(401);
  });
});
