/**
 * The installation did not let this system in for as long as was waited: its token is not accepted, it lost its rights,
 * or the subscription is closed or switched off. `cause` is what the server said.
 */
export class NotLetInError extends Error {
  override readonly name = 'NotLetInError';

  constructor(cause: unknown) {
    super('not let in: the token, the rights of this system or its subscription ended', { cause });
  }
}
