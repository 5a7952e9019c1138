import type { CatalogueEvent } from '../api/event-catalogue.js';
import { grouped } from '../texts/grouped.js';

/** The events about one thing that a service keeps, as about milestones. */
export interface Area {
  name: string;
  /** Where it is on its page. */
  anchor: string;
  events: readonly CatalogueEvent[];
}

/** What one service tells, by what it is about: both in the order of the catalogue. */
export interface Told {
  service: string;
  areas: readonly Area[];
}

export function areasOf(events: readonly CatalogueEvent[]): Told[] {
  return [...grouped(events, ({ service }) => service)].map(([service, own]) => ({
    service,
    areas: [...grouped(own, ({ type }) => type.split('.')[3] ?? '')].map(([name, about]) => ({
      name,
      anchor: `${service}.${name}`,
      events: about,
    })),
  }));
}
