import { isNothing, type Tally } from '@integras/aggregation';
import type { FigureScope } from '@integras/contracts';
import type { EntityManager } from 'typeorm';
import type { CellChange } from '../cells/cell-deltas.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Indicators } from '../definitions/indicators.js';
import { isHome, type Place } from '../places/place.js';
import type { PlacesOf } from './person-presence.js';

/** Names a headline figure. */
export interface FigureRef {
  indicator: string;
  /** An older version of its definition; the one that is counted now where absent. */
  version?: number;
  scope: FigureScope;
  /** The id of the place. */
  place: string;
  period: string;
}

/** The headline figures a batch changes: those of the cells it wrote, and of every place they roll up to. */
export class TouchedFigures {
  private readonly found = new Map<string, FigureRef>();
  private readonly movedPilots = new Map<string, readonly Place[]>();
  /** Indicators whose every month changes, with the places. */
  private readonly everyMonth = new Map<string, Place[]>();

  constructor(private readonly indicators: Indicators) {}

  /** Everything that is counted in the pilot goes from some places to others. */
  movedPilot(pilot: string, places: readonly Place[]): void {
    this.movedPilots.set(pilot, [...(this.movedPilots.get(pilot) ?? []), ...places]);
  }

  cells(changes: readonly CellChange[], placesOf: PlacesOf): void {
    for (const { at, within, change } of changes) {
      const { indicator, scope, place: id } = at;
      const { period, dimension } = within;
      if (dimension !== '') continue;
      this.add(indicator, { scope, id }, period);
      const definition = this.indicators.find(indicator)!;
      if (!isHome({ scope }) || !rollsUp(definition, change)) continue;
      const places = placesOf(id);
      for (const place of places) this.add(indicator, place, period);
      if (definition.timeless && period === 'all' && change.denominator !== 0n) {
        this.everyMonth.set(indicator, [...(this.everyMonth.get(indicator) ?? []), ...places]);
      }
    }
  }

  /** Adds what only the stored cells can tell: which months there are. Both causes are rare. */
  async complete(manager: EntityManager): Promise<void> {
    if (this.movedPilots.size > 0) {
      for (const { indicator, place, period } of await this.periods(
        manager,
        [...this.indicators.all],
        [...this.movedPilots.keys()],
      )) {
        for (const at of this.movedPilots.get(place)!) this.add(indicator, at, period);
      }
    }
    if (this.everyMonth.size === 0) return;
    const timeless = this.indicators.all.filter(({ code }) => this.everyMonth.has(code));
    for (const { indicator, period } of await this.periods(manager, timeless)) {
      for (const at of this.everyMonth.get(indicator)!) this.add(indicator, at, period);
    }
  }

  figures(): FigureRef[] {
    return [...this.found.values()];
  }

  private add(indicator: string, { scope, id: place }: Place, period: string): void {
    if (scope === 'journal') return;
    this.found.set([indicator, scope, place, period].join(' '), { indicator, scope, place, period });
  }

  private periods(
    manager: EntityManager,
    definitions: readonly CompiledDefinition[],
    pilots?: readonly string[],
  ): Promise<{ indicator: string; place: string; period: string }[]> {
    return manager.query(
      `select distinct indicator, ${pilots ? 'place' : `'' as place`}, period from cell
        where (indicator, version) in (select * from unnest($1::text[], $2::int[])) and scope in ('pilot', 'journal') and dimension = ''
          ${pilots ? 'and place = any($3::text[])' : ''}`,
      [definitions.map(({ code }) => code), definitions.map(({ version }) => version), ...(pilots ? [pilots] : [])],
    );
  }
}

/** Distinct persons are kept for each place: their number at a pilot says nothing about the places above. */
function rollsUp({ countsPersons }: CompiledDefinition, change: Readonly<Tally>): boolean {
  return !countsPersons || !isNothing({ ...change, n: 0 });
}
