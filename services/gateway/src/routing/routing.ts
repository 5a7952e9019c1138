import fastifyHttpProxy from '@fastify/http-proxy';
import { notFound, problem, SETTINGS, traceOf } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';

/** The services behind this gateway, by the name their addresses begin with. */
export const routed = ['access', 'pilots', 'indicators', 'trainings', 'knowledge', 'notifications'] as const;
export type Routed = (typeof routed)[number];

/** The setting that says where a service is. */
export const settingOf = (service: Routed) => `${service.toUpperCase() as Uppercase<Routed>}_URL` as const;

export function addressOf(service: Routed, settings: GatewaySettings): string {
  return settings[settingOf(service)];
}

/**
 * Leads `/api/<service>/v1/…` to that service's `/v1/…`, and nothing else of it. Bodies pass through as they come,
 * whatever their size; the service behind checks who may do what.
 */
@Injectable()
export class Routing {
  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  register(server: FastifyInstance): void {
    for (const service of routed) {
      void server.register(async (scope) => {
        // Bodies must not be read here.
        scope.removeAllContentTypeParsers();
        scope.setErrorHandler((error: Error & { statusCode?: number }) => {
          // An address that leaves its service by its dots leads nowhere.
          throw error.statusCode === 400 ? notFound() : error;
        });
        await scope.register(fastifyHttpProxy, {
          upstream: addressOf(service, this.settings),
          prefix: `/api/${service}/v1`,
          rewritePrefix: '/v1',
          undici: { connections: 64, headersTimeout: 60_000, bodyTimeout: 300_000 },
          destroyAgent: true,
          disableRequestLogging: true,
          // Nearly every address is another one.
          disableCache: true,
          // A command that may have been carried out is for its sender to repeat, with its idempotency key.
          retryMethods: [],
          replyOptions: {
            rewriteRequestHeaders: (request, headers) => forwarded(request, headers),
            rewriteHeaders: ({ connection: _connection, 'keep-alive': _keepAlive, ...headers }) => headers,
            onError: (reply, { error }) => void reply.send(fault(service, error)),
          },
        });
      });
    }
  }
}

type Headers = FastifyRequest['headers'];

/**
 * What is said to whoever is at the other end of a connection only (RFC 9110, 7.6.1), and so ends here, as does what
 * `Connection` names. `Expect` has been answered: Node said to continue when the headers came.
 */
const ofConnection = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade', 'expect']);

function forwarded(request: Pick<FastifyRequest, 'ip' | 'headers'>, { cookie: _cookie, ...headers }: Headers): Headers {
  const { traceparent } = traceOf(request);
  const meant = Object.entries(headers).filter(([name]) => !ofConnection.has(name));
  // From where it came is said by this gateway, never by whoever asks.
  return { ...Object.fromEntries(meant), traceparent, 'x-forwarded-for': request.ip };
}

const refusing = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether a command was carried out can only be known when nothing took it. */
export function fault(service: Routed, error: Error): Error {
  const { code } = (error.cause ?? error) as { code?: string };
  if (code && refusing.has(code)) {
    return problem(
      'service-unavailable',
      503,
      'Temporarily unavailable',
      `The ${service} service does not answer. Nothing was changed; try again in a moment.`,
    );
  }
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || error.name === 'TimeoutError') {
    return problem(
      'service-too-slow',
      504,
      'No answer in time',
      `The ${service} service did not answer in time. Repeat a command with the same Idempotency-Key.`,
    );
  }
  return problem(
    'service-failed',
    502,
    'The answer was lost',
    `The ${service} service broke off its answer. Repeat a command with the same Idempotency-Key.`,
  );
}
