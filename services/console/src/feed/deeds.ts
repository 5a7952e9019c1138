import type { TextId } from '../texts/texts.js';

/** The sentence for each kind of fact; a kind this version does not know is told by its name. */
const deeds: Record<string, TextId> = {
  'milestone.planned': 'news.milestone.planned',
  'milestone.reached': 'news.milestone.reached',
  'milestone.missed': 'news.milestone.missed',
  'milestone.rebaselined': 'news.milestone.rebaselined',
  'milestone.corrected': 'news.milestone.corrected',
  'milestone.voided': 'news.milestone.voided',
  'pilot.planned': 'news.pilot.planned',
  'pilot.described': 'news.pilot.described',
  'pilot.started': 'news.pilot.started',
  'pilot.paused': 'news.pilot.paused',
  'pilot.resumed': 'news.pilot.resumed',
  'pilot.completed': 'news.pilot.completed',
  'pilot.closed': 'news.pilot.closed',
  'participant.enrolled': 'news.participant.enrolled',
  'participant.exited': 'news.participant.exited',
  'participant.re-entered': 'news.participant.re-entered',
  'participant.corrected': 'news.participant.corrected',
  'participant.voided': 'news.participant.voided',
  'outcome.recorded': 'news.outcome.recorded',
  'outcome.corrected': 'news.outcome.corrected',
  'outcome.voided': 'news.outcome.voided',
  'follow-up.recorded': 'news.follow-up.recorded',
  'follow-up.corrected': 'news.follow-up.corrected',
  'follow-up.voided': 'news.follow-up.voided',
  'support.given': 'news.support.given',
  'support.corrected': 'news.support.corrected',
  'support.voided': 'news.support.voided',
  'expenditure.recorded': 'news.expenditure.recorded',
  'expenditure.corrected': 'news.expenditure.corrected',
  'expenditure.voided': 'news.expenditure.voided',
  'territory.added': 'news.territory.added',
  'partner.joined': 'news.partner.joined',
  'project.opened': 'news.project.opened',
};

export function deedText(deed: string): TextId {
  return deeds[deed] ?? 'news.other';
}
