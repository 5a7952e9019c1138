import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** More than this is not read in order to be thrown away: then the connection breaks. */
const mostBytes = 32 * 1024 * 1024;
const patienceMillis = 10_000;

/**
 * Refusals often stand before the body has come. A connection that closes while its client still sends takes the answer
 * with it: the client sees a broken connection instead of the reason. So the rest of the body is read first.
 */
export function readAwayUnread(server: FastifyInstance): void {
  server.addHook('onSend', (request, _reply, payload, done) => {
    // A request that came by no connection says nothing of it.
    const { complete = true, destroyed } = request.raw as Partial<IncomingMessage>;
    if (complete || destroyed) return done(null, payload);
    readAway(request.raw, () => done(null, payload));
  });
}

function readAway(body: IncomingMessage, done: () => void): void {
  let bytes = 0;
  const finish = () => {
    clearTimeout(timer);
    body.off('data', count).off('end', finish).off('close', finish).off('error', finish);
    done();
  };
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) finish();
  };
  const timer = setTimeout(finish, patienceMillis);
  body.on('data', count).once('end', finish).once('close', finish).once('error', finish);
  body.resume();
}
