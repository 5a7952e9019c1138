import { Deltas, type Tally } from '@integras/aggregation';
import { type CellPlace, type CellWithin, readPlaceKey, readWithinKey } from './cell-key.js';

/** A cell and by how much it changes. */
export interface CellChange {
  at: CellPlace;
  within: CellWithin;
  change: Readonly<Tally>;
}

/** Changes of cells, gathered place by place: within one the rest of a key is short. */
export class CellDeltas {
  private readonly places = new Map<string, Deltas>();

  /** The changes at one place, by its key. */
  at(placeKey: string): Deltas {
    let deltas = this.places.get(placeKey);
    if (!deltas) this.places.set(placeKey, (deltas = new Deltas()));
    return deltas;
  }

  /** The cells that change, in the order of their keys. */
  changes(): CellChange[] {
    const places = [...this.places].sort(([a], [b]) => (a < b ? -1 : 1));
    return places.flatMap(([key, deltas]) => {
      const at = readPlaceKey(key);
      return deltas.entries().map(([within, change]) => ({ at, within: readWithinKey(within), change }));
    });
  }
}
