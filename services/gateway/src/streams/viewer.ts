import { Caller, Callers } from '@integras/service-kit';
import type { Credential } from '../sign-in/credential.js';

/** Tells readers apart. */
export const keyOf = ({ account, issuer, subject }: Caller): string => account ?? JSON.stringify([issuer, subject]);

/** Somebody who stays connected: who they are, and what they may see now rather than when they connected. */
export class Viewer {
  constructor(
    private readonly callers: Callers,
    private readonly credential: Credential,
    private token: string,
    private seen: Caller,
  ) {}

  /** For cursors, limits and connections. */
  get key(): string {
    return keyOf(this.seen);
  }

  /** As last looked at. */
  get caller(): Caller {
    return this.seen;
  }

  /** Nothing to wait for while token and grants are at hand. */
  look(): Promise<void> | void {
    const known = this.callers.known(this.token);
    if (!known) return this.lookAgain();
    this.admit(known);
  }

  /** @throws Refusal when whoever connected may not be here any more. */
  async lookAgain(): Promise<void> {
    this.token = await this.credential();
    this.admit(await this.callers.identify(this.token));
  }

  /** A token that holds now, to ask others with. */
  async bearer(): Promise<string> {
    await this.lookAgain();
    return this.token;
  }

  private admit(caller: Caller): void {
    if (this.seen.grants.length > 0 && caller.grants.length === 0) throw new AccessEnded('the grants were taken back');
    this.seen = caller;
  }
}

/** Whoever is connected may see nothing any more. */
export class AccessEnded extends Error {
  override readonly name = 'AccessEnded';
}
