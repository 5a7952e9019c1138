import { createHash, randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { type RunningService } from '@integras/service-kit';
import { type EchoService, echoService } from '../testing/echo-service.js';
import { routed, type Routed, settingOf } from './routing.js';
import { openGateway, type Surroundings, surroundings } from '../testing/gateway-under-test.js';

describe('the way to the services', () => {
  let around: Surroundings;
  let running: RunningService;
  const services: Record<Routed, EchoService> = {} as never;

  beforeAll(async () => {
    around = await surroundings();
    for (const name of routed) {
      services[name] = await echoService();
      around.environment[settingOf(name)] = services[name].url;
    }
    running = await openGateway(around);
  });

  afterEach(() => {
    for (const service of Object.values(services)) {
      service.reached.length = 0;
      delete service.answer;
    }
  });

  afterAll(async () => {
    await running.stop();
    await Promise.all(Object.values(services).map((service) => service.stop()));
    await around.close();
  });

  const call = (path: string, options: RequestInit = {}) => fetch(`${running.url}${path}`, options);

  it.each([
    ['/api/access/v1/me', 'access', '/v1/me'],
    ['/api/pilots/v1/pilots/7/milestones?cursor=a%20b', 'pilots', '/v1/pilots/7/milestones?cursor=a%20b'],
    ['/api/indicators/v1/figures?indicator=A,B&scope=country', 'indicators', '/v1/figures?indicator=A,B&scope=country'],
    ['/api/trainings/v1/schemes', 'trainings', '/v1/schemes'],
  ] as const)('leads %s to %s as %s', async (address, service, path) => {
    const answer = await call(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"7"');
    expect(services[service].reached.map((reached) => reached.path)).toEqual([path]);
    for (const [other, { reached }] of Object.entries(services)) if (other !== service) expect(reached).toEqual([]);
  });

  it.each([
    '/api/pilots/health/ready',
    '/api/pilots/openapi.json',
    '/api/pilots/metrics',
    '/api/pilots/v2/pilots',
    '/api/pilots/v1/../metrics',
    '/api/pilots/v1/%2e%2e/metrics',
    '/api/pilots/v1/..%2fmetrics',
    '/api/console/v1/pages',
  ])('does not lead %s anywhere', async (path) => {
    const status = await new Promise<number>((resolve, reject) => {
      // As it is written: fetch would tidy it up.
      const { port } = new URL(running.url);
      request({ port, path, host: '127.0.0.1' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      })
        .on('error', reject)
        .end();
    });
    expect([400, 404]).toContain(status);
    expect(Object.values(services).flatMap(({ reached }) => reached)).toEqual([]);
  });

  it('passes the token of a program on, and its trace, and says itself where a request came from', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await call('/api/access/v1/me', {
      headers: {
        authorization: 'Bearer of-a-program',
        traceparent,
        cookie: 'other=1',
        'x-forwarded-for': '203.0.113.7',
        'if-match': '"3"',
      },
    });
    const { headers } = services.access.reached[0]!;
    expect(headers).toMatchObject({ authorization: 'Bearer of-a-program', 'if-match': '"3"' });
    expect(headers['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(headers.cookie).toBeUndefined();
    await call('/api/access/v1/me');
    expect(services.access.reached[1]!.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('passes bodies on as they come, byte for byte, whatever their size and kind', async () => {
    const json = '{ "a":1,"a" : 2.0 }';
    let got = '';
    services.pilots.answer = (incoming, response) => {
      incoming.setEncoding('utf8').on('data', (chunk: string) => (got += chunk));
      incoming.on('end', () => response.end());
    };
    await call('/api/pilots/v1/pilots', {
      method: 'POST',
      body: json,
      headers: { 'content-type': 'application/json' },
    });
    expect(got).toBe(json);
  });

  it('streams a large upload through: the service reads before the sender has finished', async () => {
    const blocks = 400;
    const block = randomBytes(64 * 1024);
    let readingBegins: () => void;
    const begun = new Promise<void>((resolve) => (readingBegins = resolve));
    const hash = createHash('sha256');
    services.pilots.answer = (incoming, response) => {
      incoming.on('data', (chunk: Buffer) => {
        readingBegins();
        hash.update(chunk);
      });
      incoming.on('end', () => response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"7"}'));
    };
    const file = Readable.from(
      (async function* () {
        for (let sent = 0; sent < blocks; sent += 1) {
          // Half way the sender waits for the service to have seen something: without streaming it would wait for ever.
          if (sent === blocks / 2) await begun;
          yield block;
        }
      })(),
    );
    const answer = await call('/api/pilots/v1/imports?mode=skip-bad-rows', {
      method: 'POST',
      body: Readable.toWeb(file) as unknown as RequestInit['body'],
      headers: { 'content-type': 'text/csv' },
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(202);
    const expected = createHash('sha256');
    for (let at = 0; at < blocks; at += 1) expected.update(block);
    expect(hash.digest('hex')).toBe(expected.digest('hex'));
  });

  /** With headers that fetch would not send. */
  const upload = (headers: Record<string, string>, body: Buffer) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
      const sent = request(`${running.url}/api/pilots/v1/imports`, { method: 'POST', headers }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers }));
      }).on('error', reject);
      if (headers['expect'] === undefined) return sent.end(body);
      sent.flushHeaders();
      sent.once('continue', () => sent.end(body));
    });

  it('tells a sender that asks first to go on, as curl does before it sends a large file', async () => {
    const body = randomBytes(4_000_000);
    const { status } = await upload(
      { expect: '100-continue', 'content-type': 'text/csv', 'content-length': `${body.length}` },
      body,
    );
    expect(status).toBe(200);
    expect(services.pilots.reached).toMatchObject([{ bytes: body.length }]);
    expect(services.pilots.reached[0]!.headers).not.toHaveProperty('expect');
  });

  it.each([
    ['keep-alive', { 'keep-alive': 'timeout=1', connection: 'close' }],
    ['proxy-connection', { 'proxy-connection': 'keep-alive' }],
    ['te', { te: 'gzip' }],
    ['upgrade', { upgrade: 'h2c', connection: 'close' }],
    ['x-hop', { 'x-hop': '1', connection: 'x-hop' }],
  ])('keeps what is said of a connection to itself: %s', async (name, headers) => {
    const { status } = await upload({ ...headers, 'content-length': '2' } as Record<string, string>, Buffer.from('{}'));
    expect(status).toBe(200);
    expect(services.pilots.reached[0]!.headers).not.toHaveProperty(name);
  });

  it('does not tell its client of the connection that a service closes', async () => {
    services.pilots.answer = (_incoming, response) => void response.writeHead(204, { connection: 'close' }).end();
    const { headers } = await upload({ connection: 'keep-alive', 'content-length': '2' }, Buffer.from('{}'));
    expect(headers.connection).toBe('keep-alive');
  });

  it('answers 503 when a service is not there, and never asks twice', async () => {
    const cut = await openGateway(around, { PILOTS_URL: 'http://127.0.0.1:9' });
    try {
      const answer = await fetch(`${cut.url}/api/pilots/v1/pilots`, { method: 'POST' });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({
        type: 'urn:integras:problem:service-unavailable',
        detail: expect.stringContaining('pilots') as string,
      });
      expect((await fetch(`${cut.url}/api/access/v1/me`)).status).toBe(200);
    } finally {
      await cut.stop();
    }
  });

  it('answers 502 when a service breaks off, and has asked it once', async () => {
    let asked = 0;
    const rude: Server = createServer((socket) => {
      socket.once('data', () => {
        asked += 1;
        socket.destroy();
      });
    });
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const broken = await openGateway(around, {
      PILOTS_URL: `http://127.0.0.1:${(rude.address() as AddressInfo).port}`,
    });
    try {
      const answer = await fetch(`${broken.url}/api/pilots/v1/pilots`, { method: 'POST', body: '{}' });
      expect(answer.status).toBe(502);
      expect(await answer.json()).toMatchObject({ type: 'urn:integras:problem:service-failed' });
      expect((await fetch(`${broken.url}/api/pilots/v1/pilots`)).status).toBe(502);
      expect(asked).toBe(2);
    } finally {
      await broken.stop();
      await new Promise((resolve) => rude.close(resolve));
    }
  });

  it('passes on what a service refuses as it is', async () => {
    services.pilots.answer = (_incoming, response) => {
      response.writeHead(409, { 'content-type': 'application/problem+json' }).end('{"type":"urn:integras:problem:x"}');
    };
    const answer = await call('/api/pilots/v1/pilots', { method: 'POST', body: '{}' });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).toBe('{"type":"urn:integras:problem:x"}');
  });
});
