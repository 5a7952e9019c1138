import {
  authorise,
  type Action,
  type Caller,
  type Grant,
  notFound,
  type Resource,
  scopeOf,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PilotRow } from './pilot.entity.js';

/** The roots a pilot belongs to, for asking who may do what. */
export const rootsOf = ({ id, project, country, partner }: PilotRow): Required<Resource> => ({
  pilot: id,
  project,
  country,
  partner,
});

/** Finds pilots for whoever works on their records. */
@Injectable()
export class PilotDirectory {
  /** Pilots that exist, exist for ever. */
  private readonly known = new Set<string>();
  private readonly held = new Map<string, Promise<void>>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Before every command for a pilot: keeps those for pilots that do not exist from opening journals, and lets others
   * wait while its journal is held. Who may act is decided on the locked row.
   * @throws Refusal 404
   */
  async requireKnown(id: string): Promise<void> {
    if (!this.known.has(id)) await this.find(id);
    await this.held.get(id);
  }

  /**
   * Lets what is reported for some pilots wait here while a long transaction holds their journals: waiting among the
   * commands that are committed together it would keep those of all other pilots waiting too.
   */
  hold(pilots: readonly string[]): () => void {
    let release!: () => void;
    const over = new Promise<void>((resolve) => {
      release = resolve;
    });
    for (const pilot of pilots) this.held.set(pilot, over);
    return () => {
      for (const pilot of pilots) if (this.held.get(pilot) === over) this.held.delete(pilot);
      release();
    };
  }

  /**
   * @param manager of the reads that follow; a command reads as the service, and decides on the locked row
   * @throws Refusal 404 for a pilot that does not exist, or not for this caller.
   */
  async readable(id: string, caller: Caller, action: Action, manager = this.dataSource.manager): Promise<PilotRow> {
    const pilot = await this.find(id, manager);
    authorise(caller, action, rootsOf(pilot));
    return pilot;
  }

  /** The pilots of a project that the grants reach, by code; only those named, when some are. */
  async codesOf(
    project: string,
    grants: readonly Grant[],
    action: Action,
    named?: string[],
  ): Promise<Map<string, string>> {
    const { all, projects, countries, pilots, partners } = scopeOf(grants, action);
    const rows: { code: string; id: string }[] = await this.dataSource.query(
      `select code, id from pilot
        where project = $1 and ($2::text[] is null or code = any($2))
          and ($3 or project = any($4::uuid[]) or country = any($5::text[]) or id = any($6::uuid[]) or partner = any($7::uuid[]))
        order by id`,
      [project, named ?? null, all, projects, countries, pilots, partners],
    );
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** @throws Refusal 404 unless the caller may do this in at least one pilot of the project. */
  async requireReach(project: string, caller: Caller, action: Action): Promise<void> {
    if (caller.account === undefined) throw notFound();
    if ((await this.codesOf(project, caller.grants, action)).size === 0) throw notFound();
  }

  private async find(id: string, manager = this.dataSource.manager): Promise<PilotRow> {
    const pilot = await manager.findOneBy(PilotRow, { id });
    if (!pilot) throw notFound();
    this.known.add(id);
    return pilot;
  }
}
