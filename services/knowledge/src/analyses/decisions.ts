import {
  type AnalysisText,
  EditionBegun,
  EditionDescribed,
  EditionPublished,
  type EventClass,
  type SwotItem,
  SwotItemAdded,
  SwotItemChanged,
  SwotItemMoved,
  type SwotQuadrant,
  SwotItemRemoved,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { notFound, problem } from '@integras/service-kit';
import type { Analysis, Item } from './analysis.js';

/** What a decision states; who decides adds the instant and the country. */
export type Statement = Omit<NewFact, 'time' | 'country'>;

const mostItems = 200;

/** Begins the first edition. */
export function begin(subject: Pick<Analysis, 'id' | 'project' | 'territory'>, text: AnalysisText): Statement[] {
  return [begun(subject, 1, text)];
}

/** @throws Refusal 409 while the last edition is still being written. */
export function beginNext(before: Analysis): Statement[] {
  if (before.state === 'draft')
    throw notPossible('edition-unpublished', `Edition ${before.edition} is still being written.`);
  return [begun(before, before.edition + 1, before.text)];
}

export function describe(before: Analysis, text: AnalysisText): Statement[] {
  requireDraft(before);
  const data = { edition: before.edition, before: before.text, after: text };
  return [about(before, before.id, EditionDescribed, data)];
}

/** @throws Refusal 409 for an id that is taken, and for more items than anybody reads. */
export function add(before: Analysis, item: string, content: SwotItem): Statement[] {
  requireDraft(before);
  if (before.items.some(({ id }) => id === item)) throw notPossible('item-exists', 'An item has this id already.');
  if (before.items.length >= mostItems) throw notPossible('too-many-items', `${mostItems} items are the most.`);
  return [about(before, item, SwotItemAdded, { item, after: content })];
}

export function change(before: Analysis, item: string, content: SwotItem): Statement[] {
  requireDraft(before);
  return [about(before, item, SwotItemChanged, { item, before: contentOf(itemIn(before, item)), after: content })];
}

/** @throws Refusal 422 when it is to stand ahead of an item that is not in that quadrant. */
export function move(before: Analysis, item: string, to: SwotQuadrant, ahead?: string): Statement[] {
  requireDraft(before);
  const { quadrant: from } = itemIn(before, item);
  if (ahead !== undefined && !before.items.some((one) => one.id === ahead && ahead !== item && one.quadrant === to))
    throw problem('no-such-place', 422, 'It cannot stand there', 'ahead: is no other item of that quadrant.', [
      { field: 'ahead', reason: 'is no other item of that quadrant' },
    ]);
  return [about(before, item, SwotItemMoved, { item, from, to, ...(ahead !== undefined && { ahead }) })];
}

export function remove(before: Analysis, item: string): Statement[] {
  requireDraft(before);
  return [about(before, item, SwotItemRemoved, { item, before: contentOf(itemIn(before, item)) })];
}

/** @throws Refusal 409 for an edition without items. */
export function publish(before: Analysis): Statement[] {
  requireDraft(before);
  const { id, territory, edition, text, items } = before;
  if (items.length === 0) throw notPossible('empty', 'It has no items yet.');
  return [about(before, id, EditionPublished, { territory, edition, text, items: items.length })];
}

/** @throws Refusal 404 for an item the analysis does not have. */
export function itemIn({ items }: Analysis, id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw notFound();
  return found;
}

function contentOf(item: Item): SwotItem {
  const { id: _, version: __, ...content } = item;
  return content;
}

function begun(subject: Pick<Analysis, 'id' | 'project' | 'territory'>, edition: number, after: AnalysisText) {
  return about(subject, subject.id, EditionBegun, { territory: subject.territory, edition, after });
}

function about<D extends object>(
  { id: analysis, project }: Pick<Analysis, 'id' | 'project'>,
  entity: string,
  event: EventClass<D & { analysis: string; project: string }>,
  data: Omit<D, 'analysis' | 'project'>,
): Statement {
  return { event, data: { analysis, project, ...data }, entity, project };
}

function requireDraft({ state, edition }: Analysis): void {
  if (state !== 'draft')
    throw notPossible('edition-published', `Edition ${edition} is published and stays as it is. Begin the next one.`);
}

const notPossible = (type: string, detail: string) =>
  problem(`analysis-${type}`, 409, 'Not possible for this analysis', detail);
