import { descriptorOf, type Fact } from '@integras/contracts';
import { together, type Unit } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import { changesOf, type KindChanges } from '../cases/case-kinds.js';
import type { CaseState } from '../cases/case-state.js';
import { StoredCases } from '../cases/stored-cases.js';
import type { CellChange } from '../cells/cell-deltas.js';
import { addToCells, rememberChanges } from '../cells/cells.store.js';
import type { Indicators } from '../definitions/indicators.js';
import type { Registry } from '../definitions/registry.js';
import { PlannedPilots } from '../places/planned-pilots.js';
import { ChangedPersons } from './changed-persons.js';
import { ErasedPersons } from './erased-persons.js';
import { tellsWhere } from './case-moves.js';
import { Counter } from './counter.js';
import type { PlacesOf } from './person-presence.js';
import { Presences } from './presences.js';
import { type FigureRef, TouchedFigures } from './touched-figures.js';

/** Counts the facts of one batch of the stream and writes what they change at its end. */
export class CountingBatch implements Unit {
  private readonly cases = new StoredCases();
  private readonly presences: Presences;
  private readonly counter: Counter;
  /** What each fact changes, by the fact's id. */
  private readonly found = new Map<string, readonly KindChanges[]>();
  private readonly touched: TouchedFigures;
  private readonly plannedPilots = new PlannedPilots();
  private readonly changedPersons = new ChangedPersons();
  private readonly erased = new ErasedPersons();

  private constructor(readonly indicators: Indicators) {
    this.presences = new Presences(indicators);
    this.touched = new TouchedFigures(indicators);
    this.counter = new Counter(indicators, this.cases, this.presences, this.changedPersons, (state, moved, second) => {
      this.plannedPilots.planned(state, second);
      if (moved) this.touched.movedPilot(state.id, [...moved.from, ...moved.to]);
    });
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
    const isErased = descriptorOf(fact.type)?.verb === 'erased';
    for (const { kind, changes } of this.found.get(fact.id) ?? []) {
      if (isErased) for (const { id } of changes) this.erased.add(this.cases.find(id));
      this.counter.apply(fact, kind, changes);
    }
  }

  /** A case as the facts applied have left it. */
  caseOf(id: string): CaseState | undefined {
    return this.cases.find(id);
  }

  /** The cells that the facts applied would change, for whoever does not flush. */
  changes(): { cells: CellChange[]; placesOf: PlacesOf } {
    return { cells: this.counter.taken().cells, placesOf: this.counter.placesOf };
  }

  async flush(manager: EntityManager): Promise<void> {
    const { cells, dated } = this.counter.taken();
    await together([
      this.cases.save(manager),
      this.presences.save(manager),
      this.plannedPilots.save(manager),
      this.changedPersons.save(manager),
      addToCells(manager, cells),
      rememberChanges(manager, dated, new Date()),
    ]);
    await this.erased.forget(manager);
    this.touched.cells(cells, this.counter.placesOf);
    await this.touched.complete(manager);
  }

  /** The figures that have changed; known after the flush. */
  get figures(): FigureRef[] {
    return this.touched.figures();
  }

  private async load(facts: readonly Fact[], manager: EntityManager): Promise<void> {
    const ids = new Set<string>();
    const parents = new Set<string>();
    const persons = new Set<string>();
    const aboutPersons = new Set<string>();
    const pilots = new Set<string>();
    for (const fact of facts) {
      const found = changesOf(fact);
      if (found.length === 0) continue;
      this.found.set(fact.id, found);
      ids.add(fact.journal);
      for (const { kind, changes } of found) {
        const read = this.indicators.readFromBelow(kind.name);
        for (const change of changes) {
          const concerned = [change.id, ...change.above];
          for (const id of concerned) ids.add(id);
          if (change.moves.some((group) => read.has(group))) parents.add(change.id);
          if (tellsWhere(kind, change)) pilots.add(change.id);
          if (!this.indicators.countsPersons(kind.name, change.part)) continue;
          for (const id of concerned) aboutPersons.add(id);
          for (const person of change.persons) persons.add(person);
        }
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
}
