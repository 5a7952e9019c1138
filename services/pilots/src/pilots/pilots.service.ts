import { randomUUID } from 'node:crypto';
import {
  type EventClass,
  PilotClosed,
  PilotCompleted,
  PilotDescribed,
  type PilotDescription,
  PilotPaused,
  PilotPlanned,
  PilotResumed,
  PilotStarted,
  type PilotTransition,
} from '@integras/contracts';
import { CLOCK, type Clock, type Command, Ledger, Refusal, type Rows } from '@integras/messaging';
import {
  authorise,
  can,
  type Caller,
  type CommandContext,
  forbidden,
  keyPart,
  limitOf,
  notFound,
  type Page,
  pageOf,
  positionOf,
  Reading,
  refuseTaken,
  requireVersion,
  scopeOf,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { dayAt, startOf } from '../calendar/local-day.js';
import { placesOf, requireNewPlace } from '../projects/new-place.js';
import { partnerShelf } from '../projects/partner.entity.js';
import { projectShelf } from '../projects/project.entity.js';
import { Projects } from '../projects/projects.service.js';
import { territoryShelf } from '../projects/territory.entity.js';
import { describePilot, requireFitting } from './pilot.js';
import { type CardFilter, cardOnly, type PilotCard, type PilotPage, pilotCards } from './pilot-cards.js';
import { PilotDirectory, rootsOf } from './pilot-directory.service.js';
import { type PilotRow, pilotShelf } from './pilot.entity.js';
import type { DescribePilot, PilotsQuery, PlanPilot, TakeStep } from './pilot.requests.js';
import { afterStep, type Step, stepOf } from './pilot-transition.js';

const steps: Record<Step, EventClass<PilotTransition>> = {
  started: PilotStarted,
  paused: PilotPaused,
  resumed: PilotResumed,
  completed: PilotCompleted,
  closed: PilotClosed,
};

/** What the commands about a pilot itself answer. */
export interface PilotAnswer {
  id: string;
  state: PilotRow['state'];
  version: number;
}

@Injectable()
export class Pilots {
  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
    private readonly directory: PilotDirectory,
    private readonly projects: Projects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: PilotsQuery, caller: Caller): Promise<Page<PilotCard>> {
    const limit = limitOf(query);
    const after = positionOf(query, [keyPart.text, keyPart.id]);
    const filter = { project: query.project, state: query.state, after, limit: limit + 1 };
    const cards = await this.cards(caller, filter);
    return pageOf(cards, limit, ({ code, id }) => [code, id], cardOnly);
  }

  async one(id: string, caller: Caller): Promise<PilotPage> {
    const [card] = await this.cards(caller, { id });
    if (!card) throw notFound();
    return card;
  }

  private cards(caller: Caller, filter: CardFilter): Promise<PilotPage[]> {
    const reach = scopeOf(caller.grants, 'pilot.read');
    return this.reading.as(caller, (manager) => pilotCards(manager, reach, filter));
  }

  async plan(
    { pilot: id = randomUUID(), project, ...body }: PlanPilot,
    caller: Caller,
    context: CommandContext,
  ): Promise<PilotAnswer> {
    const roots = { project, pilot: id, partner: body.partner };
    authorise(caller, 'pilot.plan', { ...roots, ...(await this.countryOf(project, body.territory, caller)) });
    return this.commit({
      ...context,
      journal: { kind: 'pilot', id },
      reads: [...placesOf(id), ...frameOf(project, body)],
      decide: (rows, { now }) => {
        requireNewPlace(rows, id);
        const { description, timeZone, projectStartsOn } = within(rows, project, body);
        const row = rowOf(description, {
          id,
          project,
          state: 'planned',
          timeZone,
          projectStartsOn,
          startedOn: null,
          stateSince: null,
          version: 1,
        });
        rows.put(pilotShelf, row);
        const data = { pilot: id, project, description };
        return {
          facts: [{ event: PilotPlanned, data, entity: id, time: now.toISOString(), country: row.country, pilot: id }],
          result: answerOf(row),
        };
      },
    });
  }

  async describe(
    id: string,
    body: DescribePilot,
    ifMatch: number | undefined,
    caller: Caller,
    context: CommandContext,
  ): Promise<PilotAnswer> {
    const { project } = await this.directory.readable(id, caller, 'pilot.edit');
    await this.directory.requireKnown(id);
    return this.commit({
      ...context,
      journal: { kind: 'pilot', id },
      reads: [{ shelf: pilotShelf, ids: [id] }, ...frameOf(project, body)],
      decide: (rows, { now }) => {
        const pilot = rows.get(pilotShelf, id)!;
        authorise(caller, 'pilot.edit', rootsOf(pilot));
        requireVersion(ifMatch, pilot.version);
        const { description, timeZone } = within(rows, project, body);
        describePilot(pilot, description);
        const row = rowOf(description, { ...pilot, timeZone, version: pilot.version + 1 });
        requireReachOver(pilot, row, caller);
        rows.put(pilotShelf, row);
        const data = { pilot: id, before: pilot.description, after: description };
        return {
          facts: [
            { event: PilotDescribed, data, entity: id, time: now.toISOString(), country: row.country, pilot: id },
          ],
          result: answerOf(row),
        };
      },
    });
  }

  async takeStep(
    id: string,
    body: TakeStep,
    ifMatch: number | undefined,
    caller: Caller,
    context: CommandContext,
  ): Promise<PilotAnswer> {
    await this.directory.requireKnown(id);
    return this.commit({
      ...context,
      journal: { kind: 'pilot', id },
      reads: [{ shelf: pilotShelf, ids: [id] }],
      decide: (rows) => {
        const pilot = rows.get(pilotShelf, id)!;
        authorise(caller, 'pilot.transition', rootsOf(pilot));
        if (ifMatch !== undefined) requireVersion(ifMatch, pilot.version);
        const step = stepOf(pilot, body, dayAt(this.clock.now(), pilot.timeZone));
        const row = { ...afterStep(pilot, body, step), version: pilot.version + 1 };
        rows.put(pilotShelf, row);
        const { to: after, on, reason } = body;
        const data: PilotTransition = {
          pilot: id,
          before: pilot.state,
          after,
          on,
          ...(reason !== undefined && { reason }),
        };
        return {
          facts: [
            {
              event: steps[step],
              data,
              entity: id,
              time: startOf(on, pilot.timeZone),
              country: pilot.country,
              pilot: id,
            },
          ],
          result: answerOf(row),
        };
      },
    });
  }

  private async countryOf(project: string, territory: string, caller: Caller): Promise<{ country?: string }> {
    const { territories } = await this.projects.one(project, caller);
    const found = territories.find(({ id }) => id === territory);
    return found ? { country: found.country } : {};
  }

  private commit<R>(command: Command<R>): Promise<R> {
    return refuseTaken({ pilot_code: 'code' }, () => this.ledger.commit(command));
  }
}

const partnersOf = ({ partner, jointlyWith = [] }: DescribePilot): string[] => [partner, ...jointlyWith];

function frameOf(project: string, body: DescribePilot): Command<unknown>['reads'] {
  return [
    { shelf: projectShelf, ids: [project] },
    { shelf: territoryShelf, ids: [body.territory] },
    { shelf: partnerShelf, ids: partnersOf(body) },
  ] as Command<unknown>['reads'];
}

/** The description in the frame of its project: of its territory, and with its partners only. */
function within(rows: Rows, project: string, body: DescribePilot) {
  const frame = rows.get(projectShelf, project);
  if (!frame) throw notFound();
  const territory = rows.get(territoryShelf, body.territory);
  const foreign = partnersOf(body).filter((id) => rows.get(partnerShelf, id)?.project !== project);
  if (territory?.project !== project || foreign.length > 0) {
    const errors = [
      ...(territory?.project === project ? [] : [{ field: 'territory', reason: 'is not a territory of the project' }]),
      ...foreign.map((id) => ({
        field: id === body.partner ? 'partner' : 'jointlyWith',
        reason: 'is not a partner of the project',
      })),
    ];
    const detail = errors.map(({ field, reason }) => `${field} ${reason}`).join('; ');
    throw new Refusal({
      type: 'outside-project',
      title: 'The pilot does not fit its project',
      status: 422,
      detail,
      errors,
    });
  }
  const description: PilotDescription = { ...body, country: territory.country };
  requireFitting(description, frame);
  return { description, timeZone: territory.timeZone, projectStartsOn: frame.startsOn };
}

function rowOf(
  description: PilotDescription,
  rest: Omit<PilotRow, 'description' | 'code' | 'territory' | 'country' | 'partner'>,
): PilotRow {
  const { code, territory, country, partner } = description;
  return { ...rest, description, code, territory, country, partner };
}

const answerOf = ({ id, state, version }: PilotRow): PilotAnswer => ({ id, state, version });

/**
 * A pilot takes along what was reported of it: nobody gives it to a country or a partner where they may do nothing.
 * @throws Refusal 403
 */
function requireReachOver(before: PilotRow, { project, country, partner }: PilotRow, { grants }: Caller): void {
  if (country === before.country && partner === before.partner) return;
  if (!can(grants, 'pilot.edit', { project, country, partner }))
    throw forbidden('Your rights do not cover the country and partner that the pilot would belong to.');
}
