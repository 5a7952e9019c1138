import type { Problem } from '@integras/messaging';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { traceOf } from '../logging/trace.js';
import { problemOf, problemTypePrefix } from './problem.js';

const fault: Problem = {
  type: 'internal-error',
  status: 500,
  title: 'Something went wrong on our side',
  detail: 'The request was not answered because of a fault of ours. Its trace id leads to it in the logs.',
};

/** Every error leaves as problem details (RFC 9457) with its trace id; what we did not foresee leaves without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = problemOf(error);
    if (!known || known.status >= 500) {
      const level = known ? 'warn' : 'error';
      this.logger[level](
        { err: error, method: request.method, route: request.routeOptions?.url, trace: traceOf(request).id },
        'a request failed',
      );
    }
    // Headers that have gone cannot be taken back: the client sees a broken answer instead of a wrong one.
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(reply, known ?? fault);
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const { type, title, status, detail, errors } = problem;
  const trace = traceOf(reply.request).id;
  const body = JSON.stringify({ type: problemTypePrefix + type, title, status, detail, errors, trace });
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', '1');
  void reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(body);
}
