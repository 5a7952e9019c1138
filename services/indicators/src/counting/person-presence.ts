import { Occurrences, moved } from '@integras/aggregation';
import { keysWithin, placeKey } from '../cells/cell-key.js';
import type { Contribution } from '../definitions/compiled-counting.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Place } from '../places/place.js';

/** Where a pilot rolls up to, as it is known now. */
export type PlacesOf = (pilot: string) => readonly Place[];

const separator = '\u001f';

/** Where one person counts for one indicator: once in every cell, however often the person occurs there. */
export class PersonPresence {
  /** The pilots in which the person's occurrences have changed. */
  readonly changed = new Set<string>();
  private readonly byPilot = new Map<string, Occurrences>();
  private stood: ReadonlyMap<string, ReadonlySet<string>> | undefined;

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

  /** Notes where the person counts, before that changes for the first time: by an occurrence or by a pilot's move. */
  note(placesOf: PlacesOf): void {
    this.stood ??= this.cells(placesOf);
  }

  move(pilot: string, { month, categories }: Contribution, sign: 1 | -1, placesOf: PlacesOf): void {
    this.note(placesOf);
    const key = [month, ...categories].join(separator);
    if (sign === 1) this.in(pilot).add(key);
    else this.in(pilot).remove(key);
    this.changed.add(pilot);
  }

  /** Hands over each cell that counts the person now and did not before, with 1, and the other way round with -1. */
  moved(placesOf: PlacesOf, move: (place: string, within: string, sign: 1 | -1) => void): void {
    if (!this.stood) return;
    const stands = this.cells(placesOf);
    for (const place of new Set([...this.stood.keys(), ...stands.keys()])) {
      const { entered, left } = moved(this.stood.get(place) ?? nowhere, stands.get(place) ?? nowhere);
      for (const within of entered) move(place, within, 1);
      for (const within of left) move(place, within, -1);
    }
  }

  /** Place by place. Breakdowns are kept for single pilots only: no one sees them for any other place yet. */
  private cells(placesOf: PlacesOf): Map<string, Set<string>> {
    const { code: indicator, version, dimensions } = this.definition;
    const cells = new Map<string, Set<string>>();
    for (const [pilot, occurrences] of this.byPilot) {
      for (const [key, count] of occurrences.entries()) {
        if (count <= 0) continue;
        const [month = '', ...categories] = key.split(separator);
        const headline = keysWithin({ month, dimensions: [], categories, unit: '' });
        for (const { scope, id: place } of placesOf(pilot)) {
          const at = placeKey({ indicator, version, scope, place });
          const keys = scope === 'pilot' ? keysWithin({ month, dimensions, categories, unit: '' }) : headline;
          const known = cells.get(at);
          if (known) for (const within of keys) known.add(within);
          else cells.set(at, new Set(keys));
        }
      }
    }
    return cells;
  }
}

const nowhere: ReadonlySet<string> = new Set();
