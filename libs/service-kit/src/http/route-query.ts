import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
// Nest tells nobody else what a route's parameters are; its own sibling packages read it here too.
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import type { FastifyRequest } from 'fastify';
import { problem } from './problem.js';

type Controller = abstract new (...given: never[]) => object;

/** The class that describes the query of a route; undefined when the route takes none. */
export function queryClassOf(controller: Controller, method: string): (new () => object) | undefined {
  const parameters = Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as object);
  const query = parameters.find((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
  if (query === undefined) return undefined;
  const types = Reflect.getMetadata(
    'design:paramtypes',
    controller.prototype as object,
    method,
  ) as (new () => object)[];
  return types[Number(query.split(':')[1])];
}

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
