import { counted, equal, isNothing } from '@integras/aggregation';
import type { Fact } from '@integras/contracts';
import { together, type Unit } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import { type CaseKind, type Change, own, standing } from '../cases/case-kind.js';
import { changesOf, kindsBelow } from '../cases/case-kinds.js';
import type { CaseState } from '../cases/case-state.js';
import { Cases } from '../cases/cases.js';
import { differing } from '../cases/sources.js';
import { CellDeltas } from '../cells/cell-deltas.js';
import { keysWithin, placeKey } from '../cells/cell-key.js';
import { addToCells } from '../cells/cells.store.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Contribution } from '../definitions/compiled-counting.js';
import type { Indicators, Reader } from '../definitions/indicators.js';
import { type Place, placesOf } from '../places/place.js';
import { savePilots } from '../places/places.store.js';
import { Presences } from './presences.js';
import { type FigureRef, TouchedFigures } from './touched-figures.js';

/** What a case adds, for whom and where. */
interface Counted {
  contribution: Contribution;
  pilot: string;
  person: string | undefined;
}

/**
 * Applies the facts of one batch in memory and writes what they change at its end. Every change of a case moves the
 * cells by minus what it added before, plus what it adds after; a correction or a void is nothing special.
 */
export class CountingBatch implements Unit {
  private readonly cases = new Cases();
  private readonly presences: Presences;
  private readonly deltas = new CellDeltas();
  /** What each fact changes, by the fact's id. */
  private readonly found = new Map<string, { kind: CaseKind; changes: Change[] }>();
  private readonly touched: TouchedFigures;
  private readonly places = new Map<string, readonly Place[]>();

  private constructor(private readonly indicators: Indicators) {
    this.presences = new Presences(indicators);
    this.touched = new TouchedFigures(indicators);
  }

  /** Loads every case the facts touch, and whoever is counted in them, with one query a table. */
  static async open(facts: readonly Fact[], manager: EntityManager, indicators: Indicators): Promise<CountingBatch> {
    const batch = new CountingBatch(indicators);
    await batch.load(facts, manager);
    return batch;
  }

  /** @throws Error when the fact cannot be counted; nothing of its batch may be written then. */
  apply(fact: Fact): void {
    const found = this.found.get(fact.id);
    for (const change of found?.changes ?? []) this.change(found!.kind, change, fact.journal);
  }

  async flush(manager: EntityManager): Promise<void> {
    for (const presence of this.presences.all()) presence.moved(this.placesOf, this.count);
    const changes = this.deltas.changes();
    await together([
      this.cases.save(manager),
      this.presences.save(manager),
      savePilots(manager, this.cases.changedOf('pilot')),
      addToCells(manager, changes),
    ]);
    this.touched.cells(changes, this.placesOf);
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

  private change(kind: CaseKind, change: Change, pilot: string): void {
    const before = this.cases.get(kind.name, change.id, pilot);
    const after = change.apply(before);
    if (kind.name === 'pilot') this.replan(before, after);
    else if (!this.cases.has(pilot)) throw new Error(`the pilot ${pilot} is not known`);
    const above = this.cases.find(before.parent);
    const aboveAfter = this.cases.find(after.parent);
    const changed = change.part === own && above === aboveAfter ? differing(before, after) : undefined;
    for (const reader of this.indicators.readersOf(kind.name, change.part)) {
      if (changed && !reads(reader, changed)) continue;
      this.move(reader, this.countedBy(reader, before, above), this.countedBy(reader, after, aboveAfter));
    }
    this.cases.put(after);
    this.changeBelow(kind, change, before, after);
  }

  /** The cases below count anew where one of them reads what has changed. */
  private changeBelow(kind: CaseKind, change: Change, before: CaseState, after: CaseState): void {
    const read = this.indicators.readFromBelow(kind.name);
    if (!change.moves.some((group) => read.has(group))) return;
    const kinds = new Set(kindsBelow(kind.name).map(({ name }) => name));
    for (const below of this.cases.below(after.id)) {
      if (!kinds.has(below.kind)) continue;
      for (const reader of this.indicators.readersOf(below.kind, own)) {
        this.move(reader, this.countedBy(reader, below, before), this.countedBy(reader, below, after));
      }
    }
  }

  /** A pilot that moves takes along every person who counts in it. */
  private replan(before: CaseState, after: CaseState): void {
    const from = before.groups && placesOf(before);
    const to = placesOf(after);
    if (from && JSON.stringify(from) !== JSON.stringify(to)) {
      for (const presence of this.presences.all())
        if (presence.pilots().includes(after.id)) presence.note(this.placesOf);
      this.touched.movedPilot(after.id, [...from, ...to]);
    }
    this.places.set(after.id, to);
  }

  private countedBy({ counting }: Reader, state: CaseState, above: CaseState | undefined): Counted | undefined {
    const contribution = counting.contribution(state, above);
    return contribution && { contribution, pilot: state.pilot, person: state.person ?? above?.person };
  }

  private move({ definition }: Reader, before: Counted | undefined, after: Counted | undefined): void {
    if (before && after && isSame(before, after)) return;
    if (before) this.spread(definition, before, -1);
    if (after) this.spread(definition, after, 1);
  }

  private spread(definition: CompiledDefinition, { contribution, pilot, person }: Counted, sign: 1 | -1): void {
    const { code: indicator, version, dimensions, countsPersons } = definition;
    const { categories, month, unit, tally } = contribution;
    if (countsPersons && tally.n > 0) {
      if (person === undefined) throw new Error(`${indicator} counts persons, and the case names none`);
      this.presences.of(definition, person).move(pilot, contribution, sign, this.placesOf);
    }
    const additive = countsPersons ? { ...tally, n: 0 } : tally;
    if (isNothing(additive)) return;
    const deltas = this.deltas.at(placeKey({ indicator, version, scope: 'pilot', place: pilot }));
    for (const within of keysWithin({ month, dimensions, categories, unit })) {
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

/** Whether what has changed can make a difference: everything, where the case begins or ceases to stand. */
function reads({ counting }: Reader, changed: readonly string[]): boolean {
  return changed.some((group) => group === standing || counting.reads.has(group));
}

function isSame(a: Counted, b: Counted): boolean {
  return (
    a.pilot === b.pilot &&
    a.person === b.person &&
    a.contribution.month === b.contribution.month &&
    a.contribution.unit === b.contribution.unit &&
    a.contribution.categories.every((category, i) => category === b.contribution.categories[i]) &&
    equal(a.contribution.tally, b.contribution.tally)
  );
}
