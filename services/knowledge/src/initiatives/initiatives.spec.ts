import { randomUUID } from 'node:crypto';
import { TerritoryAdded } from '@integras/contracts';
import type { FoundItem } from '../search/search.service.js';
import {
  knowledgeUnderTest,
  type KnowledgeUnderTest,
  type Partnership,
  type Person,
} from '../testing/knowledge-under-test.js';

const etag = (version: number) => ({ 'if-match': `"${version}"` });

describe('an initiative that the project does not fund', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;
  let theirs: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    [ours, theirs] = [await stack.partnership(), await stack.partnership()];
  });
  afterAll(() => stack.close());

  const wanted = () => ({
    project: ours.project,
    title: { en: 'Neighbours who share a kitchen', de: 'Nachbarn teilen eine Küche' },
    ledBy: 'Parish of San Donato',
    territory: ours.territory,
    country: 'IT',
    since: '2023-09-01',
    targetGroup: { en: 'Families who have left reception' },
    themes: ['social_inclusion', 'housing'],
  });
  const register = async (more: object = {}): Promise<string> => {
    const { body, text } = await ours.author.post('/v1/initiatives', { ...wanted(), ...more });
    if (!body?.id) throw new Error(text);
    return body.id;
  };
  const at = (id: string) => `/v1/initiatives/${id}`;
  const idsFor = async (reader: Partnership['lead'], query = '') =>
    (await reader.get(`/v1/initiatives?project=${ours.project}${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );

  it('is registered, described with what is learnt, ended, and told as it goes', async () => {
    const id = await register();
    expect((await ours.lead.get(at(id))).body).toMatchObject({ ...wanted(), state: 'followed', version: 1 });
    const { project: _, ...said } = wanted();
    const links = [{ title: 'Its page', url: 'https://example.org/kitchen' }];
    const learnt = { en: 'Who cooks together hears of flats.' };
    const described = await ours.author.put(at(id), { ...said, learnt, links }, etag(1));
    expect(described).toMatchObject({ status: 200, body: { learnt, links, version: 2 } });
    const ended = await ours.author.post(`${at(id)}/ended`, { on: '2025-05-31' }, etag(2));
    expect(ended.body).toMatchObject({ state: 'ended', until: '2025-05-31', version: 3 });
    const again = await ours.author.post(`${at(id)}/ended`, { on: '2025-05-30' }, etag(3));
    expect(again.body).toMatchObject({ state: 'ended', until: '2025-05-30' });
    const facts = await stack.dataSource.query(
      'select type, project, country from ledger where entity = $1 order by sequence',
      [id],
    );
    expect(facts.map(({ type }: { type: string }) => type.split('.')[4])).toEqual([
      'registered',
      'described',
      'ended',
      'ended',
    ]);
    expect(facts[0]).toMatchObject({ project: ours.project, country: 'IT' });
  });

  it('is followed no more once it was withdrawn: only who asks for such ones finds it', async () => {
    const id = await register();
    expect(await idsFor(ours.lead)).toContain(id);
    const withdrawn = await ours.author.post(`${at(id)}/withdrawn`, { reason: 'It is a pilot now.' }, etag(1));
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'It is a pilot now.' } });
    expect(await idsFor(ours.lead)).not.toContain(id);
    expect(await idsFor(ours.lead, '&state=withdrawn')).toContain(id);
    expect((await ours.author.post(`${at(id)}/ended`, { on: '2025-05-31' }, etag(2))).status).toBe(409);
  });

  it.each([
    ['since', { since: '2025-06-16' }],
    ['territory', { territory: randomUUID() }],
    ['country', { country: 'AT' }],
    ['themes', { themes: [] }],
    ['ledBy', { ledBy: undefined }],
    ['links.0.url', { links: [{ title: 'Its page', url: 'javascript:alert(1)' }] }],
    ['budget', { budget: 1 }],
  ])('is refused for its %s', async (field, more) => {
    const { status, body } = await ours.author.post('/v1/initiatives', { ...wanted(), ...more });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('ends neither before it began nor tomorrow', async () => {
    const id = await register();
    for (const on of ['2023-08-31', '2025-06-16']) {
      const { status, body } = await ours.author.post(`${at(id)}/ended`, { on }, etag(1));
      expect([status, body.errors[0].field]).toEqual([422, 'on']);
    }
  });

  it('is written of by those who write for the project, and seen by the partnership alone', async () => {
    const id = await register();
    const { project } = ours;
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: project });
    expect((await evaluator.get(at(id))).status).toBe(200);
    expect((await evaluator.post(`${at(id)}/ended`, { on: '2025-05-31' }, etag(1))).status).toBe(403);
    const system = await stack.person({ role: 'partner_system', scope: 'project', scopeId: theirs.project });
    expect((await system.get(at(id))).status).toBe(404);
    expect(await idsFor(system)).toEqual([]);
    expect((await stack.nobody.get(at(id))).status).toBe(401);
    expect((await theirs.author.post('/v1/initiatives', wanted())).status).toBe(403);
  });

  it('is taken to no country that its author does not write for', async () => {
    const [id, vienna, { project }] = [await register(), randomUUID(), ours];
    const place = { country: 'AT', nuts: 'AT130', timeZone: 'Europe/Vienna' };
    await stack.say({
      journal: { kind: 'project', id: project },
      event: TerritoryAdded,
      entity: vienna,
      time: '2025-06-15T08:00:00.000Z',
      project,
      data: { territory: vienna, project, code: 'AT-VIENNA', name: 'Vienna', ...place },
    });
    const { project: _, ...said } = wanted();
    const inVienna = { ...said, territory: vienna, country: 'AT' };
    const ofItaly = await stack.person({ role: 'policy_author', scope: 'country', country: 'IT' });
    expect((await ofItaly.put(at(id), { ...said, ledBy: 'Another parish' }, etag(1))).status).toBe(200);
    expect((await ofItaly.put(at(id), inVienna, etag(2))).status).toBe(403);
    expect((await ours.author.put(at(id), inVienna, etag(2))).body).toMatchObject({ country: 'AT', version: 3 });
  });

  it('is not changed by whoever read an older version, and registered once under its id', async () => {
    const id = randomUUID();
    await register({ id });
    expect((await ours.author.post('/v1/initiatives', { ...wanted(), id })).status).toBe(409);
    await ours.author.post(`${at(id)}/ended`, { on: '2025-05-31' }, etag(1));
    expect((await ours.author.post(`${at(id)}/ended`, { on: '2025-05-30' }, etag(1))).status).toBe(412);
  });

  it('has a history: who wrote what of it word by word, when it ended, and why it was withdrawn', async () => {
    const id = await register();
    const { project: _, ...said } = wanted();
    const more = {
      ...said,
      title: { ...said.title, en: 'Neighbours who share a garden' },
      themes: ['health'],
      learnt: { en: 'Beans.' },
    };
    await ours.author.put(at(id), more, etag(1));
    await ours.author.post(`${at(id)}/ended`, { on: '2025-05-31' }, etag(2));
    await ours.lead.post(`${at(id)}/withdrawn`, { reason: 'It is a pilot now.' }, etag(3));
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    const { items } = (await evaluator.get(`${at(id)}/history`)).body;
    expect(items).toMatchObject([
      { what: 'initiative.registered', by: ours.author.account, text: said },
      {
        what: 'initiative.described',
        by: ours.author.account,
        changed: {
          learnt: { en: [{ value: 'Beans.', added: true }] },
          title: { en: [{}, { value: 'kitchen', removed: true }, { value: 'garden', added: true }] },
        },
        fields: [{ field: 'themes', before: said.themes, after: ['health'] }],
      },
      { what: 'initiative.ended', on: '2025-05-31' },
      { what: 'initiative.withdrawn', by: ours.lead.account, reason: 'It is a pilot now.' },
    ]);
    expect((await stack.nobody.get(`${at(id)}/history`)).status).toBe(401);
    const system = await stack.person({ role: 'partner_system', scope: 'project', scopeId: theirs.project });
    expect((await system.get(`${at(id)}/history`)).status).toBe(404);
  });

  it('has files and comments beside it for the partnership alone, while it is followed', async () => {
    const id = await register();
    const of = `item=${id}&itemKind=initiative`;
    const attach = (who: Person) =>
      who.post(`/v1/attachments?${of}&name=menu.txt`, Buffer.from('Soup'), {
        'content-type': 'application/octet-stream',
      });
    const { status, body: file } = await attach(ours.author);
    expect([status, file.itemKind]).toEqual([201, 'initiative']);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    expect((await attach(evaluator)).status).toBe(403);
    expect((await evaluator.get(`/v1/attachments/${file.id}/content`)).text).toBe('Soup');
    expect((await stack.nobody.get(`/v1/attachments/${file.id}/content`)).status).toBe(404);
    expect((await stack.nobody.get(`/v1/attachments?${of}`)).status).toBe(404);
    const text = 'Who **pays** for the soup?';
    const comment = { item: id, itemKind: 'initiative', text };
    expect((await evaluator.post('/v1/comments', comment)).status).toBe(201);
    expect((await ours.author.get(`/v1/comments?${of}`)).body.items).toMatchObject([{ text, role: 'evaluator' }]);
    const system = await stack.person({ role: 'partner_system', scope: 'project', scopeId: theirs.project });
    expect((await system.get(`/v1/comments?${of}`)).status).toBe(404);
    expect((await system.get(`/v1/attachments?${of}`)).status).toBe(404);
    const history = (await ours.author.get(`${at(id)}/history`)).body.items;
    expect(history.at(-1)).toMatchObject({ what: 'attachment.added', name: 'menu.txt' });
    await ours.author.post(`${at(id)}/withdrawn`, { reason: 'It is a pilot now.' }, etag(1));
    expect((await attach(ours.author)).status).toBe(409);
    expect((await evaluator.post('/v1/comments', comment)).status).toBe(409);
  });

  it('is found by its words by the partnership, and by nobody else', async () => {
    const id = await register({ title: { en: 'A choir of harbour pilots', de: 'Ein Chor der Lotsen' } });
    const find = async (reader: Partnership['lead'], q: string, more = '') =>
      ((await reader.get(`/v1/search?q=${q}${more}`)).body.items as FoundItem[]).map(({ kind, id }) => [kind, id]);
    expect(await find(ours.lead, 'choirs')).toEqual([['initiative', id]]);
    expect(await find(ours.lead, 'Lotse', '&language=de&kind=initiative')).toEqual([['initiative', id]]);
    expect(await find(ours.lead, 'choirs', '&kind=practice')).toEqual([]);
    expect(await find(stack.nobody, 'choirs')).toEqual([]);
    const system = await stack.person({ role: 'partner_system', scope: 'project', scopeId: theirs.project });
    expect(await find(system, 'choirs')).toEqual([]);
    await ours.author.post(`${at(id)}/withdrawn`, { reason: 'They sing no more.' }, etag(1));
    expect(await find(ours.lead, 'choirs')).toEqual([]);
  });
});
