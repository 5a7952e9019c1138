import { deedText } from '../feed/deeds.js';
import type { TextId } from '../texts/texts.js';

/** Deeds whose sentence in the feed names what they are about. */
const unnamed: Record<string, TextId> = {
  'milestone.planned': 'deed.milestone.planned',
  'milestone.reached': 'deed.milestone.reached',
  'milestone.missed': 'deed.milestone.missed',
  'milestone.rebaselined': 'deed.milestone.rebaselined',
  'milestone.corrected': 'deed.milestone.corrected',
  'milestone.voided': 'deed.milestone.voided',
  'pilot.started': 'deed.pilot.started',
  'pilot.paused': 'deed.pilot.paused',
  'pilot.resumed': 'deed.pilot.resumed',
  'pilot.completed': 'deed.pilot.completed',
  'pilot.closed': 'deed.pilot.closed',
};

/** What was recorded, without of whom or what: for facts that are counted. */
export function deedName(deed: string, text: (message: { id: TextId }, values: { deed: string }) => string): string {
  return text({ id: unnamed[deed] ?? deedText(deed) }, { deed: deed.replaceAll(/[.-]/g, ' ') });
}
