import type { Role } from '@integras/contracts';
import type { Action } from '@integras/service-kit';
import type { ChannelName } from '../channels/channels.js';
import type { NoticeKind } from '../kinds/notice-kind.js';
import type { Timing } from '../moments/timing.js';

/** When a person hears of something, by channel; a channel that is not named stays silent. */
export type Timings = Partial<Record<ChannelName, Timing>>;

interface Audience {
  /** The right to read that whoever hears of it has to hold where it happened. */
  reads: Action;
  /** What a role hears of where its grant reaches, unless somebody sets it otherwise for themselves. */
  byRole: Partial<Record<Role, Timings>>;
  /** Nobody but whom it concerns in person hears of it, whatever they set. */
  isForOneAlone?: true;
}

const atOnce: Timings = { inbox: 'immediately', email: 'immediately' };
const inDigest: Timings = { inbox: 'immediately', email: 'daily' };
const inConsole: Timings = { inbox: 'immediately' };
const inWeekly: Timings = { inbox: 'immediately', email: 'weekly' };

/** Who hears of what when nobody has set anything. */
export const audiences: Record<NoticeKind, Audience> = {
  'milestone-due': { reads: 'milestone.read', byRole: { pilot_manager: inDigest } },
  'milestone-overdue': {
    reads: 'milestone.read',
    byRole: { pilot_manager: inDigest, country_coordinator: inDigest, lead_partner: inWeekly },
  },
  'milestone-reached': {
    reads: 'milestone.read',
    byRole: {
      pilot_manager: inDigest,
      country_coordinator: inDigest,
      // What was tried and came about is what recommendations are made from.
      policy_author: inConsole,
      lead_partner: inWeekly,
    },
  },
  'target-reached': {
    reads: 'figure.read-headline',
    byRole: {
      pilot_manager: inDigest,
      country_coordinator: inDigest,
      evaluator: inDigest,
      policy_author: inDigest,
      lead_partner: inDigest,
    },
  },
  'target-at-risk': {
    reads: 'figure.read-headline',
    byRole: {
      pilot_manager: inDigest,
      country_coordinator: inDigest,
      evaluator: inDigest,
      policy_author: inWeekly,
      lead_partner: inDigest,
    },
  },
  // Its authors hear of it in person; others when they say so.
  'recommendation-stale': { reads: 'item.read', byRole: {} },
  // Who may review it; whoever asked knows.
  'review-requested': {
    reads: 'item.review',
    byRole: { policy_author: inDigest, country_coordinator: inDigest, lead_partner: inDigest },
  },
  // Whoever wrote what it is about hears of it in person; others when they say so.
  'comment-made': { reads: 'item.read', byRole: {} },
  // Who reported it, and who writes by it.
  'published-figure-changed': {
    reads: 'figure.read-headline',
    byRole: {
      country_coordinator: inDigest,
      evaluator: inDigest,
      policy_author: inDigest,
      lead_partner: inDigest,
    },
  },
  'session-changed': { reads: 'scheme.read', byRole: { training_organiser: inDigest } },
  // Whoever took part is written to by the training itself.
  'follow-up-open': { reads: 'scheme.read', byRole: { training_organiser: inDigest } },
  // Whoever imported hears of it in person.
  'import-finished': { reads: 'project.read', byRole: {}, isForOneAlone: true },
  // It takes two, and a month is all the law leaves them.
  'erasure-waiting': { reads: 'participant.erase', byRole: { lead_partner: atOnce } },
  // Whoever let a partner system in is who can reach its people.
  'subscription-disabled': { reads: 'people.write', byRole: { lead_partner: atOnce } },
  // About a person's own address: nobody else's business, and of no use by the same way.
  'delivery-failing': { reads: 'project.read', byRole: {}, isForOneAlone: true },
};

/** What somebody hears of who is concerned in person, as the author of what changed. */
export const inPerson: Timings = atOnce;
