import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { type Changing, type ShownSubscription, Subscriptions } from '../subscriptions/subscriptions.service.js';
import { requireAnswer } from './challenge.js';
import { Egress } from './egress.js';

/** Subscriptions begin when their receiver has answered. */
@Injectable()
export class Challenge {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly egress: Egress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal 409 with what came instead of the right answer. */
  async confirm(changing: Changing): Promise<ShownSubscription> {
    const { id, url, secrets } = await this.subscriptions.seen(changing.id, changing.caller);
    // Nobody has to be found at an address: they come and read.
    if (url !== null) {
      const asked = { url, about: { subscription: id }, secrets: this.subscriptions.secretsOf({ id, secrets }) };
      await requireAnswer(this.egress, asked, this.clock.now());
    }
    return this.subscriptions.confirm(changing);
  }
}
