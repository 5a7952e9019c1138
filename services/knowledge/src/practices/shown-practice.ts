import type { PracticeText } from '@integras/contracts';
import { type Caller, can, type Resource } from '@integras/service-kit';
import { isChanged, type Practice } from './practice.js';
import type { PracticeRow } from './practice.entity.js';

/** A practice as answers show it: to the partnership as it is now, to everybody else as it was published. */
export interface ShownPractice
  extends PracticeText, Pick<Practice, 'id' | 'project' | 'state' | 'publishedAt' | 'withdrawn'> {
  /** It was changed since it was published; for the partnership. */
  changed?: boolean;
  /** How many organisations have taken it up or scaled it up. */
  uptakes: number;
  version: number;
}

export const rootsOf = ({ project, country }: Pick<PracticeRow, 'project' | 'country'>): Resource => ({
  project,
  country,
});

/** Drafts are the partnership's; what was published once is everybody's. */
export function sees({ grants }: Caller, row: PracticeRow): 'all' | 'published' | 'nothing' {
  if (can(grants, 'item.read', rootsOf(row))) return 'all';
  return row.practice.published ? 'published' : 'nothing';
}

export function shown({ practice, version }: PracticeRow, seen: 'all' | 'published', uptakes = 0): ShownPractice {
  const { id, project, state, text, published, publishedAt, withdrawn } = practice;
  return {
    id,
    project,
    ...(seen === 'all' ? text : (published ?? text)),
    state,
    ...(seen === 'all' && published && { changed: isChanged(practice) }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(withdrawn && { withdrawn }),
    uptakes,
    version,
  };
}
