import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';
import { parse } from 'content-disposition';
import {
  type KnowledgeUnderTest,
  knowledgeUnderTest,
  now,
  type Partnership,
  type Person,
} from '../testing/knowledge-under-test.js';
import { mostBytes } from './file-bytes.js';
import { plainZip } from '../testing/plain-zip.js';

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const officeFile = (part: string, type: string) =>
  plainZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [part]: '<?xml version="1.0"?><document/>',
  });
const docx = officeFile('word/document.xml', 'wordprocessingml.document');

const naughty = realData('hostile/naughty-strings.json');

describe('a file attached to an item', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    ours = await stack.partnership();
  });
  afterAll(() => stack.close());
  beforeEach(() => stack.clock.set(now));

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await ours.author.post(path, { project: ours.project, ...body });
    if (answer.status !== 201) throw new Error(answer.text);
    return (answer.body.id ?? answer.body.analysis) as string;
  };
  const words = { en: 'A guarantee fund' };
  const practice = () =>
    made('/v1/practices', {
      title: words,
      solution: 'tool',
      theme: 'housing',
      territory: ours.territory,
      country: 'IT',
      targetGroup: words,
      method: words,
      results: words,
      conditions: words,
    });
  const recommendation = () =>
    made('/v1/recommendations', {
      kind: 'recommendation',
      level: 'regional',
      country: 'IT',
      title: words,
      body: words,
    });
  const attach = (
    item: string,
    {
      name,
      content = pdf,
      itemKind = 'practice',
      id,
    }: { name: string; content?: Buffer; itemKind?: string; id?: string },
    who: Person = ours.author,
  ) => {
    const question = new URLSearchParams({ item, itemKind, name, ...(id && { id }) });
    return who.post(`/v1/attachments?${question.toString()}`, content, { 'content-type': 'application/octet-stream' });
  };
  const listed = async (item: string, itemKind = 'practice', who: Person = ours.author) =>
    (await who.get(`/v1/attachments?item=${item}&itemKind=${itemKind}`)).body.items as Record<string, unknown>[];
  const contentOf = (id: string, who: Person = ours.author) => who.get(`/v1/attachments/${id}/content`);

  it('is told with its type, size and digest, and comes back byte for byte, only ever to be saved', async () => {
    const item = await practice();
    const { status, body } = await attach(item, { name: 'Muster – Vereinbarung "2025".pdf' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: body.id,
      item,
      itemKind: 'practice',
      name: 'Muster – Vereinbarung "2025".pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      addedAt: now,
      addedBy: ours.author.account,
    });
    const { bytes, headers } = await contentOf(body.id as string);
    expect(bytes.equals(pdf)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Muster ? Vereinbarung \\"2025\\".pdf"; filename*=UTF-8''Muster%20%E2%80%93%20Vereinbarung%20%222025%22.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    const [fact] = await stack.dataSource.query(`select type, data from ledger where entity = $1`, [body.id]);
    expect(fact).toEqual({
      type: 'eu.integras.knowledge.attachment.added.v1',
      data: expect.objectContaining({ attachment: body.id, item, mediaType: 'application/pdf', bytes: pdf.length }),
    });
    expect(JSON.stringify(fact)).not.toContain('Catalog');
  });

  it('is what its content is: documents, pictures and tables are taken', async () => {
    const item = await practice();
    const kinds: [string, Buffer, string][] = [
      ['a.png', png, 'image/png'],
      ['a.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['A.TXT', Buffer.from('Grüße\tan alle\r\n'), 'text/plain'],
      ['notes.md', Buffer.from('# <script>alert(1)</script>'), 'text/plain'],
      ['a.csv', Buffer.from('place,count\nBologna,3\n'), 'text/csv'],
      [
        'a.odt',
        plainZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
        'application/vnd.oasis.opendocument.text',
      ],
    ];
    for (const [name, content, mediaType] of kinds) {
      const { body } = await attach(item, { name, content });
      expect({ name, mediaType: body.mediaType }).toEqual({ name, mediaType });
    }
  });

  it.each<[string, string, Buffer, string]>([
    ['a program', 'report.pdf', Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), 'content'],
    ['a page', 'report.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 'name'],
    ['a drawing that can run', 'a.svg', Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'content'],
    ['an archive called a document', 'a.docx', plainZip({ 'a.exe': 'MZ' }), 'content'],
    ['a document with macros', 'a.docx', officeFile('word/document.xml', 'wordprocessingml.macro'), 'content'],
    ['a picture called a document', 'a.pdf', png, 'name'],
    ['text that is no UTF-8', 'a.txt', Buffer.from([0x47, 0xfc, 0x6e]), 'content'],
    ['text with a control character', 'a.txt', Buffer.from('a\u0000b'), 'content'],
    ['nothing', 'a.txt', Buffer.alloc(0), 'content'],
    ['a file without an ending', 'README', Buffer.from('read me'), 'name'],
    ['a path', '../../etc/passwd.txt', Buffer.from('x'), 'name'],
    ['a path of another system', 'C:\\a.txt', Buffer.from('x'), 'name'],
    ['an ending turned round', 'report\u202efdp.txt', Buffer.from('x'), 'name'],
    ['a header in its name', 'a\r\nset-cookie: x.txt', Buffer.from('x'), 'name'],
    ['a hidden file', '.profile.txt', Buffer.from('x'), 'name'],
  ])('is refused with field and reason: %s', async (_, name, content, field) => {
    const item = await practice();
    const { status, body } = await attach(item, { name, content });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ field, reason: expect.any(String) }]);
    expect(await listed(item)).toEqual([]);
  });

  it('may have 10 MiB and no byte more, and comes as a file', async () => {
    const item = await practice();
    const most = Buffer.alloc(mostBytes, 'a');
    expect((await attach(item, { name: 'most.txt', content: most })).status).toBe(201);
    const { status, body } = await attach(item, {
      name: 'more.txt',
      content: Buffer.concat([most, most.subarray(0, 1)]),
    });
    expect([status, body.type]).toEqual([413, 'urn:integras:problem:body-too-large']);
    const path = `/v1/attachments?item=${item}&itemKind=practice&name=a.txt`;
    expect((await ours.author.post(path, {})).status).toBe(415);
    expect((await listed(item)).map(({ name }) => name)).toEqual(['most.txt']);
  });

  it('is one of twenty at most', async () => {
    const item = await practice();
    const answers = await Promise.all(Array.from({ length: 22 }, (_, at) => attach(item, { name: `${at}.pdf` })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 409)!.body.type).toBe('urn:integras:problem:attachment-too-many');
    expect(await listed(item)).toHaveLength(20);
  });

  it('is attached once when it is sent several times under one id, and another file is not taken for it', async () => {
    const [item, id] = [await practice(), randomUUID()];
    const answers = await Promise.all([1, 2, 3, 4].map(() => attach(item, { name: 'a.pdf', id })));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { status, body } = await attach(item, { name: 'a.png', content: png, id });
    expect([status, body.type]).toEqual([409, 'urn:integras:problem:already-exists']);
    expect(await listed(item)).toHaveLength(1);
    await ours.author.post(`/v1/attachments/${id}/removed`, { reason: 'An older one.' });
    expect((await attach(item, { name: 'a.pdf', id })).body.type).toBe('urn:integras:problem:attachment-removed');
  });

  it('is for those who may read the item, and attached by those who may write it', async () => {
    const item = await practice();
    const stranger = await stack.partnership();
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: ours.project });
    const id = (await attach(item, { name: 'a.pdf' })).body.id as string;
    expect((await attach(item, { name: 'a.pdf' }, evaluator)).status).toBe(403);
    expect((await attach(item, { name: 'a.pdf' }, stranger.author)).status).toBe(403);
    expect((await attach(item, { name: 'a.pdf' }, stack.nobody)).status).toBe(401);
    expect((await attach(item, { name: 'a.pdf', itemKind: 'recommendation' })).status).toBe(404);
    expect((await contentOf(id, evaluator)).status).toBe(200);
    const unknown = await contentOf(randomUUID(), stack.nobody);
    const unseen = await contentOf(id, stack.nobody);
    expect({ ...unseen.body, trace: '' }).toEqual({ ...unknown.body, trace: '' });
    expect(unseen.status).toBe(404);
    expect((await stack.nobody.get(`/v1/attachments?item=${item}&itemKind=practice`)).status).toBe(404);
  });

  it('is everybody’s as soon as its practice is published with it, and not before', async () => {
    const item = await practice();
    const early = (await attach(item, { name: 'early.pdf' })).body.id as string;
    await ours.lead.post(`/v1/practices/${item}/published`, {}, etag(1));
    expect((await contentOf(early, stack.nobody)).bytes.equals(pdf)).toBe(true);
    stack.clock.advance(1_000);
    const late = (await attach(item, { name: 'late.pdf' })).body.id as string;
    expect((await contentOf(late, stack.nobody)).status).toBe(404);
    expect((await listed(item, 'practice', stack.nobody)).map(({ id }) => id)).toEqual([early]);
    expect((await ours.author.get(`/v1/practices/${item}`)).body).toMatchObject({ changed: true, version: 3 });
    stack.clock.advance(1_000);
    expect((await ours.lead.post(`/v1/practices/${item}/published`, {}, etag(3))).body.changed).toBe(false);
    expect((await listed(item, 'practice', stack.nobody)).map(({ id }) => id)).toEqual([early, late]);
    expect(Object.keys((await listed(item, 'practice', stack.nobody))[0]!)).not.toContain('addedBy');
  });

  it('is removed with the reason: what it held is gone, that it was there stays told', async () => {
    const item = await practice();
    const id = (await attach(item, { name: 'a.pdf' })).body.id as string;
    const { body } = await ours.author.post(`/v1/attachments/${id}/removed`, { reason: 'The wrong one.' });
    const removed = { at: now, by: ours.author.account, reason: 'The wrong one.' };
    expect(body.removed).toEqual(removed);
    expect((await ours.author.post(`/v1/attachments/${id}/removed`, { reason: 'Again.' })).status).toBe(409);
    expect((await contentOf(id)).status).toBe(404);
    expect(await listed(item)).toEqual([expect.objectContaining({ id, removed })]);
    const [{ count }] = await stack.dataSource.query(
      'select count(*)::int as count from attachment_content where id = $1',
      [id],
    );
    expect(count).toBe(0);
  });

  it('that everybody reads is removed by whoever may publish', async () => {
    const item = await practice();
    const id = (await attach(item, { name: 'a.pdf' })).body.id as string;
    await ours.lead.post(`/v1/practices/${item}/published`, {}, etag(1));
    expect((await ours.author.post(`/v1/attachments/${id}/removed`, { reason: 'No.' })).status).toBe(403);
    expect((await ours.lead.post(`/v1/attachments/${id}/removed`, { reason: 'Outdated.' })).status).toBe(200);
    expect(await listed(item, 'practice', stack.nobody)).toEqual([]);
  });

  it('makes a reviewed recommendation a draft again, and comes to no published one', async () => {
    const item = await recommendation();
    const path = `/v1/recommendations/${item}`;
    await ours.lead.post(`${path}/reviewed`, {}, etag(1));
    const added = await attach(item, { name: 'a.pdf', itemKind: 'recommendation' });
    expect((await ours.author.get(path)).body).toMatchObject({ state: 'draft', version: 3 });
    await ours.lead.post(`${path}/reviewed`, {}, etag(3));
    await ours.author.post(`/v1/attachments/${added.body.id as string}/removed`, { reason: 'Not needed.' });
    expect((await ours.author.get(path)).body).toMatchObject({ state: 'draft', version: 5 });
    await ours.lead.post(`${path}/reviewed`, {}, etag(5));
    await ours.lead.post(`${path}/published`, {}, etag(6));
    const { status, body } = await attach(item, { name: 'b.pdf', itemKind: 'recommendation' });
    expect([status, body.type]).toEqual([409, 'urn:integras:problem:attachment-not-written']);
  });

  it('hangs on the edition of an analysis that is being written', async () => {
    const item = await made('/v1/analyses', { territory: ours.territory, title: words, summary: words });
    expect((await attach(item, { name: 'a.pdf', itemKind: 'analysis' })).status).toBe(201);
    await ours.author.post(`/v1/analyses/${item}/items`, { quadrant: 'threat', topic: 'law', weight: 1, text: words });
    const { body } = await ours.author.get(`/v1/analyses/${item}`);
    const published = await ours.lead.post(`/v1/analyses/${item}/published`, {}, etag(body.version as number));
    expect(published.status).toBe(200);
    expect(await listed(item, 'analysis', stack.nobody)).toHaveLength(1);
    expect((await attach(item, { name: 'b.pdf', itemKind: 'analysis' })).status).toBe(409);
  });

  (naughty ? it : it.skip)('comes back under the name it was given, or its name is refused', async () => {
    const names = (JSON.parse(readFileSync(naughty!, 'utf8')) as string[]).map((text) => `${text}.txt`);
    const isTaken = async (item: string, name: string): Promise<boolean> => {
      const { status, body } = await attach(item, { name, content: Buffer.from('x') });
      if (status === 422) {
        expect(body.errors).toContainEqual({ field: 'name', reason: expect.any(String) });
        return false;
      }
      expect([status, body.name]).toEqual([201, name]);
      const { headers } = await contentOf(body.id as string);
      const disposition = parse(String(headers['content-disposition']));
      expect(disposition).toMatchObject({ type: 'attachment', parameters: { filename: name } });
      return true;
    };
    const taken: boolean[] = [];
    // As many as an item takes, one item after the other: of hundreds at once a busy service turns some away.
    for (let from = 0; from < names.length; from += 20) {
      const item = await practice();
      taken.push(...(await Promise.all(names.slice(from, from + 20).map((name) => isTaken(item, name)))));
    }
    expect(taken.filter(Boolean).length).toBeGreaterThan(200);
  });
});
