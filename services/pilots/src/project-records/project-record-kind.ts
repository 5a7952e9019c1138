import type { EventClass } from '@integras/contracts';
import type { Journal, Shelf } from '@integras/messaging';
import type { Action } from '@integras/service-kit';
import type { EntityTarget } from 'typeorm';
import type { Partnership } from './partnership.js';
import type { ProjectRecordRow } from './project-record.entity.js';

/** Where a record belongs to, for asking who may do what; the country stands on its facts. */
export interface Roots {
  country?: string;
  partner?: string;
  pilot?: string;
}

/**
 * What a feature says of its records about a project, so that adding, changing, correcting and taking back work the
 * same for all of them. Everything in it is pure. `S` is a record as it stands, of which `state` follows from the rest.
 */
export interface ProjectRecordKind<S extends object> {
  /** The field that names the record in its events. */
  readonly name: string;
  readonly row: EntityTarget<ProjectRecordRow<S>>;
  readonly shelf: Shelf<ProjectRecordRow<S>>;
  /** The right that adding, correcting and taking back needs. */
  readonly right: Action;
  /** The history it is told in: that of the project, unless it has one of its own. */
  journal?(id: string): Journal;
  readonly corrected: EventClass;
  readonly voided: EventClass;
  /** The class of what a correction can change. */
  readonly shape: new () => object;
  /** What it leaves as it is. */
  readonly fixed: readonly (keyof S & string)[];
  /**
   * The record with the state that follows from it.
   * @throws Refusal when its parts do not fit each other or the partnership.
   */
  settle(record: Omit<S, 'state'>, partnership: Partnership): S;
  rootsOf(record: S, partnership: Partnership): Roots;
}
