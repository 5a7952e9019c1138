import { CLOCK, type Clock } from '@integras/messaging';
import { unauthenticated } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { IdentityProvider, SignInRefused } from './identity-provider.js';
import { SessionStore } from './session-store.js';
import type { SignedIn } from './signed-in.js';

/** A token that ends within this is renewed before it is used. */
const early = 60_000;

/** Access tokens of sessions, renewed before they end. */
@Injectable()
export class SessionTokens {
  private readonly renewals = new Map<string, Promise<SignedIn | undefined>>();

  constructor(
    private readonly store: SessionStore,
    private readonly provider: IdentityProvider,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The session's token as long as it holds for a while, else a new one. */
  async fresh(id: string, signedIn: SignedIn): Promise<string> {
    if (!this.endsSoon(signedIn)) return signedIn.accessToken;
    const renewed = await this.renewed(id).catch((error: unknown) => {
      // While the provider is away the old token serves to its end.
      if (signedIn.accessEnds > this.clock.now().getTime()) return signedIn;
      throw error;
    });
    if (!renewed) throw unauthenticated('The session has ended. Sign in again.');
    return renewed.accessToken;
  }

  /**
   * The token of a session that somebody is connected with.
   * @throws Refusal 401 when the session was ended.
   */
  async current(id: string): Promise<string> {
    const session = await this.store.find(id);
    if (!session?.signedIn) throw unauthenticated('The session has ended. Sign in again.');
    return this.fresh(id, session.signedIn);
  }

  /** Once for all who wait: a refresh token may be good for one use only. */
  private renewed(id: string): Promise<SignedIn | undefined> {
    const underWay = this.renewals.get(id);
    if (underWay) return underWay;
    const renewal = this.renew(id).finally(() => this.renewals.delete(id));
    this.renewals.set(id, renewal);
    return renewal;
  }

  private async renew(id: string): Promise<SignedIn | undefined> {
    try {
      // Another replica may have been faster: what it left is looked at again under the row's lock.
      return await this.store.change(id, async (held) => (this.endsSoon(held) ? this.provider.goOn(held) : held));
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      await this.store.end(id);
      return undefined;
    }
  }

  private endsSoon({ accessEnds }: SignedIn): boolean {
    return accessEnds - this.clock.now().getTime() < early;
  }
}
