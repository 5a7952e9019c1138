import { Ledger, type NewFact } from '@integras/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as decisions from '../recommendations/decisions.js';
import { withPin } from '../recommendations/recommendation.js';
import { recommendationShelf } from '../recommendations/recommendation.entity.js';
import { rowAfter, rowOf } from '../recommendations/recommendation-row.js';
import { isInForce, type Movement } from './pin.js';

/** Notes that a pinned figure has moved: a published recommendation turns stale, the pins of a draft only show it. */
@Injectable()
export class Movements {
  constructor(private readonly ledger: Ledger) {}

  /** Within the transaction of the handler that heard of it, so that each movement is noted once. */
  async note(manager: EntityManager, item: string, pin: string, movement: Movement): Promise<void> {
    const [outcome] = await this.ledger.commitWithin(manager, [
      {
        journal: { kind: 'item', id: item },
        reads: [{ shelf: recommendationShelf, ids: [item] }],
        decide: (rows) => {
          const before = rows.get(recommendationShelf, item);
          const pinned = before?.recommendation.pins.find((one) => one.id === pin && isInForce(one));
          if (!before || !pinned) return { facts: [], result: null };
          const facts: NewFact[] = decisions
            .turnStale(before.recommendation, pin, movement)
            .map((fact) => ({ ...fact, time: movement.since }));
          const isKnown = pinned.moved?.reason === movement.reason;
          const moved = isKnown ? { ...movement, since: pinned.moved!.since } : movement;
          const row =
            facts.length > 0
              ? rowAfter(before, facts)
              : rowOf(withPin(before.recommendation, pin, { moved }), before.version);
          rows.put(recommendationShelf, row);
          return { facts, result: null };
        },
      },
    ]);
    if (outcome && 'refusal' in outcome) throw outcome.refusal;
  }
}
