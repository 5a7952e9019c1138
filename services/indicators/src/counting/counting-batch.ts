import { counted, isNothing } from '@integras/aggregation';
import type { Fact } from '@integras/contracts';
import { together, type Unit } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import type { CaseKind, Change } from '../cases/case-kind.js';
import { changesOf } from '../cases/case-kinds.js';
import type { CaseState } from '../cases/case-state.js';
import { Cases } from '../cases/cases.js';
import { CellDeltas } from '../cells/cell-deltas.js';
import { keysWithin, periodsOf, placeKey } from '../cells/cell-key.js';
import { addToCells, rememberChanges } from '../cells/cells.store.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Indicators, Reader } from '../definitions/indicators.js';
import type { Registry } from '../definitions/registry.js';
import { type Place, placesOf } from '../places/place.js';
import { PlannedPilots } from '../places/planned-pilots.js';
import { CaseMoves, type Counted, type MoveListener } from './case-moves.js';
import { Presences } from './presences.js';
import { type FigureRef, TouchedFigures } from './touched-figures.js';

/** Applies the facts of one batch in memory and writes what they change at its end. */
export class CountingBatch implements Unit, MoveListener {
  private readonly presences: Presences;
  private readonly moves: CaseMoves;
  private readonly deltas = new CellDeltas();
  /** What each fact changes, by the fact's id. */
  private readonly found = new Map<string, { kind: CaseKind; changes: Change[] }>();
  private readonly touched: TouchedFigures;
  private readonly places = new Map<string, readonly Place[]>();
  private readonly plannedPilots = new PlannedPilots();
  private second = -1;

  private constructor(
    private readonly indicators: Indicators,
    private readonly cases = new Cases(),
  ) {
    this.presences = new Presences(indicators);
    this.touched = new TouchedFigures(indicators);
    this.moves = new CaseMoves(indicators, this.cases, this);
  }

  /**
   * Loads every case the facts touch, and whoever is counted in them, with one query a table. That the definitions are
   * still the newest ones is looked up along the way.
   */
  static async open(facts: readonly Fact[], manager: EntityManager, registry: Registry): Promise<CountingBatch> {
    const batch = new CountingBatch(registry.current);
    const [newest] = await together([registry.upToDate(manager), batch.load(facts, manager)]);
    if (newest === batch.indicators) return batch;
    const anew = new CountingBatch(newest);
    await anew.load(facts, manager);
    return anew;
  }

  /** @throws Error when the fact cannot be counted; nothing of its batch may be written then. */
  apply(fact: Fact): void {
    const found = this.found.get(fact.id);
    if (!found) return;
    this.recordedAt(fact.recordedtime);
    this.moves.apply(fact, found.kind, found.changes);
  }

  async flush(manager: EntityManager): Promise<void> {
    this.presences.settle(this.placesOf, this.count);
    const { cells, dated } = this.deltas.changes();
    await together([
      this.cases.save(manager),
      this.presences.save(manager),
      this.plannedPilots.save(manager),
      addToCells(manager, cells),
      rememberChanges(manager, dated),
    ]);
    this.touched.cells(cells, this.placesOf);
    await this.touched.complete(manager);
  }

  /** The figures that have changed; known after the flush. */
  get figures(): FigureRef[] {
    return this.touched.figures();
  }

  moved({ definition }: Reader, _: CaseState, before: Counted | undefined, after: Counted | undefined): void {
    if (before) this.spread(definition, before, -1);
    if (after) this.spread(definition, after, 1);
  }

  /** A pilot that moves takes along every person who counts in it. */
  planned(before: CaseState, after: CaseState): void {
    const from = before.groups && placesOf(before);
    const to = placesOf(after);
    this.plannedPilots.planned(after, this.second);
    if (from && JSON.stringify(from) !== JSON.stringify(to)) {
      this.presences.noteIn(after.id, this.placesOf);
      this.touched.movedPilot(after.id, [...from, ...to]);
    }
    this.places.set(after.id, to);
  }

  private async load(facts: readonly Fact[], manager: EntityManager): Promise<void> {
    const ids = new Set<string>();
    const parents = new Set<string>();
    const persons = new Set<string>();
    const aboutPersons = new Set<string>();
    const pilots = new Set<string>();
    for (const fact of facts) {
      const found = changesOf(fact);
      if (!found) continue;
      this.found.set(fact.id, found);
      const { kind, changes } = found;
      if (fact.journalkind === 'pilot') ids.add(fact.journal);
      const read = this.indicators.readFromBelow(kind.name);
      for (const change of changes) {
        const concerned = [change.id, ...change.above];
        for (const id of concerned) ids.add(id);
        if (change.moves.some((group) => read.has(group))) parents.add(change.id);
        if (kind.name === 'pilot') pilots.add(change.id);
        if (!this.indicators.countsPersons(kind.name, change.part)) continue;
        for (const id of concerned) aboutPersons.add(id);
        for (const person of change.persons) persons.add(person);
      }
    }
    await this.cases.load(manager, [...ids], [...parents]);
    for (const id of aboutPersons) {
      const person = this.cases.find(id)?.person;
      if (person !== undefined) persons.add(person);
    }
    await this.presences.load(manager, [...persons], [...pilots]);
    await this.cases.load(
      manager,
      [...this.presences.pilots()].filter((pilot) => !this.cases.has(pilot)),
    );
  }

  /** What was recorded in one second stays together, so that figures can be told as they were known at any. */
  private recordedAt(time: string): void {
    const second = Math.floor(Date.parse(time) / 1_000);
    if (second === this.second) return;
    this.presences.settle(this.placesOf, this.count);
    this.second = second;
    this.deltas.recordedIn(second);
  }

  private spread(definition: CompiledDefinition, { contribution, pilot, person }: Counted, sign: 1 | -1): void {
    const { code: indicator, version, dimensions, countsPersons } = definition;
    const { categories, month, unit, value, tally } = contribution;
    if (countsPersons && tally.n > 0) {
      if (person === undefined) throw new Error(`${indicator} counts persons, and the case names none`);
      this.presences.of(definition, person).move(pilot, contribution, sign, this.placesOf);
    }
    const additive = countsPersons ? { ...tally, n: 0 } : tally;
    if (isNothing(additive)) return;
    const deltas = this.deltas.at(placeKey({ indicator, version, scope: 'pilot', place: pilot }));
    for (const within of keysWithin({ periods: periodsOf(month), dimensions, categories, unit, value })) {
      if (sign === 1) deltas.add(within, additive);
      else deltas.subtract(within, additive);
    }
  }

  private readonly count = (place: string, within: string, sign: 1 | -1): void => {
    if (sign === 1) this.deltas.at(place).add(within, counted);
    else this.deltas.at(place).subtract(within, counted);
  };

  private readonly placesOf = (pilot: string): readonly Place[] => {
    let places = this.places.get(pilot);
    if (!places) {
      const state = this.cases.find(pilot);
      if (!state) throw new Error(`the pilot ${pilot} is not known`);
      this.places.set(pilot, (places = placesOf(state)));
    }
    return places;
  };
}
