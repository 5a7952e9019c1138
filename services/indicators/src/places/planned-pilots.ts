import type { EntityManager } from 'typeorm';
import type { CaseState } from '../cases/case-state.js';
import { placesOf } from './place.js';
import { savePilots, type Whereabouts } from './places.store.js';

/** Where the pilots of a batch are since when, as its facts told one after the other. */
export class PlannedPilots {
  private readonly states = new Map<string, CaseState>();
  private readonly whereabouts = new Map<string, Whereabouts>();

  /** @param second when it was recorded, in seconds since 1970; of two in one second the later one holds */
  planned(state: CaseState, second: number): void {
    this.states.set(state.id, state);
    this.whereabouts.set(`${state.id} ${second}`, { pilot: state.id, places: placesOf(state), second });
  }

  async save(manager: EntityManager): Promise<void> {
    await savePilots(manager, [...this.states.values()], [...this.whereabouts.values()]);
  }
}
