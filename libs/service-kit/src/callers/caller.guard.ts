import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from '../http/problem.js';
import { anonymous, type Caller } from './caller.js';
import { bearerIn, Callers } from './callers.js';
import { publicRoute } from './public.js';

/** Stands before every route: no token, no entry, unless the route is public. */
@Injectable()
export class CallerGuard implements CanActivate {
  private readonly isPublic = new Map<object, boolean>();

  constructor(
    private readonly callers: Callers,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { caller?: Caller }>();
    const { authorization } = request.headers;
    if (authorization === undefined) {
      if (!this.allowsAnonymous(context)) throw unauthenticated();
      request.caller = anonymous;
      return true;
    }
    const token = bearerIn(authorization);
    const known = this.callers.known(token);
    if (known) {
      request.caller = known;
      return true;
    }
    return this.callers.identify(token).then((caller) => {
      request.caller = caller;
      return true;
    });
  }

  private allowsAnonymous(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    let known = this.isPublic.get(handler);
    if (known === undefined) {
      known =
        this.reflector.getAllAndOverride<boolean | undefined>(publicRoute, [handler, context.getClass()]) ?? false;
      this.isPublic.set(handler, known);
    }
    return known;
  }
}
