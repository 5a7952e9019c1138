import { Occurrences, moved } from '@integras/aggregation';
import { keysWithin, periodsOf, placeKey } from '../cells/cell-key.js';
import type { Contribution } from '../definitions/compiled-counting.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Place } from '../places/place.js';

/** Where a pilot rolls up to, as it is known now. */
export type PlacesOf = (pilot: string) => readonly Place[];

/** The keys of the cells, by the key of their place. */
type CellsByPlace = Map<string, Set<string>>;

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
    this.stood ??= this.cells(placesOf);
  }

  move(pilot: string, contribution: Contribution, sign: 1 | -1, placesOf: PlacesOf): void {
    this.note(placesOf);
    const key = occurrenceKey(this.definition, contribution);
    if (sign === 1) this.in(pilot).add(key);
    else this.in(pilot).remove(key);
    this.changed.add(pilot);
  }

  /**
   * Hands over each cell that counts the person now and did not when this was last asked, with 1, and the other way
   * round with -1.
   */
  settle(placesOf: PlacesOf, move: (place: string, within: string, sign: 1 | -1) => void): void {
    if (!this.stood) return;
    const stands = this.cells(placesOf);
    for (const place of new Set([...this.stood.keys(), ...stands.keys()])) {
      const { entered, left } = moved(this.stood.get(place) ?? nowhere, stands.get(place) ?? nowhere);
      for (const within of entered) move(place, within, 1);
      for (const within of left) move(place, within, -1);
    }
    this.stood = undefined;
  }

  private cells(placesOf: PlacesOf): CellsByPlace {
    const cells: CellsByPlace = new Map();
    for (const [place, occurrences] of this.occurrencesByPlace(placesOf)) {
      const within = new Set<string>();
      for (const { periods, value, categories } of this.counting(occurrences)) {
        for (const key of keysWithin({ periods, dimensions: this.definition.dimensions, categories, unit: '', value }))
          within.add(key);
      }
      cells.set(place, within);
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

  private occurrencesByPlace(placesOf: PlacesOf): Map<string, Occurrence[]> {
    const { code: indicator, version } = this.definition;
    const byPlace = new Map<string, Occurrence[]>();
    for (const [pilot, occurrences] of this.byPilot) {
      const counting = occurrences.entries().flatMap(([key, count]) => (count > 0 ? [readOccurrence(key)] : []));
      if (counting.length === 0) continue;
      for (const { scope, id: place } of placesOf(pilot)) {
        const at = placeKey({ indicator, version, scope, place });
        byPlace.set(at, [...(byPlace.get(at) ?? []), ...counting]);
      }
    }
    return byPlace;
  }
}

const nowhere: ReadonlySet<string> = new Set();

/** One way in which a person occurs. The day matters only where the newest one counts. */
type Occurrence = Pick<Contribution, 'month' | 'day' | 'value' | 'categories'>;

function occurrenceKey({ measure }: CompiledDefinition, { month, day, value, categories }: Occurrence): string {
  return [month, measure === 'status' ? day : '', value, ...categories].join(separator);
}

function readOccurrence(key: string): Occurrence {
  const [month = '', day = '', value = '', ...categories] = key.split(separator);
  return { month, day, value, categories };
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
