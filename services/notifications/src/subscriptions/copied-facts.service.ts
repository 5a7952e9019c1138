import { forbidden, problem, type Caller, Stopping } from '@integras/service-kit';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { beforeFirstToGo, isStillToGo } from '../tombstones/still-to-go.js';
import { Copier } from './copier.service.js';
import type { SubscriptionRow } from './subscription.entity.js';
import { Subscriptions } from './subscriptions.service.js';

/** How often to look for what another process may have copied. */
const lookMillis = 1_000;
const atOnce = 256;

/** What a partner system reads next of a subscription of its own. */
export interface CopiedFacts {
  /** The last number before the oldest fact that is kept: whoever stands before it has missed some. */
  gone: number;
  items: { number: number; event: object }[];
}

/** Lets a partner system read what was copied for it, at its own pace. */
@Injectable()
export class CopiedFactsReader implements OnApplicationBootstrap {
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: Subscriptions,
    private readonly copier: Copier,
    private readonly stopping: Stopping,
  ) {}

  onApplicationBootstrap(): void {
    const wakeAll = () => {
      for (const wake of this.waiting) wake();
    };
    this.copier.listen(wakeAll);
    this.stopping.signal.addEventListener('abort', wakeAll);
  }

  /**
   * What comes after a number, as soon as there is something, or nothing after so many seconds.
   * @throws Refusal 404 when the caller has no such subscription, 403 when it is another's, 409 when it is not read so,
   *   400 after a number that was not given yet: whoever waited there would never get those before it
   */
  async after(id: string, number: number, seconds: number, caller: Caller): Promise<CopiedFacts> {
    const until = performance.now() + seconds * 1_000;
    for (;;) {
      mustBeReadable(await this.subscriptions.seen(id, caller), caller);
      const found = await this.read(id, number);
      const left = until - performance.now();
      if (found.items.length > 0 || found.gone > number || left <= 0 || this.stopping.signal.aborted) return found;
      await this.somethingCopied(Math.min(left, lookMillis));
    }
  }

  private async read(id: string, number: number): Promise<CopiedFacts> {
    const [found]: [{ gone: string; last: string; items: { number: number; event: string; going: boolean }[] }] =
      await this.dataSource.query(
        `select p.last, coalesce((select min(number) - 1 from subscription_event where subscription = $1 and event is not null), p.last) as gone,
              (select coalesce(json_agg(e order by e.number), '[]')
                 from (select c.number, c.event, ${isStillToGo('c')} as going from subscription_event c
                        where c.subscription = $1 and c.number > $2 and c.event is not null order by c.number limit $3) e) as items
         from subscription_progress p where p.subscription = $1`,
        [id, number, atOnce],
      );
    if (number > Number(found.last)) throw notGivenYet(found.last);
    const items = beforeFirstToGo(found.items).map((item) => ({
      number: item.number,
      event: JSON.parse(item.event) as object,
    }));
    return { gone: Number(found.gone), items };
  }

  private somethingCopied(within: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, within);
      this.waiting.add(done);
    });
  }
}

const notGivenYet = (last: string) =>
  problem('cursor-refused', 400, 'The cursor cannot be used', 'No fact of the subscription has this number yet.', [
    { field: 'after', reason: `is beyond ${last}, the last number given` },
  ]);

function mustBeReadable({ account, transport, state }: SubscriptionRow, caller: Caller): void {
  if (account !== caller.account) throw forbidden();
  if (transport !== 'sse')
    throw problem('not-read-here', 409, 'The subscription is not read here', 'Its facts are sent another way.');
  if (state !== 'active')
    throw problem(
      'subscription-ended',
      409,
      'The subscription gives nothing',
      `It is ${state}: confirm it, or register another one.`,
    );
}
