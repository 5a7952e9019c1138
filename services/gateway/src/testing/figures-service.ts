import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Figure, type CountedUntil } from '@integras/contracts';

/** What stands where the indicators service stands: it answers with the figures a test puts into it. */
export interface FiguresService {
  url: string;
  figures: Map<string, Figure>;
  trueAt: CountedUntil;
  /** What was asked, in order. */
  asked: { query: URLSearchParams; authorization?: string }[];
  /** Called before each answer, which waits for it. */
  before: () => Promise<void> | void;
  /** Answers this instead. */
  refusal?: { status: number; body: object };
  stop(): Promise<void>;
}

export async function figuresService(): Promise<FiguresService> {
  const service: FiguresService = {
    url: '',
    figures: new Map(),
    trueAt: {},
    asked: [],
    before: () => undefined,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const answer = async (request: IncomingMessage) => {
    const query = new URL(request.url!, 'http://indicators').searchParams;
    service.asked.push({ query, authorization: request.headers.authorization });
    await service.before();
    if (service.refusal) return service.refusal;
    const items = [...service.figures.values()].filter(
      ({ indicator, scope, scopeId }) =>
        query.get('indicator')!.split(',').includes(indicator) &&
        query.get('scope') === scope &&
        (query.get('id') === null || query.get('id')!.split(',').includes(scopeId)),
    );
    return { status: 200, body: { trueAt: service.trueAt, items } };
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}
