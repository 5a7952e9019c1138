import { randomBytes } from 'node:crypto';
import { CLOCK, type Clock } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type Changing, type ShownSubscription, Subscriptions } from '../subscriptions/subscriptions.service.js';
import { Egress } from './egress.js';
import { signed } from './signing.js';
import { troubleIn } from './trouble.js';

/** Before facts are sent anywhere, whoever is there has to say back what only they were told. */
@Injectable()
export class Challenge {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly egress: Egress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal 409 with what came instead of the right answer. */
  async confirm(changing: Changing): Promise<ShownSubscription> {
    const row = await this.subscriptions.seen(changing.id, changing.caller);
    // Nobody has to be found at an address: they come and read.
    if (row.url === null) return this.subscriptions.confirm(changing);
    const challenge = randomBytes(24).toString('base64url');
    const body = JSON.stringify({ type: 'challenge', subscription: row.id, challenge });
    const headers = {
      'content-type': 'application/json',
      ...signed(`challenge-${challenge}`, body, this.subscriptions.secretsOf(row), this.clock.now()),
    };
    const heard = await this.egress.post(row.url, body, headers).catch((error: unknown) => troubleIn(error));
    if (typeof heard === 'string') throw unanswered(heard);
    if (heard.status < 200 || heard.status > 299) throw unanswered(`it answered ${heard.status}`);
    if (!heard.body.includes(challenge)) throw unanswered('its answer does not contain the challenge');
    return this.subscriptions.confirm(changing);
  }
}

const unanswered = (reason: string) =>
  problem(
    'challenge-unanswered',
    409,
    'The receiver did not answer the challenge',
    'It has to answer the request with the value of its field "challenge". Nothing is sent to it before.',
    [{ field: 'url', reason }],
  );
