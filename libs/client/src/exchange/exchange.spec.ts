import { createClient, NoAnswerError, ProblemError } from '../index.js';
import { json, problem, type ScriptedServer, scriptedServer } from '../testing/scripted-server.js';

describe('a request', () => {
  let server: ScriptedServer | undefined;
  // Chance decides that nobody has to wait.
  beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(async () => {
    jest.restoreAllMocks();
    await server?.close();
  });

  const command = { pilot: 'p', title: 'Staff trained', dueOn: '2024-05-14' };
  const submitted = async (...answers: Parameters<typeof scriptedServer>) => {
    server = await scriptedServer(...answers);
    const client = createClient({ baseUrl: `${server.url}/`, token: 'token', attempts: 3 });
    return client.submit('milestone.planned', command).catch((error: unknown) => error);
  };
  const keys = () => server!.asked.map(({ headers }) => headers['idempotency-key']);

  it.each([502, 503, 504, 429])('is sent again with the same key after %p', async (status) => {
    expect(await submitted(problem(status), problem(status), json({ done: true }))).toEqual({ done: true });
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(server!.asked.map(({ body }) => body)).toEqual(
      Array(3).fill('{"title":"Staff trained","dueOn":"2024-05-14"}'),
    );
  });

  it('is sent again when the connection breaks before, or within, the answer', async () => {
    const answer = await submitted(
      (response) => void response.destroy(),
      (response) => response.writeHead(200, { 'content-length': '100' }).write('{"done"', () => response.destroy()),
      json({ done: true }),
    );
    expect(answer).toEqual({ done: true });
    expect(new Set(keys()).size).toBe(1);
  });

  it('is not sent again after any other no', async () => {
    for (const status of [400, 403, 404, 409, 412, 422, 500]) {
      const refused = await submitted(problem(status));
      expect(refused).toBeInstanceOf(ProblemError);
      expect(refused).toMatchObject({ status, type: 'about:blank', idempotencyKey: keys()[0] });
      expect(keys()).toHaveLength(1);
      await server!.close();
    }
    server = undefined;
  });

  it('ends with the last problem, or without an answer, and with its key', async () => {
    const refused = await submitted(problem(503), problem(503), problem(503), json({}));
    expect(refused).toMatchObject({ name: 'ProblemError', status: 503, idempotencyKey: keys()[0] });
    await server!.close();
    const cut = (response: { destroy: () => unknown }) => void response.destroy();
    const lost = await submitted(cut, cut, cut, json({}));
    expect(lost).toBeInstanceOf(NoAnswerError);
    expect(lost).toMatchObject({ idempotencyKey: keys()[0] });
  });

  it('does not carry the token to where somebody points', async () => {
    const other = await scriptedServer(json({}));
    const refused = await submitted(problem(307, { location: other.url }));
    await other.close();
    expect(refused).toMatchObject({ name: 'ProblemError', status: 307 });
    expect(other.asked).toEqual([]);
  });

  it('says so when what is answered is no JSON', async () => {
    const answer = await submitted((response) => response.writeHead(200).end('<html>Please sign in'));
    expect(answer).toMatchObject({ name: 'ProblemError', title: 'The answer is not JSON', detail: /<html>/ });
  });

  it('is made for an installation below a path as well', async () => {
    server = await scriptedServer(json({ items: [] }));
    const client = createClient({ baseUrl: `${server.url}/monitoring`, token: 'token' });
    await client.figures({ indicators: ['INT-M01', 'INT-P05'], scope: 'country', periods: ['all', '2024-05'] });
    expect(server.asked[0]!.url).toBe(
      '/monitoring/api/indicators/v1/figures?indicator=INT-M01%2CINT-P05&scope=country&period=all%2C2024-05',
    );
    expect(server.asked[0]!.headers).toMatchObject({ authorization: 'Bearer token' });
  });
});
