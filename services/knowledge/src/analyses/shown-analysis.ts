import type { AnalysisText, SwotQuadrant } from '@integras/contracts';
import { type Caller, can, type Resource } from '@integras/service-kit';
import type { Item } from './analysis.js';
import type { AnalysisRow, EditionRow } from './analysis.entities.js';
import { changesSince, type EditionChanges } from './edition-changes.js';

/** An analysis as lists show it: by its newest edition that the reader may see. */
export interface ListedAnalysis {
  id: string;
  project: string;
  territory: string;
  country: string;
  title: AnalysisText['title'];
  /** The newest published edition. */
  edition?: number;
  publishedAt?: string;
  /** The number of the edition that is being written; for the partnership. */
  draft?: number;
}

/** An analysis with all its published editions, the newest first. */
export interface ShownAnalysis extends Omit<ListedAnalysis, 'edition' | 'publishedAt'> {
  editions: { number: number; publishedAt: string }[];
  version: number;
}

/** An edition in full. */
export interface ShownEdition extends AnalysisText {
  analysis: string;
  project: string;
  territory: string;
  country: string;
  number: number;
  state: 'draft' | 'published';
  publishedAt?: string;
  items: Item[];
  /** Against the edition before; absent for the first one. */
  changes?: EditionChanges;
  /** Of title and summary; for the one that is being written. */
  textVersion?: number;
  /** Of the analysis: what is published is the version that was read. */
  version: number;
}

export const rootsOf = ({ project, country }: Pick<AnalysisRow, 'project' | 'country'>): Resource => ({
  project,
  country,
});

/** Editions that are being written are the partnership's, published ones everybody's. */
export const seesDraft = ({ grants }: Caller, row: AnalysisRow): boolean => can(grants, 'item.read', rootsOf(row));

export function listed(row: AnalysisRow, edition: EditionRow | undefined, withDraft: boolean): ListedAnalysis {
  const { id, project, territory, country, analysis } = row;
  return {
    id,
    project,
    territory,
    country,
    title: edition?.text.title ?? analysis.text.title,
    ...(edition && { edition: edition.number, publishedAt: edition.publishedAt.toISOString() }),
    ...(withDraft && analysis.state === 'draft' && { draft: analysis.edition }),
  };
}

export function shownPublished(row: AnalysisRow, edition: EditionRow, before: EditionRow | undefined): ShownEdition {
  const { number, text, items, publishedAt } = edition;
  return {
    ...headOf(row),
    number,
    state: 'published',
    publishedAt: publishedAt.toISOString(),
    ...text,
    items: inOrder(items),
    ...(before && { changes: changesSince(before.number, before.items, items) }),
  };
}

export function shownDraft(row: AnalysisRow, before: EditionRow | undefined): ShownEdition {
  const { edition: number, text, textVersion, items } = row.analysis;
  return {
    ...headOf(row),
    number,
    state: 'draft',
    ...text,
    items: inOrder(items),
    ...(before && { changes: changesSince(before.number, before.items, items) }),
    textVersion,
  };
}

const headOf = ({ id: analysis, project, territory, country, version }: AnalysisRow) => ({
  analysis,
  project,
  territory,
  country,
  version,
});

const quadrants: SwotQuadrant[] = ['strength', 'weakness', 'opportunity', 'threat'];

/** Quadrant by quadrant, within each as its authors put them. */
const inOrder = (items: readonly Item[]): Item[] =>
  quadrants.flatMap((quadrant) => items.filter((item) => item.quadrant === quadrant));
