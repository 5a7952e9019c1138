import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached a service behind the gateway. */
export interface Reached {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  bytes: number;
}

/** Stands where a service stands, and answers with what reached it. */
export interface EchoService {
  url: string;
  reached: Reached[];
  /** Answers instead. */
  answer?: (request: IncomingMessage, response: ServerResponse) => void;
  stop(): Promise<void>;
}

export async function echoService(): Promise<EchoService> {
  const service: EchoService = {
    url: '',
    reached: [],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    if (service.answer) return service.answer(request, response);
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      service.reached.push({ method, path, headers, bytes });
      response
        .writeHead(200, { 'content-type': 'application/json', etag: '"7"' })
        .end(JSON.stringify({ method, path, bytes }));
    });
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}
