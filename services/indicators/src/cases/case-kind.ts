import type { EventClass, Fact } from '@integras/contracts';
import type { CaseState } from './case-state.js';
import type { RecordShape } from './record.js';

/** What one fact does to one case. */
export interface Change {
  /** The id of the case. */
  id: string;
  /** What it touches: {@link own}, or the name of a list. */
  part: string;
  /** The ids of the cases above, before and after. */
  above: readonly string[];
  /** Whom the case is about, before and after. */
  persons: readonly string[];
  /** The groups of the case that it alters: cases below that read one of them count anew. */
  moves: readonly string[];
  apply(state: CaseState): CaseState;
}

/** The records of the case itself, as a part that a change touches. */
export const own = 'own';

/** Stands in a list of groups for whether the case stands at all, and for whom. */
export const standing = 'standing';

/** What figures can be broken down by. */
export interface Dimension {
  /** The field that holds the category, as in `entry.gender`. */
  field: string;
  /** Every category there can be, whether somebody is in it or not. */
  categories: readonly string[];
}

/** Events of one shape and what they do. */
export interface Source {
  events: readonly EventClass[];
  changes(fact: Fact): Change[];
}

/**
 * What is counted, as the definitions see it. A new kind is one file beside this one and its name in `case-kinds.ts`.
 */
export interface CaseKind {
  name: string;
  /** A case is of one person, named or not, so that small numbers of cases can give somebody away. */
  aboutPersons: boolean;
  /** Nobody is told of a single one, not even who runs the pilot. */
  anonymous?: true;
  /** The kind of `CaseState.parent`; its groups can be read too. */
  parent?: string;
  /**
   * Of a kind that other cases are told within, as pilots and training schemes: the record that says where it is, by
   * `project`, and `territory` and `country` where it has them. What happens within it rolls up to these.
   */
  home?: string;
  /** The records conditions can read. */
  groups: Readonly<Record<string, RecordShape>>;
  /** The dated records of which the latest can be taken. */
  lists: Readonly<Record<string, RecordShape>>;
  /** Fields that are exact decimals and can be added up, as in `money.amount`; of a list as `latest.value`. */
  decimals: readonly string[];
  /** What figures can be broken down by, by the name of the dimension. */
  dimensions: Readonly<Record<string, Dimension>>;
  sources: readonly Source[];
}
