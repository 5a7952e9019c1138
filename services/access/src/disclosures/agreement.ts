import { PartnerDisclosureAgreed } from '@integras/contracts';
import { can, notFound, problem, type Resource } from '@integras/service-kit';
import { type Account, type Change, changed, mustBeOpen } from '../accounts/account.js';
import { type Disclosure, ended } from './disclosure.js';

/**
 * Agrees how much a partner system is told of the participants of a pilot. Another level takes the place of the one that
 * stands, and begins now as well.
 * @param place of the pilot; undefined when there is none that whoever agrees may agree it for
 * @throws Refusal when the account is closed, is no partner system, was not let into the pilot, or has this level.
 */
export function agree(
  account: Account,
  wanted: Omit<Disclosure, 'since'>,
  place: Resource | undefined,
  now: Date,
): Change {
  mustBeOpen(account);
  if (account.kind !== 'partner_system') throw unfit('account', 'is no partner system');
  if (!place || !can(account.grants, 'event.read-partnership', place))
    throw unfit('pilot', 'is none that the partner system was let into and that you may agree this for');
  const standing = account.disclosures.find(({ pilot }) => pilot === wanted.pilot);
  if (standing?.level === wanted.level)
    throw problem('disclosure-exists', 409, 'Already agreed', 'The partner system has this level for this pilot.');
  const time = now.toISOString();
  const { id, pilot, level } = wanted;
  const data = { disclosure: id, account: account.id, pilot, level };
  const others = account.disclosures.filter((held) => held !== standing);
  // In this order, so that whoever hears of one before the other knows of no time without any.
  return changed(account, { disclosures: [...others, { ...wanted, since: time }] }, [
    { event: PartnerDisclosureAgreed, data, entity: id, time },
    ...(standing ? [ended(account.id, standing, now)] : []),
  ]);
}

/** @throws Refusal when the account has no such agreement. */
export function end(account: Account, id: string, now: Date): Change {
  const standing = account.disclosures.find((held) => held.id === id);
  if (!standing) throw notFound();
  const disclosures = account.disclosures.filter((held) => held !== standing);
  return changed(account, { disclosures }, [ended(account.id, standing, now)]);
}

const unfit = (field: string, reason: string) =>
  problem('disclosure-does-not-fit', 422, 'This cannot be agreed', `The ${field} ${reason}.`, [{ field, reason }]);
