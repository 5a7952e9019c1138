import type { Money, PilotDescription, PilotState } from '@integras/contracts';
import type { Reachable } from '@integras/service-kit';
import type { EntityManager } from 'typeorm';

/** A pilot as lists show it. */
export interface PilotCard extends Omit<PilotDescription, 'jointlyWith' | 'targetGroup' | 'whyChosen'> {
  id: string;
  project: string;
  territoryName: string;
  partnerName: string;
  state: PilotState;
  startedOn?: string;
  spent: Money;
  version: number;
  milestones: { planned: number; reached: number; missed: number; next?: { id: string; title: string; dueOn: string } };
}

export interface PilotPage extends PilotCard {
  jointlyWith: string[];
  targetGroup: string;
  whyChosen: string;
}

interface CardRow {
  id: string;
  project: string;
  description: PilotDescription;
  state: PilotState;
  started_on: string | null;
  version: number;
  territory_name: string;
  partner_name: string;
  spent: string;
  planned: string;
  reached: string;
  missed: string;
  next: { id: string; title: string; dueOn: string } | null;
}

/** Which pilots a list shows. */
export interface CardFilter {
  id?: string;
  project?: string;
  state?: PilotState;
  /** Code and id the list goes on behind. */
  after?: string[];
  limit?: number;
}

/** Cards of the pilots that a caller reaches. What was spent and reached is counted here, from the records as they stand. */
export async function pilotCards(manager: EntityManager, reach: Reachable, filter: CardFilter): Promise<PilotPage[]> {
  const { id = null, project = null, state = null, after = [], limit = 501 } = filter;
  const rows: CardRow[] = await manager.query(
    `select p.id, p.project, p.description, p.state, p.started_on::text, p.version,
            t.name as territory_name, o.name as partner_name,
            coalesce((select spent from pilot_spent where pilot = p.id), 0) as spent, m.planned, m.reached, m.missed, n.next
       from pilot p
       join territory t on t.id = p.territory
       join partner o on o.id = p.partner
      cross join lateral (
        select count(*) filter (where snapshot ->> 'state' = 'planned') as planned,
               count(*) filter (where snapshot ->> 'state' = 'reached') as reached,
               count(*) filter (where snapshot ->> 'state' = 'missed') as missed
          from milestone where pilot = p.id) m
       left join lateral (
        select json_build_object('id', id, 'title', snapshot ->> 'title', 'dueOn', snapshot ->> 'dueOn') as next
          from milestone where pilot = p.id and snapshot ->> 'state' = 'planned'
         order by snapshot ->> 'dueOn', id limit 1) n on true
      where ($1 or p.project = any($2::uuid[]) or p.country = any($3::text[]) or p.id = any($4::uuid[]) or p.partner = any($5::uuid[]))
        and ($6::uuid is null or p.id = $6) and ($7::uuid is null or p.project = $7) and ($8::text is null or p.state = $8)
        and ($9::text is null or (p.code, p.id) > ($9, $10::uuid))
      order by p.code, p.id limit $11`,
    [
      reach.all,
      reach.projects,
      reach.countries,
      reach.pilots,
      reach.partners,
      id,
      project,
      state,
      after[0] ?? null,
      after[1] ?? null,
      limit,
    ],
  );
  return rows.map(cardOf);
}

function cardOf(row: CardRow): PilotPage {
  const { jointlyWith = [], ...description } = row.description;
  return {
    id: row.id,
    project: row.project,
    ...description,
    jointlyWith,
    territoryName: row.territory_name,
    partnerName: row.partner_name,
    state: row.state,
    ...(row.started_on !== null && { startedOn: row.started_on }),
    spent: { amount: Number(row.spent), currency: description.budget.currency },
    version: row.version,
    milestones: {
      planned: Number(row.planned),
      reached: Number(row.reached),
      missed: Number(row.missed),
      ...(row.next && { next: row.next }),
    },
  };
}

/** The card without what only the pilot's own page shows. */
export function cardOnly(page: PilotPage): PilotCard {
  const { jointlyWith: _, targetGroup: __, whyChosen: ___, ...card } = page;
  return card;
}
