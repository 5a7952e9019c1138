import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver of webhooks: it answers the challenge and keeps the ids of what it is sent. */
export async function openReceiver(): Promise<{ url: string; ids: string[]; server: Server }> {
  const ids: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { type, challenge } = JSON.parse(body) as { type?: string; challenge?: string };
      if (type !== 'challenge') ids.push(String(request.headers['webhook-id']));
      response.end(type === 'challenge' ? challenge : '');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, ids, server };
}
