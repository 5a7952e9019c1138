import { plus, type Tally } from '@integras/aggregation';
import type { Definition } from '../definitions/definition.js';
import type { Place } from '../places/place.js';
import { cellId, type CellPlace, type CellWithin, placeKey, readWithinKey } from './cell-key.js';
import { PlaceDeltas } from './place-deltas.js';

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

/** What of an indicator names its cells. */
type Counted = Pick<Definition, 'code' | 'version' | 'dimensions'>;

interface AtPlace {
  at: CellPlace;
  deltas: PlaceDeltas;
}

/** By the id of the place, which is unique over all scopes. */
type Places = Map<string, AtPlace>;

/** Changes of cells, gathered by the second that recorded them, by indicator and by place. */
export class CellDeltas {
  private readonly seconds = new Map<number, Map<Counted, Places>>();
  private indicators!: Map<Counted, Places>;

  constructor() {
    this.recordedIn(0);
  }

  /** What is added from now on was recorded in that second. */
  recordedIn(second: number): void {
    let indicators = this.seconds.get(second);
    if (!indicators) this.seconds.set(second, (indicators = new Map<Counted, Places>()));
    this.indicators = indicators;
  }

  /** The changes of an indicator at one place. */
  at(counted: Counted, { scope, id: place }: Place): PlaceDeltas {
    let places = this.indicators.get(counted);
    if (!places) this.indicators.set(counted, (places = new Map<string, AtPlace>()));
    let found = places.get(place);
    if (!found) {
      const { code: indicator, version, dimensions } = counted;
      found = { at: { indicator, version, scope, place }, deltas: new PlaceDeltas(dimensions) };
      places.set(place, found);
    }
    return found.deltas;
  }

  /** The cells that change, and when they did, both in the order of ids so that writers never lock rows crosswise. */
  changes(): { cells: CellChange[]; dated: DatedChange[] } {
    const cells = new Map<string, CellChange>();
    const dated: DatedChange[] = [];
    for (const [second, indicators] of this.seconds) {
      for (const places of indicators.values()) {
        for (const { at, deltas } of places.values()) {
          const key = placeKey(at);
          for (const [within, change] of deltas.changes()) {
            const id = cellId(key, within);
            dated.push({ id, second, change });
            const known = cells.get(id);
            if (known) known.change = plus(known.change, change);
            else cells.set(id, { id, at, within: readWithinKey(within), change });
          }
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
