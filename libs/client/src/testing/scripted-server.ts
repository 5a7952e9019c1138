import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Request {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer = (response: ServerResponse, request: Request) => void;

/** An HTTP server that answers as told, one answer after the other, and remembers what it was asked. */
export interface ScriptedServer {
  url: string;
  asked: Request[];
  close: () => Promise<void>;
}

export async function scriptedServer(...answers: Answer[]): Promise<ScriptedServer> {
  const asked: Request[] = [];
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    const request = { method, url, headers, body: '' };
    incoming.setEncoding('utf8').on('data', (chunk: string) => (request.body += chunk));
    incoming.on('end', () => {
      asked.push(request);
      // Asked more often than foreseen: an answer that ends whatever the client is doing.
      (answers.shift() ?? problem(418))(response, request);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A refusal without words of its own. */
export const problem =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end();

export const json =
  (value: unknown): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

/** An event stream that says this, and then ends or stays. */
export const stream =
  (text: string, { stays = false }: { stays?: boolean } = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(text);
    if (!stays) response.end();
  };
