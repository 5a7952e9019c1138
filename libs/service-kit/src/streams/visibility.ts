import { eventClassOf, type JournalKind, tellsOfParticipant } from '@integras/contracts';
import type { Caller } from '../callers/caller.js';
import { type Grant, can } from '../grants/can.js';
import type { Action } from '../grants/matrix.js';
import type { Entry } from './entry.js';

/** As whom somebody reads: what the token proves, and what the grants say now. */
export type Viewer = Pick<Caller, 'kind'> & { grants: readonly Grant[] };

/**
 * How much of a fact somebody gets: all, all but what counts and names, only that there was one, nothing. `with own
 * pseudonyms` and `as agreed` are for subscriptions alone, which know pseudonyms and agreements: everybody else gives
 * nothing.
 */
export type Sight = 'whole' | 'as partner system' | 'with own pseudonyms' | 'as agreed' | 'bundled' | 'none';

const administrative: ReadonlySet<string> = new Set<JournalKind>(['account', 'invitation']);

/** What the event class declares about its readers, applied to one viewer. `project` is that of the fact's pilot. */
export function sightOf({ kind, grants }: Viewer, entry: Entry, project: string | undefined): Sight {
  const { fact, readers } = entry;
  // Accounts and what they are offered and granted are nobody's news: they say who somebody is at the identity provider.
  if (!fact || !readers || administrative.has(fact.journalkind) || kind === 'anonymous') return 'none';
  const seen = kind === 'partner_system' ? 'as partner system' : 'whole';
  if (readers === 'public') return seen;

  const place = {
    project: project || fact.project || (fact.journalkind === 'project' ? fact.journal : undefined),
    country: fact.country,
    pilot: fact.pilot,
  };
  const mayRead = (action: Extract<Action, `event.${string}`>) => can([...grants], action, place);
  if (readers === 'partnership') return mayRead('event.read-partnership') ? seen : 'none';
  // Facts about persons reach a partner's system only as far as it was agreed for the pilot. That somebody was erased
  // does always: what it was told before, or by hand, has to go there too.
  if (kind === 'partner_system') {
    if (!mayRead('event.read-partnership')) return 'none';
    if (readers === 'tombstone') return 'with own pseudonyms';
    return tellsOfParticipant(eventClassOf(fact.type)!) ? 'as agreed' : 'none';
  }
  if (readers === 'nobody') return mayRead('event.read-partnership') ? 'bundled' : 'none';
  if (mayRead(fact.journalkind === 'scheme' ? 'event.read-scheme' : 'event.read-pilot')) return 'whole';
  return mayRead('event.read-partnership') ? 'bundled' : 'none';
}
