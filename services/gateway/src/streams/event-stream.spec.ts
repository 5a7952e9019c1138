import { once } from 'node:events';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventStream } from './event-stream.js';

describe('an event stream', () => {
  let server: Server;

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => void server.close());

  it('has ended already where its reader has gone before it began', async () => {
    const { port } = server.address() as AddressInfo;
    const reader = request({ host: '127.0.0.1', port, agent: false }).on('error', () => undefined);
    const asked = once(server, 'request');
    reader.end();
    const [, response] = (await asked) as [unknown, ServerResponse];
    const left = once(response, 'close');
    reader.destroy();
    await left;
    const stream = new EventStream(response, { bytes: 1_000, seconds: 1 }, () => undefined);
    expect(stream.closed.aborted).toBe(true);
  });
});
