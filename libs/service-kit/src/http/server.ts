import type { Problem } from '@integras/messaging';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { runningTrace, traceOf } from '../logging/trace.js';
import type { HttpMetrics } from '../metrics/http-metrics.js';
import type { Stopping } from '../start/stopping.js';
import { applyBodyLimits, defaultBodyLimit } from './body-limit.js';
import { registerBodies } from './json-body.js';
import { nullCharacterIn } from './null-character.js';
import { problemOf } from './problem.js';
import { sendProblem } from './problem.filter.js';
import { refuseUnparsed } from './unparsed.js';
import { readAwayUnread } from './unread-body.js';
import { closeUnusedAtStop } from './unused-connections.js';
import { sendEtags } from './versions.js';

export interface ServerParts {
  logger: Logger;
  metrics: HttpMetrics;
  stopping: Stopping;
}

/** The HTTP server: a trace for every request, a line and a measurement for every answer. */
export function createAdapter(parts: ServerParts): FastifyAdapter {
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: defaultBodyLimit,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    // Slower than any honest upload, faster than a connection kept open on purpose.
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
    // Nest's middleware runner; no service has middleware, and every request would pay for it.
    skipMiddie: true,
    clientErrorHandler: refuseUnparsed,
    // What the router refuses by itself never comes to a controller, and so not to its filter.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, problemOf(error)!),
  });
  const server = adapter.getInstance();
  registerBodies(server);
  applyBodyLimits(server);
  server.decorateRequest('caller', undefined);
  server.decorateRequest('trace', undefined);
  sendEtags(server);
  readAwayUnread(server);
  addHooks(server, parts);
  closeUnusedAtStop(server.server, parts.stopping.signal);
  return adapter;
}

function addHooks(server: FastifyInstance, { logger, metrics, stopping }: ServerParts): void {
  server.addHook('onRequest', (request, reply, done) => {
    const unreadable = nullCharacterIn(request);
    if (unreadable) return sendProblem(reply, unreadable);
    if (!stopping.signal.aborted) return done();
    // A connection kept alive may bring a request after the stop was asked for.
    void reply.header('connection', 'close');
    sendProblem(reply, stoppingProblem);
  });
  // Most of what is answered is for one person: what may be kept on the way to them says so itself.
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  if (logger.isLevelEnabled('debug')) followTraces(server);
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime);
    if (logger.isLevelEnabled('debug')) {
      logger.debug(
        { method: request.method, route, status: reply.statusCode, millis: Math.round(reply.elapsedTime * 10) / 10 },
        'request',
      );
    }
    if (stopping.signal.aborted) setImmediate(() => server.server.closeIdleConnections());
    done();
  });
}

function followTraces(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => runningTrace.run(traceOf(request), done));
  // A body that comes later than its headers is read outside: its packets belong to the connection, not to the request.
  server.addHook('preValidation', (request, _reply, done) => runningTrace.run(traceOf(request), done));
}

const stoppingProblem: Problem = {
  type: 'stopping',
  status: 503,
  title: 'Stopping',
  detail: 'This service is about to stop. Try again in a moment.',
};
