import type { EntityManager } from 'typeorm';
import type { CaseState } from '../cases/case-state.js';

/** Persons whose participations were erased: their pseudonyms may stay in no table, whatever they were noted for. */
export class ErasedPersons {
  private readonly found = new Map<string, { person: string; pilot: string }>();

  /** @param state the case before it was erased */
  add(state: CaseState | undefined): void {
    if (state?.person !== undefined)
      this.found.set(`${state.person} ${state.pilot}`, { person: state.person, pilot: state.pilot });
  }

  /** Called when everything else of the batch is written: taking a person out of the figures notes them once more. */
  async forget(manager: EntityManager): Promise<void> {
    if (this.found.size === 0) return;
    const erased = [...this.found.values()];
    const persons = erased.map(({ person }) => person);
    // Also what was counted by earlier versions of definitions.
    await manager.query(
      `delete from presence p using unnest($1::text[], $2::uuid[]) as gone (person, pilot)
        where p.person = gone.person and p.pilot = gone.pilot`,
      [persons, erased.map(({ pilot }) => pilot)],
    );
    // That somebody has changed goes on counting, without saying who.
    await manager.query(`update changed_person set person = gen_random_uuid()::text where person = any($1::text[])`, [
      persons,
    ]);
  }
}
