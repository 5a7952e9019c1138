import type { Caller } from '../callers/caller.js';
import { forbidden, notFound, unauthenticated } from '../http/problem.js';
import { can, type Resource } from './can.js';
import { type Action, seenThrough } from './matrix.js';

/**
 * Lets an allowed action pass.
 * @throws Refusal 401 for an anonymous caller; 404 when the caller may not even know of the resource, worded as for
 * one that does not exist; 403 otherwise, and always where `hideAs404` is off.
 */
export function authorise(
  caller: Caller,
  action: Action,
  resource: Resource,
  { hideAs404 = true }: { hideAs404?: boolean } = {},
): void {
  if (can(caller.grants, action, resource)) return;
  if (caller.kind === 'anonymous') throw unauthenticated();
  const visible = seenThrough[action];
  throw hideAs404 && !(visible && can(caller.grants, visible, resource)) ? notFound() : forbidden();
}
