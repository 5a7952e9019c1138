import { problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Account } from './account.js';

/** Held while the right of an administrator ends, so that two who end each other's do so one after the other. */
const lock = 1_764_115_200;

/** Lead partners of every project: who gives whatever nobody else may give. */
@Injectable()
export class Administrators {
  /** How many there are beside this account; stays true until the transaction ends. */
  async countBeside(account: string, manager: EntityManager): Promise<number> {
    await manager.query('select pg_advisory_xact_lock($1)', [lock]);
    const [row]: { count: number }[] = await manager.query(
      `select count(*)::int as count from account
        where id <> $1 and exists (
          select from jsonb_to_recordset(grants) as held (role text, scope text, "scopeId" uuid)
           where role = 'lead_partner' and scope = 'project' and "scopeId" is null)`,
      [account],
    );
    return row!.count;
  }
}

/** @throws Refusal when the last administrator would be none any more. */
export function mustLeaveOne(before: Account, after: Account, others: number): void {
  if (others > 0 || !isAdministrator(before) || isAdministrator(after)) return;
  throw problem(
    'last-administrator',
    409,
    'The last administrator stays',
    'Nobody else leads every project. Give that role to somebody first.',
  );
}

const isAdministrator = ({ grants }: Account): boolean =>
  grants.some(({ role, scope, scopeId }) => role === 'lead_partner' && scope === 'project' && scopeId === undefined);
