import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import type { FigureAddress } from '../api/figures.js';
import type { Place } from './place.js';

/** What every part of the page is about. */
export interface Of {
  definition: Definition;
  place: Place;
  /** The instant whose knowledge is shown; now when undefined. */
  asOf: string | undefined;
}

export function addressOf({ definition, place }: Pick<Of, 'definition' | 'place'>): FigureAddress {
  const { scope, id, project } = place;
  return { indicator: definition.code, scope, id, project };
}

export function isAt({ id, project }: Place): (figure: Figure) => boolean {
  return (figure) => figure.scopeId === id && figure.project === project;
}
