import type { EntityManager } from 'typeorm';

/** A participation of a person: its id, and in which pilot. */
export interface PersonIn {
  id: string;
  pilot: string;
}

/** The pseudonym a participation was ever told with, also when all of it was taken back since. */
export async function personOf(manager: EntityManager, participant: string): Promise<string | undefined> {
  const [row]: { person: string }[] = await manager.query(
    `select coalesce(data #>> '{after,person}', data #>> '{before,person}') as person from ledger
      where person = $1 and type like '%.participant.%' and coalesce(data #>> '{after,person}', data #>> '{before,person}') is not null
      order by position desc limit 1`,
    [participant],
  );
  return row?.person;
}

/** Every participation of a person in a project, as the ledger has ever told it. */
export function participationsOf(manager: EntityManager, project: string, person: string): Promise<PersonIn[]> {
  return manager.query(
    `select distinct l.person as id, l.pilot from ledger l join pilot p on p.id = l.pilot
      where p.project = $1 and l.person is not null and l.type like '%.participant.%'
        and $2 in (l.data #>> '{after,person}', l.data #>> '{before,person}')
      order by l.pilot, l.person`,
    [project, person],
  );
}
