import { counted, isNothing } from '@integras/aggregation';
import type { Fact } from '@integras/contracts';
import type { CaseKind, Change } from '../cases/case-kind.js';
import type { CaseState } from '../cases/case-state.js';
import type { Cases } from '../cases/cases.js';
import { type CellChange, CellDeltas, type DatedChange } from '../cells/cell-deltas.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Indicators, Reader } from '../definitions/indicators.js';
import { type Place, placesOf, projectOf } from '../places/place.js';
import type { ChangedPersons } from './changed-persons.js';
import { CaseMoves, type Counted, type MoveListener } from './case-moves.js';
import type { Settled } from './person-presence.js';
import type { Presences } from './presences.js';

/** Who is told that a pilot was planned or described anew. */
export type PlannedListener = (
  state: CaseState,
  moved: { from: readonly Place[]; to: readonly Place[] } | undefined,
  second: number,
) => void;

/** Far more than it takes to publish a table anew, also when a few persons change often. */
const enoughNoted = 1_000;

/** Counts facts in memory: from cases and presences to the changes of cells. It reads and writes nothing. */
export class Counter implements MoveListener {
  private readonly moves: CaseMoves;
  private deltas = new CellDeltas();
  private readonly places = new Map<string, readonly Place[]>();
  private second = -1;
  /** How often a change was noted, by definition and project. */
  private readonly noted = new Map<CompiledDefinition, Map<string, number>>();

  constructor(
    indicators: Indicators,
    private readonly cases: Cases,
    private readonly presences: Presences,
    private readonly changedPersons: ChangedPersons,
    private readonly onPlanned: PlannedListener = () => undefined,
  ) {
    this.moves = new CaseMoves(indicators, cases, this);
  }

  /** @throws Error when the fact cannot be counted; nothing of what was gathered may be written then. */
  apply(fact: Fact, kind: CaseKind, changes: readonly Change[]): void {
    this.recordedAt(fact.recordedtime);
    this.moves.apply(fact, kind, changes);
  }

  /** What has changed since this was last asked. */
  taken(): { cells: CellChange[]; dated: DatedChange[] } {
    this.presences.settle(this.placesOf, this.settled);
    const changes = this.deltas.changes();
    this.deltas = new CellDeltas();
    this.second = -1;
    return changes;
  }

  moved({ definition }: Reader, _: CaseState, before: Counted | undefined, after: Counted | undefined): void {
    if (before) this.spread(definition, before, -1);
    if (after) this.spread(definition, after, 1);
    if (!definition.personal || definition.dimensions.length === 0) return;
    if (before) this.noteChanged(definition, before);
    if (after) this.noteChanged(definition, after);
  }

  /** A pilot that moves takes along every person who counts in it. */
  planned(before: CaseState, after: CaseState): void {
    const from = before.groups && placesOf(before);
    const to = placesOf(after);
    const moves = from !== undefined && JSON.stringify(from) !== JSON.stringify(to);
    if (moves) this.presences.noteIn(after.id, this.placesOf);
    this.places.set(after.id, to);
    this.onPlanned(after, moves ? { from, to } : undefined, this.second);
  }

  readonly placesOf = (pilot: string): readonly Place[] => {
    let places = this.places.get(pilot);
    if (!places) {
      const state = this.cases.find(pilot);
      if (!state) throw new Error(`nothing is known of ${pilot}`);
      this.places.set(pilot, (places = placesOf(state)));
    }
    return places;
  };

  /** What was recorded in one second stays together, so that figures can be told as they were known at any. */
  private recordedAt(time: string): void {
    const second = Math.floor(Date.parse(time) / 1_000);
    if (second === this.second) return;
    this.presences.settle(this.placesOf, this.settled);
    this.second = second;
    this.deltas.recordedIn(second);
  }

  /** That many have changed is enough to know; who else has makes no difference. */
  private noteChanged(definition: CompiledDefinition, { pilot, person }: Counted): void {
    if (person === undefined) return;
    const project = projectOf(this.placesOf(pilot));
    let noted = this.noted.get(definition);
    if (!noted) this.noted.set(definition, (noted = new Map<string, number>()));
    const times = noted.get(project) ?? 0;
    if (times >= enoughNoted) return;
    noted.set(project, times + 1);
    this.changedPersons.add(definition, project, person);
  }

  private spread(definition: CompiledDefinition, { contribution, pilot, person }: Counted, sign: 1 | -1): void {
    const { code, countsPersons } = definition;
    const { tally } = contribution;
    if (countsPersons && tally.n > 0) {
      if (person === undefined) throw new Error(`${code} counts persons, and the case names none`);
      this.presences.move(definition, person, pilot, contribution, sign, this.placesOf);
    }
    const additive = countsPersons && tally.n !== 0 ? { ...tally, n: 0 } : tally;
    if (isNothing(additive)) return;
    this.deltas.at(definition, this.placesOf(pilot)[0]!).addCase(contribution, additive, sign);
  }

  /** Persons enter and leave places. */
  private readonly settled: Settled = {
    occurs: (definition, place, occurrence) => this.deltas.at(definition, place).addCase(occurrence, counted, 1),
    moved: (definition, place, within, sign) => this.deltas.at(definition, place).addCell(within, counted, sign),
  };
}
