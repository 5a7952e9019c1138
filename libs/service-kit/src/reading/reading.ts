import { readAs } from '@integras/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../callers/caller.js';
import { type Grant, type Reachable, scopeOf } from '../grants/can.js';
import type { Action } from '../grants/matrix.js';
import { reachSetting } from './policies.js';

/** Reads on somebody's behalf: the database itself shows no other rows than they reach (ADR 0018). */
export class Reading {
  private readonly reaches = new WeakMap<readonly Grant[], string>();

  /** @param actions those that the policies of the service's tables name */
  constructor(
    private readonly dataSource: DataSource,
    private readonly actions: readonly Action[],
  ) {}

  /** @param work reads by this manager and waits for nothing else, or connections run out */
  as<T>({ grants }: Pick<Caller, 'grants'>, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return readAs(this.dataSource, { setting: reachSetting, value: this.reachOf(grants) }, work);
  }

  /** Put together once for grants, which are kept from request to request. */
  private reachOf(grants: readonly Grant[]): string {
    let reach = this.reaches.get(grants);
    if (reach === undefined) {
      reach = JSON.stringify(
        Object.fromEntries(this.actions.map((action) => [action, kindsOf(scopeOf(grants, action))])),
      );
      this.reaches.set(grants, reach);
    }
    return reach;
  }
}

const kindsOf = ({ all, projects, countries, pilots, partners }: Reachable) => ({
  ...(all && { everywhere: [true] }),
  project: projects,
  country: countries,
  pilot: pilots,
  partner: partners,
});
