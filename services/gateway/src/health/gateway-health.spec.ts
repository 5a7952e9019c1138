import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { until } from '@integras/testing';
import { routed, settingOf } from '../routing/routing.js';
import { openGateway, surroundings } from '../testing/gateway-under-test.js';
import { factStream } from '../testing/fact-stream.js';

describe('the health of everything behind the gateway', () => {
  it('is good when every service is ready, and names those that are not', async () => {
    const around = await surroundings();
    const down = new Set<string>();
    const server = createServer((request, response) => {
      const [, service = ''] = request.url!.split('/');
      response.writeHead(request.url === `/${service}/health/ready` && !down.has(service) ? 200 : 503).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const access = await factStream(around.broker, 'access');
    const running = await openGateway(
      around,
      Object.fromEntries(routed.map((service) => [settingOf(service), `${url}/${service}`])),
    );
    const health = async () => {
      const answer = await fetch(`${running.url}/api/health`);
      return {
        code: answer.status,
        ...((await answer.json()) as { status: string; services: Record<string, string> }),
      };
    };
    try {
      const good = await until(health, ({ code }) => code === 200);
      expect(good).toEqual({
        code: 200,
        status: 'ready',
        services: Object.fromEntries(['gateway', ...routed].map((service) => [service, 'ready'])),
      });
      down.add('pilots');
      const bad = await until(health, ({ code }) => code !== 200);
      expect(bad).toMatchObject({ code: 503, status: 'not ready', services: { pilots: 'not ready', access: 'ready' } });
      server.closeAllConnections();
      server.close();
      await until(health, ({ services }) => services['access'] === 'not ready');
    } finally {
      await running.stop();
      await access.close();
      server.closeAllConnections();
      await around.close();
    }
  });
});
