import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const parts = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** Swagger UI sets styles on its elements; nowhere else is that allowed. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>INTEGRAS: the interface</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<div id="interface"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/page.js"></script>
</html>
`;

/** Whoever is signed in here may try out commands too, so their CSRF token is sent along. */
const script = `
let csrf;
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#interface',
  deepLinking: true,
  requestInterceptor: async (request) => {
    if (request.method && request.method !== 'GET' && !request.headers.Authorization) {
      csrf ??= (await (await fetch('/api/session')).json()).csrfToken;
      if (csrf) request.headers['x-csrf-token'] = csrf;
    }
    return request;
  },
});
`;

/** The page to read and try the interface; everything it loads comes from here. */
export function serveDocsPage(server: FastifyInstance): void {
  void server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      void reply.header('content-security-policy', policy).header('x-content-type-options', 'nosniff');
    });
    scope.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    scope.get('/api/docs/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
    await scope.register(fastifyStatic, { root: assets, serve: false, index: false, maxAge: '1d' });
    for (const part of parts) scope.get(`/api/docs/${part}`, (_request, reply) => reply.sendFile(part));
  });
}
