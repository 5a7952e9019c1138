import type { DataSource, EntityManager } from 'typeorm';
import { inCatalogueOrder } from '../definitions/catalogue-order.js';
import { type Retirement, Retirements } from '../retirements/retirements.js';

/** A version that has figures, and since when. */
interface CountedSince {
  code: string;
  version: number;
  since: Date;
}

/**
 * The indicators that a locked period reports, by code, each in the version that was counted when it was locked, and was in
 * use then. What is defined later can be told of the same months, and yet was never reported.
 */
export type Held = ReadonlyMap<string, number>;

/** Which indicators periods report that were locked at these instants. */
export async function readHeld(source: DataSource | EntityManager): Promise<(lockedAt: Date) => Held> {
  const rows: CountedSince[] = await source.query(
    `select code, version, counted_at as since from definition
      where state in ('counted', 'superseded') and counted_at is not null order by code, version`,
  );
  const counted = inCatalogueOrder(rows);
  const retired: Retirement[] = await source.query('select code, since, until, reason from retirement');
  const retirements = new Retirements(retired);
  return (lockedAt) =>
    new Map(
      counted
        .filter(({ code, since }) => since <= lockedAt && !retirements.at(code, lockedAt))
        .map(({ code, version }) => [code, version]),
    );
}
