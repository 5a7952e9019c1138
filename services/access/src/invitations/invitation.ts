import { InvitationAccepted, InvitationMade, InvitationWithdrawn } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { told } from '../grants/grant.js';
import type { InvitationRow } from './invitation.entity.js';

/** As the interface shows it: one that was left lying is expired. */
export type InvitationState = InvitationRow['state'] | 'expired';

/** What became of an invitation, and the facts that say so. */
export interface Step {
  invitation: InvitationRow;
  facts: NewFact[];
}

const day = 86_400_000;

export type Inviting = Pick<InvitationRow, 'id' | 'name' | 'email' | 'offers' | 'invitedBy'>;

export function invite(inviting: Inviting, days: number, now: Date): Step {
  const expiresAt = new Date(now.getTime() + days * day);
  const data = { invitation: inviting.id, grants: inviting.offers.map(told), expires: expiresAt.toISOString() };
  return {
    invitation: { ...inviting, state: 'open', account: null, madeAt: now, expiresAt },
    facts: [{ event: InvitationMade, data, entity: inviting.id, time: now.toISOString() }],
  };
}

/**
 * Lets an account have what was offered, once. The same account may say so again: nothing more happens.
 * @throws Refusal 410 when it was accepted by somebody else, taken back, or is too old.
 */
export function accept(invitation: InvitationRow, account: string, now: Date): Step {
  if (invitation.state === 'accepted' && invitation.account === account) return { invitation, facts: [] };
  if (stateOf(invitation, now) !== 'open') throw over();
  const data = { invitation: invitation.id, account };
  return {
    invitation: { ...invitation, state: 'accepted', account, email: null },
    facts: [{ event: InvitationAccepted, data, entity: invitation.id, time: now.toISOString() }],
  };
}

/** @throws Refusal 409 when it was accepted, or taken back before. */
export function withdraw(invitation: InvitationRow, now: Date): Step {
  if (invitation.state !== 'open') {
    throw problem('invitation-over', 409, 'Not open any more', 'It was accepted or taken back before.');
  }
  const data = { invitation: invitation.id };
  return {
    invitation: { ...invitation, state: 'withdrawn', email: null },
    facts: [{ event: InvitationWithdrawn, data, entity: invitation.id, time: now.toISOString() }],
  };
}

export function stateOf({ state, expiresAt }: Pick<InvitationRow, 'state' | 'expiresAt'>, now: Date): InvitationState {
  return state === 'open' && expiresAt <= now ? 'expired' : state;
}

/** It was one of ours, and leads nowhere any more. */
export const over = () =>
  problem(
    'invitation-over',
    410,
    'This invitation is over',
    'It was used, taken back, is too old, or who sent it may not give these rights any more. Ask for another one.',
  );
