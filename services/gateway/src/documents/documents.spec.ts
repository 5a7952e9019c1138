import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningService } from '@integras/service-kit';
import { routed, settingOf } from '../routing/routing.js';
import { type EchoService, echoService } from '../testing/echo-service.js';
import { openGateway, type Surroundings, surroundings } from '../testing/gateway-under-test.js';

interface Operation {
  operationId?: string;
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface OpenApiDocument {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: object };
}

describe('what the interface says of itself', () => {
  let around: Surroundings;
  let running: RunningService;
  const services: EchoService[] = [];

  beforeAll(async () => {
    around = await surroundings();
    for (const name of routed) {
      const service = await echoService();
      services.push(service);
      around.environment[settingOf(name)] = service.url;
      service.answer = (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(described(`Item of ${name}`)));
    }
    running = await openGateway(around);
  });

  afterAll(async () => {
    await running.stop();
    await Promise.all(services.map((service) => service.stop()));
    await around.close();
  });

  /** As each service describes itself: the same names everywhere. */
  const described = (description: string) => ({
    openapi: '3.1.0',
    info: { title: 'A service', version: '1' },
    paths: {
      '/v1/items': {
        get: {
          operationId: 'list',
          responses: {
            200: {
              description: 'ok',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Item' } } },
            },
          },
        },
      },
      '/health/ready': { get: { responses: { 200: { description: 'ok' } } } },
    },
    components: { schemas: { Item: { type: 'object', description, properties: { id: { type: 'string' } } } } },
  });
  const read = async () => (await (await fetch(`${running.url}/api/openapi.json`)).json()) as OpenApiDocument;

  it('is one document of all services, at the addresses they have from outside', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/access/v1/items',
        '/api/pilots/v1/items',
        '/api/indicators/v1/items',
        '/api/streams/v1/events',
        '/api/streams/v1/live',
        '/api/streams/v1/live/{connection}/topics',
      ]),
    );
    expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
    expect(document.components.securitySchemes).toHaveProperty('bearer');
  });

  it('mixes up neither the shapes nor the names of two services', async () => {
    const { paths, components } = await read();
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    for (const service of routed) {
      const { $ref } =
        paths[`/api/${service}/v1/items`]!['get']!.responses['200']!.content!['application/json']!.schema;
      expect(components.schemas[$ref!.split('/').at(-1)!]).toMatchObject({
        description: `Item of ${service}`,
      });
    }
  });

  it('leaves out a service that does not answer, and takes it in as soon as it does', async () => {
    const partly = await openGateway(around, { PILOTS_URL: 'http://127.0.0.1:9' });
    try {
      const document = (await (await fetch(`${partly.url}/api/openapi.json`)).json()) as OpenApiDocument;
      expect(document.paths).toHaveProperty(['/api/access/v1/items']);
      expect(document.paths).not.toHaveProperty(['/api/pilots/v1/items']);
    } finally {
      await partly.stop();
    }
  });

  it('describes the events too', async () => {
    const document = (await (await fetch(`${running.url}/api/asyncapi.json`)).json()) as { asyncapi: string };
    expect(document.asyncapi).toMatch(/^3\./);
  });

  it('hands out the client that fits it, to whoever asks', async () => {
    const nowhere = await fetch(`${running.url}/api/client.tgz`);
    expect(nowhere.status).toBe(404);
    expect((await fetch(`${running.url}/api/client.json`)).status).toBe(404);
    const folder = mkdtempSync(join(tmpdir(), 'integras-client-'));
    const file = join(folder, 'integras-client-1.2.3.tgz');
    writeFileSync(file, 'as it was packed');
    const equipped = await openGateway(around, { CLIENT_PACKAGE: file });
    try {
      const answer = await fetch(`${equipped.url}/api/client.tgz`);
      expect(answer.headers.get('content-type')).toBe('application/gzip');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="integras-client-1.2.3.tgz"');
      expect(await answer.text()).toBe('as it was packed');
      const told = (await (await fetch(`${equipped.url}/api/client.json`)).json()) as { url: string };
      const integrity = `sha512-${createHash('sha512').update('as it was packed').digest('base64')}`;
      expect(told).toEqual({ name: '@integras/client', version: '1.2.3', url: '/api/client-1.2.3.tgz', integrity });
      expect(await (await fetch(`${equipped.url}${told.url}`)).text()).toBe('as it was packed');
      expect((await fetch(`${equipped.url}/api/client-1.2.2.tgz`)).status).toBe(404);
    } finally {
      await equipped.stop();
      rmSync(folder, { recursive: true });
    }
  });

  it('has a page to read and try it that loads nothing from elsewhere', async () => {
    const page = await fetch(`${running.url}/api/docs`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    for (const [, part] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const answer = await fetch(`${running.url}${part}`);
      expect({ part, status: answer.status }).toEqual({ part, status: 200 });
      await answer.body?.cancel();
    }
  });
});
