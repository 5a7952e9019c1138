import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** More than this is not read in order to be thrown away: then the connection closes. */
const mostBytes = 32 * 1024 * 1024;
const patienceMillis = 10_000;

/**
 * A body for a route to read as far as it likes. It is not the request itself: whoever stops reading that destroys the
 * connection, or leaves it half-read, and then it never brings another request.
 */
export function fileIn(request: IncomingMessage): Readable {
  const file = new PassThrough();
  // A sender that goes away before anybody reads is no fault of ours; a reader is told of it by what it reads.
  file.on('error', () => undefined);
  request.on('error', (error) => file.destroy(error));
  return request.pipe(file);
}

/**
 * Refusals often stand before the body has come. A connection that closes while its client still sends takes the answer
 * with it: the client sees a broken connection instead of the reason. So the rest of the body is read first.
 */
export function readAwayUnread(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    // A request that came by no connection says nothing of it.
    const { complete = true, destroyed } = request.raw as Partial<IncomingMessage>;
    if (complete || destroyed) return done(null, payload);
    readAway(request.raw, (whole) => {
      // What still comes would be taken for the next request, or hold it up.
      if (!whole) void reply.header('connection', 'close');
      done(null, payload);
    });
  });
}

function readAway(body: IncomingMessage, done: (whole: boolean) => void): void {
  let bytes = 0;
  const finish = () => {
    clearTimeout(timer);
    body.off('data', count).off('end', finish).off('close', finish).off('error', finish);
    done(body.complete);
  };
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) finish();
  };
  const timer = setTimeout(finish, patienceMillis);
  body.unpipe();
  body.on('data', count).once('end', finish).once('close', finish).once('error', finish);
  body.resume();
}
