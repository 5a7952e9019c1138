import { type Caller, type Callers } from '@integras/service-kit';
import type { FastifyRequest } from 'fastify';
import { credentialOf } from '../sign-in/credential.js';
import { Viewer } from './viewer.js';

/** Whoever sent this request, for as long as they stay connected. */
export function viewerOf(request: FastifyRequest, caller: Caller, callers: Callers): Viewer {
  const token = request.headers.authorization!.slice('Bearer '.length);
  return new Viewer(callers, credentialOf(request, token), token, caller);
}
