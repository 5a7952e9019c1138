import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What arrived with a signature that is right. */
export interface Received {
  id: string;
  number: number;
  headers: IncomingHttpHeaders;
  event: {
    id: string;
    type: string;
    subject: string;
    data: Record<string, unknown>;
    actor?: string;
    sequence?: number;
  };
}

/** A partner's receiver of webhooks. */
export interface Receiver {
  url: string;
  received: Received[];
  /** Attempts that were answered with something else. */
  refused: string[];
  /** Whose signature was none of this secret. */
  forged: string[];
  secret: string;
  /** Instead of the secret, as in `whpk_…`. */
  publicKey: string | undefined;
  /** What to answer instead of 204, until it is taken away. */
  answer: { status: number; headers?: Record<string, string> } | undefined;
  /** Whether the challenge is answered. */
  says: 'challenge' | 'nothing';
  /** Whether it takes requests and answers nothing. */
  hangs: boolean;
  /** So many wait for an answer. */
  hanging: number;
  close(): void;
}

export async function receiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const id = String(request.headers['webhook-id']);
      if (id.startsWith('challenge-')) {
        const { challenge } = JSON.parse(body) as { challenge: string };
        return void response.writeHead(200).end(it.says === 'challenge' ? JSON.stringify({ challenge }) : '{}');
      }
      if (it.hangs) return void it.hanging++;
      if (it.answer) {
        it.refused.push(id);
        return void response.writeHead(it.answer.status, it.answer.headers).end();
      }
      const { headers } = request;
      if (!(it.publicKey ? isSignedBy(it.publicKey, body, headers) : isSigned(it.secret, body, headers))) {
        it.forged.push(id);
        return void response.writeHead(401).end();
      }
      const event = JSON.parse(body) as Received['event'];
      it.received.push({ id, number: Number(headers['integras-number']), headers, event });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const it: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    refused: [],
    forged: [],
    secret: '',
    publicKey: undefined,
    answer: undefined,
    says: 'challenge',
    hangs: false,
    hanging: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return it;
}

/** Whether one of the signatures is that of the secret. */
function isSigned(secret: string, body: string, headers: IncomingHttpHeaders): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const signature = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
  return String(headers['webhook-signature']).split(' ').includes(signature);
}

/** Whether one of the signatures is that of the key. */
function isSignedBy(publicKey: string, body: string, headers: IncomingHttpHeaders): boolean {
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const said = Buffer.from(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`);
  return String(headers['webhook-signature'])
    .split(' ')
    .some((each) => each.startsWith('v1a,') && verify(null, said, key, Buffer.from(each.slice(4), 'base64')));
}
