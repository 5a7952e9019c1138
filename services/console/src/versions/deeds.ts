import type { TextId } from '../texts/texts.js';

/** The sentence for each thing that happens to what is written; what this version does not know is told by its name. */
const sentences: Record<string, TextId> = {
  'edition.begun': 'version.edition.begun',
  'edition.described': 'version.edition.described',
  'edition.published': 'version.edition.published',
  'swot-item.added': 'version.item.added',
  'swot-item.changed': 'version.item.changed',
  'swot-item.moved': 'version.item.moved',
  'swot-item.removed': 'version.item.removed',
  'practice.drafted': 'version.drafted',
  'practice.revised': 'version.revised',
  'practice.published': 'version.published',
  'practice.withdrawn': 'version.withdrawn',
  'recommendation.drafted': 'version.drafted',
  'recommendation.revised': 'version.revised',
  'recommendation.review-requested': 'version.review-requested',
  'recommendation.reviewed': 'version.reviewed',
  'recommendation.published': 'version.published',
  'recommendation.turned-stale': 'version.turned-stale',
  'recommendation.reaffirmed': 'version.reaffirmed',
  'recommendation.withdrawn': 'version.withdrawn',
  'evidence.pinned': 'version.evidence.pinned',
  'evidence.released': 'version.evidence.released',
  'uptake.recorded': 'version.uptake.recorded',
  'uptake.corrected': 'version.uptake.corrected',
  'uptake.voided': 'version.uptake.voided',
  'initiative.registered': 'version.initiative.registered',
  'initiative.described': 'version.revised',
  'initiative.ended': 'version.initiative.ended',
  'initiative.withdrawn': 'version.initiative.withdrawn',
  'attachment.added': 'version.attachment.added',
  'attachment.removed': 'version.attachment.removed',
};

export const sentenceOf = (what: string): TextId => sentences[what] ?? 'version.other';
