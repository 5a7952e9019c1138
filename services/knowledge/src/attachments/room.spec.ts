import { type KnowledgeUnderTest, knowledgeUnderTest, type Partnership } from '../testing/knowledge-under-test.js';

const allowed = 2_500_000;
const megabyte = Buffer.alloc(1_000_000, 'a');

describe('the room that a project has for files', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;

  beforeAll(async () => {
    stack = await knowledgeUnderTest({ ATTACHMENTS_MAX_BYTES: String(allowed) });
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    ours = await stack.partnership();
  });

  const guideline = async (of: Partnership): Promise<string> => {
    const words = { title: { en: 'Fund mentors' }, body: { en: 'They stay.' } };
    const draft = { project: of.project, kind: 'guideline', level: 'local', ...words };
    return (await of.author.post('/v1/recommendations', draft)).body.id;
  };
  const attach = (of: Partnership, item: string, name: string, content = megabyte) =>
    of.author.post(`/v1/attachments?item=${item}&itemKind=recommendation&name=${name}`, content, {
      'content-type': 'application/octet-stream',
    });
  const room = async (of: Partnership) => (await of.author.get(`/v1/attachments/room?project=${of.project}`)).body;

  it('is for the files beside all its texts together, and what is more is refused with how much there is', async () => {
    const [one, other] = [await guideline(ours), await guideline(ours)];
    await attach(ours, one, 'a.txt');
    expect((await attach(ours, other, 'b.txt')).status).toBe(201);
    const refused = await attach(ours, other, 'c.txt');
    expect(refused).toMatchObject({
      status: 409,
      body: {
        type: 'urn:integras:problem:attachment-no-room',
        detail: 'Its files have 2.0 MB of the 2.5 MB that they may have together.',
        errors: [{ field: 'content', reason: 'would make it 3.0 MB of 2.5 MB' }],
      },
    });
    expect(await room(ours)).toEqual({ used: 2_000_000, allowed });
    expect((await attach(ours, other, 'd.txt', megabyte.subarray(0, 500_000))).status).toBe(201);
    expect(await room(ours)).toEqual({ used: allowed, allowed });
    expect((await attach(ours, other, 'e.txt', Buffer.from('x'))).status).toBe(409);
  });

  it('comes back with what is removed', async () => {
    const item = await guideline(ours);
    const { id } = (await attach(ours, item, 'a.txt')).body;
    await attach(ours, item, 'b.txt');
    await ours.author.post(`/v1/attachments/${id}/removed`, { reason: 'An older one.' });
    expect(await room(ours)).toEqual({ used: 1_000_000, allowed });
    expect((await attach(ours, item, 'c.txt')).status).toBe(201);
  });

  it('is not exceeded by files that come at the same moment beside different texts', async () => {
    const items = await Promise.all(Array.from({ length: 6 }, () => guideline(ours)));
    const answers = await Promise.all(items.map((item) => attach(ours, item, 'a.txt')));
    const statuses = answers.map(({ status }) => status);
    expect([201, 409].map((status) => statuses.filter((one) => one === status).length)).toEqual([2, 4]);
    expect(await room(ours)).toEqual({ used: 2_000_000, allowed });
    const [{ count }] = await stack.dataSource.query(
      `select count(*)::int as count from ledger where project = $1 and type like '%attachment.added%'`,
      [ours.project],
    );
    expect(count).toBe(2);
  });

  it('is its own: another project has as much, and its size is told to whoever writes for it', async () => {
    const another = await stack.partnership();
    const item = await guideline(ours);
    await attach(ours, item, 'a.txt');
    expect(await room(another)).toEqual({ used: 0, allowed });
    const path = `/v1/attachments/room?project=${ours.project}`;
    expect((await another.author.get(path)).status).toBe(403);
    expect((await stack.nobody.get(path)).status).toBe(401);
    const { status, body } = await ours.author.get('/v1/attachments/room');
    expect([status, body.errors[0].field]).toEqual([422, 'project']);
  });
});
