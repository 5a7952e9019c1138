import { Refusal } from '@integras/messaging';
import { isLoopback, notFound, SETTINGS, unauthenticated } from '@integras/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';
import { IdentityProvider, SignInRefused } from './identity-provider.js';
import { localPath } from './local-path.js';
import { refusedPage } from './refused-page.js';
import { type Holder, SessionStore } from './session-store.js';
import type { Attempt } from './signed-in.js';

/** Sign-ins that one browser may have begun and not finished: a few tabs. */
const mostAttempts = 5;

/** Signing in and out with a browser. Needs the session plugin in the same scope. */
@Injectable()
export class SignInRoutes {
  private readonly logger = new Logger('sign-in');
  private readonly origin: string;

  constructor(
    private readonly provider: IdentityProvider,
    private readonly store: SessionStore,
    @Inject(SETTINGS) settings: GatewaySettings,
  ) {
    this.origin = new URL(settings.PUBLIC_URL).origin;
  }

  register(scope: FastifyInstance): void {
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    scope.get<{ Querystring: { return?: string } }>('/auth/sign-in', (request, reply) => this.begin(request, reply));
    scope.get('/auth/callback', (request, reply) => this.finish(request, reply));
    scope.post(
      '/auth/sign-out',
      {
        // Of a session that is over nobody has the token, and there is nothing left to guard: who leaves is out.
        preHandler: (request, reply, done) =>
          request.session.signedIn ? scope.csrfProtection(request, reply, done) : done(),
      },
      (request, reply) => this.signOut(request, reply),
    );
    scope.get('/api/session', (request, reply) => reply.send(describe(request, reply)));
    scope.get('/api/sessions', async ({ session }) => ({
      items: await this.store.of(holderOf(session), session.sessionId),
    }));
    scope.post<{ Params: { id: string } }>(
      '/api/sessions/:id/end',
      { preHandler: (...asked) => scope.csrfProtection(...asked) },
      async ({ session, params }, reply) => {
        if (!(await this.store.endOf(holderOf(session), params.id))) throw notFound();
        return reply.code(204).send();
      },
    );
  }

  private async begin(
    request: FastifyRequest<{ Querystring: { return?: string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { return: wanted } = request.query;
    const back = localPath(typeof wanted === 'string' ? wanted : undefined, this.origin);
    if (this.isOtherLocalName(request)) {
      return reply.redirect(`${this.origin}/auth/sign-in?return=${encodeURIComponent(back)}`, 303);
    }
    try {
      const { address, state, attempt } = await this.provider.begin(back);
      const attempts = Object.entries({ ...request.session.attempts, [state]: attempt }).slice(-mostAttempts);
      request.session.attempts = Object.fromEntries(attempts);
      return reply.redirect(address, 303);
    } catch (error) {
      return this.refuse(error, reply, back);
    }
  }

  /** Under another name of this machine the cookie would be set where the provider does not come back to. */
  private isOtherLocalName({ host, hostname }: FastifyRequest): boolean {
    const ours = new URL(this.origin);
    return isLoopback(ours.hostname) && isLoopback(hostname) && host !== ours.host;
  }

  private async finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const query = request.url.slice(request.url.indexOf('?') + 1);
    const state = new URLSearchParams(query).get('state') ?? '';
    const attempt: Attempt | undefined = Object.entries(request.session.attempts ?? {}).find(
      ([known]) => known === state,
    )?.[1];
    if (!attempt) return this.refuse(new SignInRefused('it was not begun here'), reply, '/');
    try {
      const signedIn = await this.provider.finish(query, state, attempt);
      // A new id: whoever knew the old one, or had put it there, knows nothing.
      await request.session.regenerate();
      request.session.signedIn = signedIn;
      reply.generateCsrf();
      return reply.redirect(attempt.back, 303);
    } catch (error) {
      return this.refuse(error, reply, attempt.back);
    }
  }

  /** Ends our session, or all of this person, and says where the browser can end the provider's. */
  private async signOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { signedIn } = request.session;
    if (!signedIn) return reply.send({ location: '/' });
    const { everywhere } = (request.body ?? {}) as { everywhere?: unknown };
    if (everywhere === true) await this.store.endAll(signedIn);
    await request.session.destroy();
    void reply.clearCookie(sessionCookie, { path: '/' });
    // Out here in any case, whether the provider can be told or not.
    const elsewhere = await this.provider.signOut(signedIn).catch(() => undefined);
    return reply.send({ location: elsewhere ?? '/' });
  }

  /** With a page, for a person looks at it; what is our own fault stays one. */
  private refuse(error: unknown, reply: FastifyReply, back: string): FastifyReply {
    const isRefused = error instanceof SignInRefused;
    if (!isRefused && !(error instanceof Refusal && error.problem.status === 503)) throw error;
    this.logger.warn(`a sign-in did not work: ${(error as Error).message}`);
    const status = isRefused ? 400 : 503;
    const { html, policy } = refusedPage(status, back);
    return reply
      .code(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .send(html);
  }
}

/** @throws Refusal 401 when nobody is signed in. */
function holderOf({ signedIn }: FastifyRequest['session']): Holder {
  if (!signedIn) throw unauthenticated();
  return signedIn;
}

export const sessionCookie = 'integras_session';

function describe(
  request: FastifyRequest,
  reply: FastifyReply,
): { signedIn: boolean; name?: string; csrfToken?: string } {
  const { signedIn } = request.session;
  if (!signedIn) return { signedIn: false };
  return { signedIn: true, ...(signedIn.name && { name: signedIn.name }), csrfToken: reply.generateCsrf() };
}
