import send from '@fastify/send';
import { notFound } from '@integras/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface FileRules {
  /** The folder nothing outside of is served. */
  root: string;
  cacheControl: string;
}

/** Answers with a file: conditional and ranged requests are honoured, what is not there is a 404. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  { root, cacheControl }: FileRules,
): Promise<FastifyReply> {
  const result = await send(request.raw, path, { root, dotfiles: 'ignore', index: false, cacheControl: false });
  if (result.type !== 'file') {
    result.stream.destroy();
    throw notFound();
  }
  return reply
    .code(result.statusCode)
    .headers({ ...result.headers, 'cache-control': cacheControl })
    .send(result.stream);
}
