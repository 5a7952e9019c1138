import { Occurrences } from '@integras/aggregation';
import { numberArray, statement, textArray } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Contribution } from '../definitions/compiled-counting.js';
import type { Indicators } from '../definitions/indicators.js';
import { PersonPresence, type PlacesOf, type Settled } from './person-presence.js';

interface PresenceRow {
  indicator: string;
  version: number;
  person: string;
  pilot: string;
  occurrences: Record<string, number>;
}

const columns = 'indicator, version, person, pilot, occurrences';
const findOfPersons = statement<PresenceRow>(
  'find-presences',
  `select ${columns} from presence where person = any($1::text[])`,
);
const findOfPilots = statement<PresenceRow>(
  'find-presences-of-pilots',
  `with concerned as (
     select unnest($1::text[]) as person union select person from presence where pilot = any($2::uuid[]))
   select ${columns} from presence where person in (select person from concerned)`,
);
const save = statement(
  'save-presences',
  `insert into presence (${columns})
   select * from rows from (unnest($1::text[]), unnest($2::int[]), unnest($3::text[]), unnest($4::uuid[]), json_array_elements($5))
   on conflict (person, indicator, version, pilot) do update set occurrences = excluded.occurrences`,
);
const remove = statement(
  'remove-presences',
  `delete from presence p using unnest($1::text[], $2::int[], $3::text[], $4::uuid[]) as gone (indicator, version, person, pilot)
    where (p.person, p.indicator, p.version, p.pilot) = (gone.person, gone.indicator, gone.version, gone.pilot)`,
);

/** The presences a batch touches, loaded at once and written at once. */
export class Presences {
  private readonly loaded = new Map<string, PersonPresence>();
  private readonly unsettled = new Set<PersonPresence>();
  private readonly unsaved = new Set<PersonPresence>();

  constructor(private readonly indicators: Indicators) {}

  /** Loads those of the persons, and of every person in one of the pilots. */
  async load(manager: EntityManager, persons: readonly string[], pilots: readonly string[]): Promise<void> {
    if (persons.length === 0 && pilots.length === 0) return;
    // Only a pilot's own facts bring pilots, and there are few of those.
    const { rows } = await (pilots.length > 0
      ? findOfPilots(manager, [persons, pilots])
      : findOfPersons(manager, [persons]));
    for (const { indicator, version, person, pilot, occurrences } of rows) {
      const definition = this.indicators.find(indicator);
      if (definition?.version !== version) continue;
      this.of(definition, person).take(pilot, new Occurrences(Object.entries(occurrences)));
    }
  }

  /** A person occurs once more, or once less, in a pilot. */
  move(
    definition: CompiledDefinition,
    person: string,
    pilot: string,
    contribution: Contribution,
    sign: 1 | -1,
    placesOf: PlacesOf,
  ): void {
    const presence = this.of(definition, person);
    presence.move(pilot, contribution, sign, placesOf);
    this.unsettled.add(presence);
    this.unsaved.add(presence);
  }

  /** Everyone in a pilot is about to count elsewhere, because the pilot moves. */
  noteIn(pilot: string, placesOf: PlacesOf): void {
    for (const presence of this.loaded.values()) {
      if (!presence.pilots().includes(pilot)) continue;
      presence.note(placesOf);
      this.unsettled.add(presence);
    }
  }

  /** Hands over what has moved since the last time; see {@link PersonPresence.settle}. */
  settle(placesOf: PlacesOf, settled: Settled): void {
    for (const presence of this.unsettled) presence.settle(placesOf, settled);
    this.unsettled.clear();
  }

  /** The pilots anybody loaded is in. */
  pilots(): Set<string> {
    return new Set([...this.loaded.values()].flatMap((presence) => presence.pilots()));
  }

  async save(manager: EntityManager): Promise<void> {
    const changed = [...this.unsaved].flatMap((presence) =>
      presence.takeChanged().map((pilot) => ({ presence, pilot, occurrences: presence.in(pilot) })),
    );
    this.unsaved.clear();
    const kept = changed.filter(({ occurrences }) => !occurrences.isEmpty);
    if (kept.length > 0) {
      await save(manager, [
        textArray(kept.map(({ presence }) => presence.definition.code)),
        numberArray(kept.map(({ presence }) => presence.definition.version)),
        textArray(kept.map(({ presence }) => presence.person)),
        textArray(kept.map(({ pilot }) => pilot)),
        JSON.stringify(kept.map(({ occurrences }) => Object.fromEntries(occurrences.entries()))),
      ]);
    }
    const gone = changed.filter(({ occurrences }) => occurrences.isEmpty);
    if (gone.length === 0) return;
    await remove(manager, [
      gone.map(({ presence }) => presence.definition.code),
      gone.map(({ presence }) => presence.definition.version),
      gone.map(({ presence }) => presence.person),
      gone.map(({ pilot }) => pilot),
    ]);
  }

  private of(definition: CompiledDefinition, person: string): PersonPresence {
    const key = `${definition.code} ${person}`;
    let presence = this.loaded.get(key);
    if (!presence) this.loaded.set(key, (presence = new PersonPresence(definition, person)));
    return presence;
  }
}
