import { Occurrences, moved } from '@integras/aggregation';
import { keysWithin, periodsOf } from '../cells/cell-key.js';
import type { Contribution } from '../definitions/compiled-counting.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Place } from '../places/place.js';

/** Where a pilot rolls up to, as it is known now. */
export type PlacesOf = (pilot: string) => readonly Place[];

/** Who is told where a person counts that did not before, and the other way round. */
export interface Settled {
  /** In a place that knew nothing of the person: in every cell of this occurrence. */
  occurs(definition: CompiledDefinition, place: Place, occurrence: Occurrence): void;
  moved(definition: CompiledDefinition, place: Place, within: string, sign: 1 | -1): void;
}

/** The keys of the cells in which a person counts at a place. */
interface CellsAt {
  place: Place;
  within: ReadonlySet<string>;
}

/** By the id of the place. */
type CellsByPlace = Map<string, CellsAt>;

const separator = '\u001f';

/** Where one person counts for one indicator: once in every cell, however often the person occurs there. */
export class PersonPresence {
  private readonly changed = new Set<string>();
  private readonly byPilot = new Map<string, Occurrences>();
  private stood: CellsByPlace | undefined;

  constructor(
    readonly definition: CompiledDefinition,
    readonly person: string,
  ) {}

  /** Takes what is stored of the person in a pilot. */
  take(pilot: string, occurrences: Occurrences): void {
    this.byPilot.set(pilot, occurrences);
  }

  pilots(): readonly string[] {
    return [...this.byPilot.keys()];
  }

  in(pilot: string): Occurrences {
    let occurrences = this.byPilot.get(pilot);
    if (!occurrences) this.byPilot.set(pilot, (occurrences = new Occurrences()));
    return occurrences;
  }

  /** The pilots in which the person's occurrences have changed since this was last asked. */
  takeChanged(): string[] {
    const changed = [...this.changed];
    this.changed.clear();
    return changed;
  }

  /** Notes where the person counts, before that changes for the first time: by an occurrence or by a pilot's move. */
  note(placesOf: PlacesOf): void {
    this.stood ??= this.cellsOf(this.occurrencesByPlace(placesOf));
  }

  move(pilot: string, contribution: Contribution, sign: 1 | -1, placesOf: PlacesOf): void {
    this.note(placesOf);
    const key = occurrenceKey(this.definition, contribution);
    if (sign === 1) this.in(pilot).add(key);
    else this.in(pilot).remove(key);
    this.changed.add(pilot);
  }

  /** Tells where the person counts now and did not when this was last asked, and the other way round. */
  settle(placesOf: PlacesOf, settled: Settled): void {
    if (!this.stood) return;
    const stood = this.stood;
    this.stood = undefined;
    const occurring = this.occurrencesByPlace(placesOf);
    // Most persons come once: there is nothing to compare, and nothing to take apart.
    if (stood.size === 0 && [...occurring.values()].every(({ occurrences }) => occurrences.length === 1)) {
      for (const { place, occurrences } of occurring.values()) settled.occurs(this.definition, place, occurrences[0]!);
      return;
    }
    const stands = this.cellsOf(occurring);
    for (const id of new Set([...stood.keys(), ...stands.keys()])) {
      const { place } = stands.get(id) ?? stood.get(id)!;
      const { entered, left } = moved(stood.get(id)?.within ?? nowhere, stands.get(id)?.within ?? nowhere);
      for (const within of entered) settled.moved(this.definition, place, within, 1);
      for (const within of left) settled.moved(this.definition, place, within, -1);
    }
  }

  private cellsOf(occurring: ReadonlyMap<string, OccurrencesAt>): CellsByPlace {
    const cells: CellsByPlace = new Map();
    for (const [id, { place, occurrences }] of occurring) {
      const within = new Set<string>();
      for (const { periods, unit, value, categories } of this.counting(occurrences)) {
        for (const key of keysWithin({ periods, dimensions: this.definition.dimensions, categories, unit, value }))
          within.add(key);
      }
      cells.set(id, { place, within });
    }
    return cells;
  }

  /** What of a place counts in which periods: everything; of a status in each period only the newest one. */
  private counting(occurrences: readonly Occurrence[]): (Occurrence & { periods: string[] })[] {
    if (this.definition.measure !== 'status')
      return occurrences.map((one) => ({ ...one, periods: periodsOf(one.month) }));
    const newest = new Map<string, Occurrence>();
    for (const one of occurrences) {
      for (const period of periodsOf(one.month)) {
        const known = newest.get(period);
        if (!known || isNewer(one, known)) newest.set(period, one);
      }
    }
    return [...newest].map(([period, one]) => ({ ...one, periods: [period] }));
  }

  private occurrencesByPlace(placesOf: PlacesOf): Map<string, OccurrencesAt> {
    const byPlace = new Map<string, OccurrencesAt>();
    for (const [pilot, of] of this.byPilot) {
      const occurrences = of.entries().flatMap(([key, count]) => (count > 0 ? [readOccurrence(key)] : []));
      if (occurrences.length === 0) continue;
      for (const place of placesOf(pilot)) {
        const known = byPlace.get(place.id);
        if (known) known.occurrences = [...known.occurrences, ...occurrences];
        else byPlace.set(place.id, { place, occurrences });
      }
    }
    return byPlace;
  }
}

const nowhere: ReadonlySet<string> = new Set();

/** One way in which a person occurs. The day matters only where the newest one counts. */
type Occurrence = Pick<Contribution, 'month' | 'day' | 'unit' | 'value' | 'categories'>;

interface OccurrencesAt {
  place: Place;
  occurrences: readonly Occurrence[];
}

function occurrenceKey({ measure }: CompiledDefinition, { month, day, value, categories }: Occurrence): string {
  return [month, measure === 'status' ? day : '', value, ...categories].join(separator);
}

function readOccurrence(key: string): Occurrence {
  const [month = '', day = '', value = '', ...categories] = key.split(separator);
  return { month, day, unit: '', value, categories };
}

/**
 * Of two on one day the later one in the alphabet, by its state and then by its categories, so that the order in which
 * facts come makes no difference.
 */
function isNewer(a: Occurrence, b: Occurrence): boolean {
  const [left, right] = [a, b].map(({ day, value, categories }) => [day, value, ...categories]) as [string[], string[]];
  const at = left.findIndex((text, i) => text !== right[i]);
  return at >= 0 && left[at]! > right[at]!;
}
