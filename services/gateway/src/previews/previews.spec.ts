import { randomUUID } from 'node:crypto';
import type { RunningService } from '@integras/service-kit';
import { type EchoService, echoService } from '../testing/echo-service.js';
import { openGateway, signedIn, type Surroundings, surroundings } from '../testing/gateway-under-test.js';

const facts = [{ type: 'eu.integras.pilots.milestone.voided.v1', data: { milestone: 'm' } }];

describe('what a correction would change', () => {
  let around: Surroundings;
  let running: RunningService;
  let pilots: EchoService;
  let indicators: EchoService;
  let knowledge: EchoService;
  let authorization: string;

  beforeAll(async () => {
    [around, pilots, indicators, knowledge] = await Promise.all([
      surroundings(),
      echoService(),
      echoService(),
      echoService(),
    ]);
    around.environment['PILOTS_URL'] = pilots.url;
    around.environment['INDICATORS_URL'] = indicators.url;
    around.environment['KNOWLEDGE_URL'] = knowledge.url;
    running = await openGateway(around);
    ({ authorization } = await signedIn(around));
  });
  afterAll(async () => {
    await running.stop();
    await Promise.all([pilots, indicators, knowledge].map((service) => service.stop()));
    await around.close();
  });

  const counted = { figures: [], others: 3, reported: [], evidence: [] };
  const asked: { by: string; path: string; body: unknown; authorization: string; ifMatch: string }[] = [];
  const answers = (service: EchoService, by: string, status: number, body: object) => {
    service.answer = (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { authorization: of = '', 'if-match': ifMatch = '' } = request.headers;
        const sent = parts.length > 0 ? (JSON.parse(Buffer.concat(parts).toString()) as unknown) : undefined;
        asked.push({ by, path: request.url!, body: sent, authorization: of, ifMatch });
        response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
      });
    };
  };
  const pilot = randomUUID();
  const fact = randomUUID();
  const preview = (
    how: string,
    body: object,
    as: Record<string, string> = { authorization },
    contentType = 'application/json',
  ) =>
    fetch(`${running.url}/api/previews/v1/pilots/${pilot}/facts/${fact}/${how}`, {
      method: 'POST',
      headers: { ...as, 'content-type': contentType, 'if-match': '"3"' },
      body: JSON.stringify(body),
    });

  beforeEach(() => {
    asked.length = 0;
    answers(pilots, 'pilots', 200, { facts });
    answers(indicators, 'indicators', 200, counted);
  });

  it('is counted from the facts it would state, in the name of whoever asks', async () => {
    const answer = await preview('correct', { changes: { on: '2025-05-13' } });
    expect([answer.status, await answer.json()]).toEqual([200, counted]);
    expect(asked).toEqual([
      {
        by: 'pilots',
        path: `/v1/pilots/${pilot}/facts/${fact}/correct/preview`,
        body: { changes: { on: '2025-05-13' } },
        authorization,
        ifMatch: '"3"',
      },
      { by: 'indicators', path: '/v1/previews', body: { pilot, facts }, authorization, ifMatch: '"3"' },
    ]);
  });

  it('names the recommendations that rest on it, to whoever may read them', async () => {
    const [item, other] = [randomUUID(), randomUUID()];
    const pins = [item, other, item].map((of) => ({
      pin: randomUUID(),
      item: of,
      indicator: 'INT-P05',
      period: 'all',
    }));
    answers(indicators, 'indicators', 200, { ...counted, evidence: pins });
    const title = { en: 'Begin with housing' };
    answers(knowledge, 'knowledge', 200, { id: item, title, state: 'published', body: { en: 'Long.' } });
    const all = (await (await preview('void', {})).json()) as { evidence: object[] };
    expect(all.evidence).toEqual(pins.map((pin) => ({ ...pin, recommendation: { title, state: 'published' } })));
    expect(asked.filter(({ by }) => by === 'knowledge')).toEqual(
      [item, other].map((id) => expect.objectContaining({ path: `/v1/recommendations/${id}`, authorization })),
    );
    answers(knowledge, 'knowledge', 404, { title: 'Not found', status: 404 });
    expect(await (await preview('void', {})).json()).toMatchObject({ evidence: pins });
    answers(knowledge, 'knowledge', 503, { title: 'Busy', status: 503 });
    expect((await preview('void', {})).status).toBe(503);
  });

  it('is refused in the words of the service that refuses', async () => {
    const problem = { type: 'urn:integras:problem:others-rest-on-it', title: 'No', status: 409, detail: 'It rests.' };
    answers(pilots, 'pilots', 409, problem);
    const answer = await preview('void', {});
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
      409,
      expect.stringContaining('application/problem+json'),
      problem,
    ]);
    expect(asked.map(({ by }) => by)).toEqual(['pilots']);
  });

  it('is of a correction as JSON: a file is refused before anybody is asked', async () => {
    const answer = await preview('void', {}, { authorization }, 'application/octet-stream');
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      415,
      'This takes application/json.',
    ]);
    expect(asked).toEqual([]);
  });

  it('is for nobody who is not signed in', async () => {
    expect((await preview('void', {}, {})).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('says so when a service does not answer', async () => {
    pilots.answer = (request) => request.destroy();
    expect((await preview('void', {})).status).toBe(502);
  });

  it('says so when an answer is broken off in the middle, and when it is none of ours', async () => {
    pilots.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"facts":[', () => response.destroy());
    };
    expect((await preview('void', {})).status).toBe(502);
    pilots.answer = (_, response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Busy</h1>');
    expect((await preview('void', {})).status).toBe(502);
  });
});
