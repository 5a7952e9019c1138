import { readFileSync } from 'node:fs';
import { areTexts, isReadable } from '@integras/contracts';
import { realData } from '@integras/testing';
import { type KnowledgeUnderTest, knowledgeUnderTest, type Partnership } from '../testing/knowledge-under-test.js';
import { piecesOf } from './found.js';
import type { FoundItem } from './search.service.js';

const etag = (version: number) => ({ 'if-match': `"${version}"` });

describe('the excerpt of what was found', () => {
  it('is in pieces, of which those that were searched for say so', () => {
    expect(piecesOf('Fund \uE000mentors\uE001 at work')).toEqual([
      { text: 'Fund ' },
      { text: 'mentors', found: true },
      { text: ' at work' },
    ]);
    expect(piecesOf('a lone \uE001 mark')).toEqual([{ text: 'a lone  mark' }]);
  });
});

describe('the search', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    ours = await stack.partnership();
  });
  afterAll(() => stack.close());

  const practice = async (title: Record<string, string>, method: Record<string, string>): Promise<string> => {
    const { project, territory } = ours;
    const { body, text } = await ours.author.post('/v1/practices', {
      project,
      territory,
      country: 'IT',
      solution: 'method',
      theme: 'housing',
      title,
      targetGroup: { en: 'Everybody' },
      method,
      results: { en: 'Good.' },
      conditions: { en: 'None.' },
    });
    if (!body?.id) throw new Error(text);
    return body.id;
  };
  const publish = (path: string, version: number) => ours.lead.post(`${path}/published`, {}, etag(version));
  const find = async (q: string, more = ''): Promise<FoundItem[]> =>
    (await stack.nobody.get(`/v1/search?q=${encodeURIComponent(q)}${more}`)).body.items;
  const idsOf = async (q: string, more = '') => (await find(q, more)).map(({ id }) => id);

  it('finds what is published of every kind, by the word forms of each language, and shows where', async () => {
    const { project, territory, author } = ours;
    const surety = await practice(
      { en: 'A guarantee fund', de: 'Ein Garantiefonds' },
      { en: 'The town stands surety for tenancies.', de: 'Die Stadt bürgt für Mietverträge.' },
    );
    expect(await find('surety')).toEqual([]);
    await publish(`/v1/practices/${surety}`, 1);
    const analysis = { project, territory, title: { en: 'Bologna' }, summary: { en: 'Short.' } };
    const { body: begun } = await author.post('/v1/analyses', analysis);
    const item = { quadrant: 'weakness', topic: 'housing', weight: 5, text: { en: 'Nobody offers sureties.' } };
    const { body: added } = await author.post(`/v1/analyses/${begun.analysis}/items`, item);
    expect(await idsOf('surety')).toEqual([surety]);
    await publish(`/v1/analyses/${begun.analysis}`, added.version);
    const recommendation = { project, kind: 'guideline', level: 'local', country: 'IT' };
    const { body: drafted } = await author.post('/v1/recommendations', {
      ...recommendation,
      title: { en: 'Stand surety for first tenancies' },
      body: { en: 'For six months.' },
    });
    await ours.lead.post(`/v1/recommendations/${drafted.id}/reviewed`, {}, etag(1));
    await publish(`/v1/recommendations/${drafted.id}`, 2);

    const found = await find('sureties', `&project=${project}`);
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(['analysis', 'practice', 'recommendation']);
    expect(found[0]).toMatchObject({ kind: 'recommendation', id: drafted.id, language: 'en', country: 'IT' });
    expect(found[0]!.excerpt).toContainEqual({ text: 'surety', found: true });
    expect(await idsOf('sureties', '&kind=practice')).toEqual([surety]);
    expect(await idsOf('sureties', '&country=AT')).toEqual([]);
    const [german] = await find('Mietvertrag', '&language=de');
    expect([german?.id, german?.language, german?.title]).toEqual([surety, 'de', 'Ein Garantiefonds']);
    expect((await find('surety -town')).map(({ kind }) => kind).toSorted()).toEqual(['analysis', 'recommendation']);
  });

  it('without words tells what is there, the newest first, in the language of the reader', async () => {
    const older = await practice({ en: 'Older', de: 'Älter' }, { en: 'One way.', de: 'Ein Weg.' });
    const newer = await practice({ en: 'Newer', de: 'Neuer' }, { en: 'Another way.', de: 'Ein anderer.' });
    for (const id of [older, newer]) {
      stack.clock.advance(1_000);
      await publish(`/v1/practices/${id}`, 1);
    }
    const { items } = (await stack.nobody.get(`/v1/search?project=${ours.project}&language=de&limit=2`)).body;
    expect(items.map(({ id, title, excerpt }: FoundItem) => [id, title, excerpt])).toEqual([
      [newer, 'Neuer', []],
      [older, 'Älter', []],
    ]);
  });

  it('shows where as it is read, without the marks of Markdown', async () => {
    const id = await practice(
      { en: 'Lending tools' },
      { en: '- **drills** to lend\n- a [list](https://example.org/tools) of them' },
    );
    await publish(`/v1/practices/${id}`, 1);
    const [found] = await find('drills');
    expect(found?.id).toBe(id);
    // Its parts come in no order.
    expect(found?.excerpt.map(({ text }) => text).join('')).toContain(' drills to lend a list of them');
  });

  it('finds nothing that is withdrawn, and is refused with words that are none', async () => {
    const id = await practice({ en: 'A zeppelin of one’s own' }, { en: 'Up.' });
    await publish(`/v1/practices/${id}`, 1);
    expect(await idsOf('zeppelin')).toEqual([id]);
    await ours.lead.post(`/v1/practices/${id}/withdrawn`, { reason: 'It burst.' }, etag(2));
    expect(await idsOf('zeppelin')).toEqual([]);
    expect((await stack.nobody.get('/v1/search?q=')).status).toBe(422);
  });

  const naughty = realData('hostile/naughty-strings.json');
  (naughty ? it : it.skip)(
    'takes every hostile string as text and as words: in equals out, nothing breaks (skipped without REAL_DATA_DIR)',
    async () => {
      const texts = (JSON.parse(readFileSync(naughty!, 'utf8')) as string[]).filter((text) => text !== '');
      const isProse = (text: string) => areTexts({ en: text }, 20_000, 'prose') && isReadable(text);
      const id = await practice({ en: 'Hostile' }, { en: 'Texts.' });
      const { body } = await ours.author.get(`/v1/practices/${id}`);
      const { project: _, state: __, uptakes: ___, version: ____, id: _____, ...content } = body;
      const put = (method: object, version: number) =>
        ours.author.put(`/v1/practices/${id}`, { ...content, method }, etag(version));
      // As many at once as a text has languages.
      const languages = 'ar bg cs da de el en es et fa fi fr hr hu it lt lv pl pt sl'.split(' ');
      const fitting = texts.filter(isProse);
      for (let part = 0; part * languages.length < fitting.length; part++) {
        const some = fitting.slice(part * languages.length, (part + 1) * languages.length);
        const method = Object.fromEntries(some.map((text, at) => [languages[at]!, text]));
        const answer = await put(method, part + 1);
        expect([answer.status, answer.body.method]).toEqual([200, method]);
      }
      const blank = { field: 'method', reason: expect.stringMatching(/^method \(en\) must show something to read/) };
      for (const text of texts.filter((text) => !isProse(text))) {
        const { body } = await put({ en: text }, 1);
        expect(body.errors).toContainEqual(isReadable(text) ? expect.objectContaining({ field: 'method' }) : blank);
      }
      expect(texts.filter((text) => !isReadable(text)).length).toBeGreaterThan(5);
      for (const text of texts) {
        const { status } = await stack.nobody.get(`/v1/search?q=${encodeURIComponent(text)}`);
        expect([text, [200, 422].includes(status)]).toEqual([text, true]);
      }
    },
  );
});
