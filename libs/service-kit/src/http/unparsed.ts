import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '@integras/messaging';
import { problemTypePrefix } from './problem.js';

const malformed = (status: number, detail: string): Problem => ({
  type: 'malformed-request',
  status,
  title: 'The request cannot be read',
  detail,
});

const known: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: malformed(431, 'Its headers are longer than is taken.'),
  HPE_INVALID_METHOD: malformed(400, 'It has a method that HTTP does not know.'),
  HPE_INVALID_HEADER_TOKEN: malformed(400, 'A header has a character that no header may have.'),
  ERR_HTTP_REQUEST_TIMEOUT: malformed(408, 'It did not arrive in time.'),
};

/** What Node cannot read as a request never comes to a route, nor to a filter: it is refused here, and the connection ends. */
export function refuseUnparsed({ code = '' }: Error & { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { type, ...rest } = known[code] ?? malformed(400, 'It is no request of HTTP.');
  const body = JSON.stringify({ type: problemTypePrefix + type, ...rest });
  const head = [
    `HTTP/1.1 ${rest.status} ${STATUS_CODES[rest.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
