import type { PartnerJoined, PartnerKind, ProjectOpened } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/** A project as reports name it. Days are `YYYY-MM-DD`. */
export interface KnownProject {
  id: string;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
  /** The lead partner first. */
  partners: { code: string; name: string; kind: PartnerKind; country: string; lead: boolean }[];
}

export async function saveProject(
  manager: EntityManager,
  { project, code, name, startsOn, endsOn }: ProjectOpened,
): Promise<void> {
  await manager.query(
    `insert into known_project (id, code, name, starts_on, ends_on) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set code = excluded.code, name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
    [project, code, name, startsOn, endsOn],
  );
}

export async function savePartner(
  manager: EntityManager,
  { partner, project, code, name, kind, country, lead = false }: PartnerJoined,
): Promise<void> {
  await manager.query(
    `insert into known_partner (id, project, code, name, kind, country, lead) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind, country = excluded.country, lead = excluded.lead`,
    [partner, project, code, name, kind, country, lead],
  );
}

export async function findProjects(source: DataSource, ids: readonly string[]): Promise<KnownProject[]> {
  return source.query(
    `select p.id, p.code, p.name, p.starts_on as "startsOn", p.ends_on as "endsOn",
            (select coalesce(json_agg(json_build_object('code', o.code, 'name', o.name, 'kind', o.kind, 'country', o.country, 'lead', o.lead)
                                      order by o.lead desc, o.code), '[]')
               from known_partner o where o.project = p.id) as partners
       from known_project p where p.id = any($1::uuid[]) order by p.code`,
    [ids],
  );
}
