import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import fastifySession from '@fastify/session';
import { isPlainLoopback, problem, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';
import { SessionDoor } from './session-door.js';
import { SessionStore } from './session-store.js';
import { sessionCookie, SignInRoutes } from './sign-in.routes.js';

const hour = 3_600_000;

/** Puts sessions into the HTTP server: their plugin for the few routes that change them, the door for all others. */
@Injectable()
export class SignInScope implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly secure: boolean;
  private scope: FastifyInstance | undefined;
  private cleaning: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: SessionStore,
    private readonly routes: SignInRoutes,
    private readonly door: SessionDoor,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {
    this.secure = !isPlainLoopback(settings.PUBLIC_URL);
  }

  register(server: FastifyInstance): void {
    this.door.register(server, () => this.scope!);
    void server.register(async (scope) => {
      this.scope = scope;
      if (this.secure) scope.addHook('onRequest', async (request) => sayHttps(request));
      await scope.register(fastifyCookie);
      await scope.register(fastifySession, {
        secret: this.settings.SESSION_KEY,
        cookieName: sessionCookie,
        // Without an age: the browser forgets it when it is closed, the store when nobody was seen for long.
        cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure },
        store: this.store,
        saveUninitialized: false,
        rolling: false,
      });
      await scope.register(fastifyCsrf, {
        sessionPlugin: '@fastify/session',
        getToken: (request) => header(request.headers['x-csrf-token']),
      });
      scope.setErrorHandler((error: Error & { code?: string }, _request, _reply) => {
        if (!error.code?.startsWith('FST_CSRF')) throw error;
        throw problem(
          'csrf-token-missing',
          403,
          'Not sent by our pages',
          'This needs the header x-csrf-token of /api/session.',
        );
      });
      this.routes.register(scope);
    });
  }

  onApplicationBootstrap(): void {
    const clean = () => void this.store.removeExpired().catch(() => undefined);
    clean();
    this.cleaning = setInterval(clean, hour);
  }

  onApplicationShutdown(): void {
    clearInterval(this.cleaning);
  }
}

/** TLS may end in front of us: whatever came through the public address came over https. */
function sayHttps(request: object): void {
  Object.defineProperty(request, 'protocol', { value: 'https' });
}

const header = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
