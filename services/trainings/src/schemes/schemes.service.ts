import { randomUUID } from 'node:crypto';
import type { SchemeDescription } from '@integras/contracts';
import { type Command, Ledger, type Rows } from '@integras/messaging';
import {
  type Action,
  authorise,
  type Caller,
  type CommandContext,
  KnownPartner,
  KnownTerritory,
  notFound,
  problem,
  refuseTaken,
  requireVersion,
  scopeOf,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { describe, isJoint, placeOf, plan, type SchemeStep } from './scheme.js';
import { SchemeRow, schemeShelf } from './scheme.entity.js';
import type { DescribeScheme, PlanScheme, SchemesQuery } from './scheme.requests.js';

/** A scheme as the interface shows it. */
export interface ShownScheme extends SchemeDescription {
  id: string;
  project: string;
  joint: boolean;
  /** Somebody has attended: what participations are counted by stays as it is. */
  begun: boolean;
  state: SchemeRow['state'];
  version: number;
}

/** Who changes which scheme, and the version they read when they sent one. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch?: number | undefined;
}

@Injectable()
export class Schemes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
  ) {}

  /** By code, those the caller may know of. */
  async list({ project }: SchemesQuery, caller: Caller): Promise<ShownScheme[]> {
    const { all, projects } = scopeOf(caller.grants, 'scheme.read');
    const rows = await this.dataSource.manager.find(SchemeRow, { where: project === undefined ? {} : { project } });
    return rows
      .filter((row) => all || projects.includes(row.project))
      .map(shown)
      .sort((one, other) => one.code.localeCompare(other.code));
  }

  async one(id: string, caller: Caller): Promise<ShownScheme> {
    return shown(await this.readable(id, caller));
  }

  /** @throws Refusal 404 when there is none, or not for this caller; 403 when they see it and may not do this. */
  async readable(id: string, caller: Caller, action: Action = 'scheme.read'): Promise<SchemeRow> {
    const row = await this.dataSource.manager.findOneBy(SchemeRow, { id });
    if (!row) throw notFound();
    authorise(caller, action, placeOf(row));
    return row;
  }

  async plan({ project, ...wanted }: PlanScheme, caller: Caller, context: CommandContext): Promise<ShownScheme> {
    const description = await this.described(project, wanted);
    authorise(caller, 'scheme.write', placeOf({ project, description }));
    const id = randomUUID();
    return this.commit({
      ...context,
      journal: { kind: 'scheme', id },
      reads: [],
      decide: (rows, { now }) => saved(rows, plan(id, project, description, now)),
    });
  }

  async describe({ id, caller, context, ifMatch }: Changing, wanted: DescribeScheme): Promise<ShownScheme> {
    const { project } = await this.readable(id, caller, 'scheme.write');
    const description = await this.described(project, wanted);
    return this.commit({
      ...context,
      journal: { kind: 'scheme', id },
      reads: [{ shelf: schemeShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const row = rows.get(schemeShelf, id)!;
        requireVersion(ifMatch, row.version);
        return saved(rows, describe(row, description, now));
      },
    });
  }

  /** @throws Refusal 422 for a territory or partner that the project does not have. */
  private async described(
    project: string,
    { organisers, territory, completion = {}, ...rest }: DescribeScheme,
  ): Promise<SchemeDescription> {
    const { manager } = this.dataSource;
    const host = await manager.findOneBy(KnownTerritory, { id: territory, project });
    const partners = await manager.findBy(KnownPartner, { id: In(organisers), project });
    const countryOf = new Map(partners.map(({ id, country }) => [id, country]));
    const errors = [
      ...(host ? [] : [{ field: 'territory', reason: 'is no territory of the project' }]),
      ...organisers.flatMap((id, at) =>
        countryOf.has(id) ? [] : [{ field: `organisers.${at}`, reason: 'is no partner of the project' }],
      ),
      ...(new Set(organisers).size < organisers.length
        ? [{ field: 'organisers', reason: 'names a partner twice' }]
        : []),
    ];
    if (!host || errors.length > 0)
      throw problem(
        'scheme-faulty',
        422,
        'This training cannot be planned',
        'It refers to what the project lacks.',
        errors,
      );
    return {
      ...rest,
      territory,
      country: host.country,
      organisers: organisers.map((partner) => ({ partner, country: countryOf.get(partner)! })),
      completion,
    };
  }

  private commit(command: Command<ShownScheme>): Promise<ShownScheme> {
    return refuseTaken({ scheme_code: 'code' }, () => this.ledger.commit(command));
  }
}

function saved(rows: Rows, { row, facts }: SchemeStep) {
  rows.put(schemeShelf, row);
  return { facts, result: shown(row) };
}

/** A scheme as whoever may read it sees it. */
export function shown({ id, project, description, begun, state, version }: SchemeRow): ShownScheme {
  return { id, project, ...description, joint: isJoint(description), begun, state, version };
}
