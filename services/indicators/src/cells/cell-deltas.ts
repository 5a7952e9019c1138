import { Deltas, plus, type Tally } from '@integras/aggregation';
import { cellId, type CellPlace, type CellWithin, readPlaceKey, readWithinKey } from './cell-key.js';

/** A cell and by how much it changes. */
export interface CellChange {
  id: string;
  at: CellPlace;
  within: CellWithin;
  change: Readonly<Tally>;
}

/** By how much a cell changes by what was recorded in one second. */
export interface DatedChange {
  id: string;
  /** Seconds since 1970. */
  second: number;
  change: Readonly<Tally>;
}

/** Changes of cells, gathered by the second that recorded them and place by place: within one the rest of a key is short. */
export class CellDeltas {
  private readonly seconds = new Map<number, Map<string, Deltas>>();
  private places!: Map<string, Deltas>;

  constructor() {
    this.recordedIn(0);
  }

  /** What is added from now on was recorded in that second. */
  recordedIn(second: number): void {
    let places = this.seconds.get(second);
    if (!places) this.seconds.set(second, (places = new Map<string, Deltas>()));
    this.places = places;
  }

  /** The changes at one place, by its key. */
  at(placeKey: string): Deltas {
    let deltas = this.places.get(placeKey);
    if (!deltas) this.places.set(placeKey, (deltas = new Deltas()));
    return deltas;
  }

  /** The cells that change, and when they did, both in the order of ids so that writers never lock rows crosswise. */
  changes(): { cells: CellChange[]; dated: DatedChange[] } {
    const cells = new Map<string, CellChange>();
    const dated: DatedChange[] = [];
    for (const [second, places] of this.seconds) {
      for (const [place, deltas] of places) {
        for (const [within, change] of deltas.entries()) {
          const id = cellId(place, within);
          dated.push({ id, second, change });
          const known = cells.get(id);
          if (known) known.change = plus(known.change, change);
          else cells.set(id, { id, at: readPlaceKey(place), within: readWithinKey(within), change });
        }
      }
    }
    return {
      // One that comes and goes between two seconds is there too: its history could not be found otherwise.
      cells: [...cells.values()].sort(byId),
      dated: dated.sort(byId),
    };
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
