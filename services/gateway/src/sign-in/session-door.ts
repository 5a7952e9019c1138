import '@fastify/cookie';
import '@fastify/csrf-protection';
import '@fastify/session';
import { problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SessionTokens } from './session-tokens.js';
import { sessionCookie } from './sign-in.routes.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Turns a browser's session into the bearer token it stands for, before anything else looks at a request: behind this
 * door there are bearer tokens only. A request that brings a token of its own passes at once.
 */
@Injectable()
export class SessionDoor {
  constructor(private readonly tokens: SessionTokens) {}

  /** @param scope where the session plugin is registered; `server` is everything else */
  register(server: FastifyInstance, scope: () => FastifyInstance): void {
    server.decorateRequest('credential', undefined);
    server.addHook('onRequest', (request, _reply, done) => {
      const { authorization, cookie } = request.headers;
      if (authorization !== undefined || !cookie?.includes(sessionCookie) || !isApi(request.url)) return done();
      this.pass(request, scope(), cookie).then(() => done(), done);
    });
  }

  private async pass(request: FastifyRequest, scope: FastifyInstance, cookies: string): Promise<void> {
    const cookie = scope.parseCookie(cookies)[sessionCookie];
    if (!cookie) return;
    // Read by the session plugin itself; not through its hook, which every request with a bearer token would pay for.
    const holder: Pick<FastifyRequest, 'session' | 'protocol'> = {
      session: undefined as never,
      protocol: request.protocol,
    };
    await new Promise<void>((resolve, reject) => {
      scope.decryptSession(cookie, holder, (error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
    const { signedIn, sessionId } = holder.session;
    if (!signedIn) return;
    if (!harmless.has(request.method)) checkCsrf(scope, { ...holder, request });
    request.headers.authorization = `Bearer ${await this.tokens.fresh(sessionId, signedIn)}`;
    request.credential = () => this.tokens.current(sessionId);
  }
}

/** A foreign page can make a browser send its cookie, but not read the token that has to come with it. */
function checkCsrf(
  scope: FastifyInstance,
  { session, request }: Pick<FastifyRequest, 'session'> & { request: FastifyRequest },
): void {
  let passed = false;
  const asked = { session, headers: request.headers, log: request.log } as FastifyRequest;
  scope.csrfProtection(asked, { send: () => undefined } as unknown as FastifyReply, () => (passed = true));
  if (!passed) {
    throw problem(
      'csrf-token-missing',
      403,
      'Not sent by our pages',
      'A change through a session needs the header x-csrf-token of /api/session.',
    );
  }
}

const isApi = (url: string): boolean => url.startsWith('/api/') && !url.startsWith('/api/session');
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
