import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Mail programs post forms when they unsubscribe (RFC 8058); all that counts is the address they post to. Everything
 * else still takes JSON only: a form's body is no body.
 */
export function takeOneClicks(app: NestFastifyApplication): void {
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(forms, { parseAs: 'string', bodyLimit: 1_000 }, (_request, _text, done) => done(null));
}
