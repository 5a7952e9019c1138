import { ParticipantErased, SupportErased } from '@integras/contracts';
import { CLOCK, type Clock, type Command, eraseFacts, Ledger, StreamErasing } from '@integras/messaging';
import {
  type Caller,
  canSomewhere,
  type CommandContext,
  forbidden,
  notFound,
  problem,
  scopeOf,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { participantKind } from '../participants/participant-kind.js';
import { PilotDirectory, pilotShelf } from '../pilots/pilot-directory.service.js';
import { erase } from './erase.js';
import { ErasureRow } from './erasure.entity.js';
import { participationsOf, type PersonIn, personOf } from './person.js';
import { restrictionShelf } from './restriction.entity.js';

/** An erasure as the interface shows it. */
export interface ShownErasure {
  id: string;
  pilot: string;
  participant: string;
  state: 'requested' | 'done';
  requestedAt: string;
  doneAt?: string;
  /** How many facts became tombstones. */
  facts?: number;
}

/** Carries erasures out: everything a project ever told of a person, in one transaction. */
@Injectable()
export class Erasures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly streams: StreamErasing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of pilots whose participants the caller answers for, or whom they may erase; the newest first. */
  async list({ grants }: Caller): Promise<{ items: ShownErasure[] }> {
    if (!canSomewhere(grants, 'participant.erase') && !canSomewhere(grants, 'participant.write')) throw forbidden();
    const [erasing, writing] = [scopeOf(grants, 'participant.erase'), scopeOf(grants, 'participant.write')];
    const rows: ErasureRow[] = await this.dataSource
      .createQueryBuilder(ErasureRow, 'erasure')
      .innerJoin('pilot', 'pilot', 'pilot.id = erasure.pilot')
      .where('(:all or pilot.project = any(:projects) or pilot.country = any(:countries) or pilot.id = any(:pilots))', {
        all: erasing.all || writing.all,
        projects: [...erasing.projects, ...writing.projects],
        countries: [...erasing.countries, ...writing.countries],
        pilots: [...erasing.pilots, ...writing.pilots],
      })
      .orderBy('erasure.requestedAt', 'DESC')
      .limit(500)
      .getMany();
    return { items: rows.map(shown) };
  }

  /**
   * Erases the person a request is about, in all pilots of the project. Doing it again answers what was done.
   * @throws Refusal 403 for whoever asked for it: it takes two.
   */
  async carryOut(id: string, caller: Caller, { traceparent }: CommandContext): Promise<ShownErasure> {
    const request = await this.dataSource.manager.findOneBy(ErasureRow, { id });
    if (!request) throw notFound();
    const { project } = await this.pilots.readable(request.pilot, caller, 'participant.erase');
    if (request.requestedBy === caller.account) throw secondPersonNeeded();
    const erased = await this.dataSource.transaction(async (manager) => {
      const current = await manager.findOne(ErasureRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (current!.state === 'done') return current!;
      const facts = await this.erase(manager, await everywhere(manager, project, request), {
        actor: caller.account!,
        ...(traceparent !== undefined && { traceparent }),
      });
      return manager.save(ErasureRow, {
        ...current!,
        state: 'done' as const,
        doneBy: caller.account!,
        doneAt: this.clock.now(),
        facts,
      });
    });
    this.ledger.wake();
    this.streams.wake();
    return shown(erased);
  }

  private async erase(manager: EntityManager, persons: readonly PersonIn[], context: CommandContext): Promise<number> {
    const release = this.pilots.hold(persons.map(({ pilot }) => pilot));
    try {
      const outcomes = await this.ledger.commitWithin(
        manager,
        persons.map((person) => erasing(person, context)),
      );
      for (const outcome of outcomes) if ('refusal' in outcome) throw outcome.refusal;
      // Their journals are locked until the transaction ends: nothing about them comes in between.
      return await eraseFacts(
        manager,
        persons.map(({ id }) => id),
        { tombstone: ParticipantErased, field: 'participant', kept: [SupportErased] },
      );
    } finally {
      release();
    }
  }
}

/** The participations to erase: that of the request, and all others of the same person. */
async function everywhere(manager: EntityManager, project: string, request: ErasureRow): Promise<PersonIn[]> {
  const person = await personOf(manager, request.participant);
  return person === undefined ? [] : participationsOf(manager, project, person);
}

function erasing({ id, pilot }: PersonIn, context: CommandContext): Command<null> {
  return {
    ...context,
    journal: { kind: 'pilot', id: pilot },
    reads: [
      { shelf: pilotShelf, ids: [pilot] },
      { shelf: participantKind.shelf, ids: [id] },
      { shelf: restrictionShelf, ids: [id] },
    ],
    decide: (rows, { now }) => {
      const facts = erase(id, rows.get(participantKind.shelf, id)?.facts ?? [], rows.get(pilotShelf, pilot)!, now);
      rows.remove(participantKind.shelf, id);
      rows.remove(restrictionShelf, id);
      return { facts, result: null };
    },
  };
}

function shown({ id, pilot, participant, state, requestedAt, doneAt, facts }: ErasureRow): ShownErasure {
  return {
    id,
    pilot,
    participant,
    state,
    requestedAt: requestedAt.toISOString(),
    ...(doneAt && { doneAt: doneAt.toISOString() }),
    ...(facts !== null && { facts }),
  };
}

const secondPersonNeeded = () =>
  problem(
    'second-person-needed',
    403,
    'It takes two',
    'An erasure is carried out by somebody else than who asked for it: it cannot be taken back.',
  );
