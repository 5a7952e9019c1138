import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from './problem.js';
import { queryClassOf } from './request-class.js';

/** A route without a query refuses one: who narrows a list by a parameter it does not have would believe it narrowed. */
@Injectable()
export class QueryGuard implements CanActivate {
  private readonly takesOne = new Map<object, boolean>();

  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const names = Object.keys(query);
    if (names.length === 0) return true;
    const handler = context.getHandler();
    let takesOne = this.takesOne.get(handler);
    if (takesOne === undefined) {
      takesOne = queryClassOf(context.getClass(), handler.name) !== undefined;
      this.takesOne.set(handler, takesOne);
    }
    if (takesOne) return true;
    const errors = names.map((field) => ({ field, reason: 'is not a parameter of this address' }));
    throw problem('invalid-request', 422, 'The request is not valid', 'This address takes no parameters.', errors);
  }
}
