import type { Figure, CountedUntil } from '@integras/contracts';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import { scopeIdOf } from '../places/place.js';
import { type Counted, definitionOf, refKey, type Stored, type StoredPlace } from './counts.store.js';
import { figureOf } from './figure-of.js';
import { followsFromOthers, inAllPlaces, placeKey } from './withheld.js';

/** When a figure is asked for, and as of when. */
export interface When {
  now: Date;
  /** As it was known at the end of this second; as it is known now where absent. */
  asOf?: Date | undefined;
}

/** Figures, exact: what a viewer may see of them is decided by `figureFor`. */
export interface Figures {
  figures: Figure[];
  /** The same figures of the other places, which decide what is withheld of those asked for. */
  beside: Figure[];
  counted: Counted;
  trueAt: CountedUntil;
}

/** Which figure of what was read: of a category where it is broken down. */
export type Wanted = FigureRef & { category?: string };

/** Makes figures of counts that were read together, of one dimension where one is named. */
export class Assembly {
  private readonly counts;
  private readonly places;
  /** The same figure of all places of a project, by place. */
  private readonly families = new Map<string, Map<string, Figure>>();

  constructor(
    private readonly indicators: Indicators,
    private readonly stored: Stored,
    private readonly when: When,
    private readonly dimension?: string,
  ) {
    this.counts = new Map(stored.counts.map((counts) => [refKey(counts, counts.category), counts]));
    this.places = new Map(stored.places.map((place) => [placeKey(place), place]));
  }

  /** The figures of places that exist, in their order. */
  figures(wanted: readonly Wanted[]): Figures {
    const figures = wanted.flatMap((ref) => this.figure(ref) ?? []);
    const asked = new Set(figures);
    const all = [...this.families.values()].flatMap((family) => [...family.values()]);
    const { counted, trueAt } = this.stored;
    return { figures, beside: all.filter((figure) => !asked.has(figure)), counted, trueAt };
  }

  private figure(ref: Wanted): Figure | undefined {
    const key = placeKey({ scope: ref.scope, id: ref.place });
    const place = this.places.get(key);
    if (!place) return undefined;
    const isOneOfMany =
      this.dimension === undefined && ref.scope !== 'project' && followsFromOthers(definitionOf(this.indicators, ref));
    return (isOneOfMany ? this.family(ref, place).get(key) : undefined) ?? this.made(ref, place);
  }

  private family(ref: FigureRef, { project }: StoredPlace): Map<string, Figure> {
    const key = refKey({ ...ref, scope: 'project', place: project });
    const known = this.families.get(key);
    if (known) return known;
    const family = inAllPlaces(
      definitionOf(this.indicators, ref),
      this.stored.places.filter((place) => place.project === project),
      (place) => this.made({ ...ref, scope: place.scope, place: place.id }, place),
    );
    this.families.set(key, family);
    return family;
  }

  private made(ref: Wanted, place: StoredPlace): Figure {
    const { category = '', scope, period } = ref;
    const { now, asOf } = this.when;
    const at = {
      scope,
      scopeId: scopeIdOf(place),
      ...(place.name !== null && { scopeName: place.name }),
      project: place.project,
      ...(place.country !== null && { country: place.country }),
      ...(place.threshold !== null && { threshold: place.threshold }),
      period,
      ...(this.dimension !== undefined && { by: { dimension: this.dimension, category } }),
    };
    const classes = this.counts.get(refKey(ref, category))?.classes ?? [];
    const allTime = this.counts.get(refKey({ ...ref, period: 'all' }, category))?.classes ?? [];
    const today = (asOf ?? now).toISOString().slice(0, 10);
    const known = { trueAt: this.stored.trueAt, today, asOf };
    const figure = figureOf(definitionOf(this.indicators, ref), at, { classes, allTime }, known);
    return place.notYet && figure.personal ? { ...figure, notYet: true } : figure;
  }
}
