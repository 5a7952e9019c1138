import { randomUUID } from 'node:crypto';
import {
  ErasureDecided,
  type ErasureOutcome,
  type ErasureReason,
  type ErasureRefusalReason,
  ErasureRequested,
  ParticipantErased,
  SupportErased,
} from '@integras/contracts';
import { CLOCK, type Clock, type Command, eraseFacts, Ledger, StreamErasing } from '@integras/messaging';
import {
  type Caller,
  canSomewhere,
  type CommandContext,
  forbidden,
  notFound,
  problem,
  Reading,
  scopeOf,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { participantKind } from '../participants/participant-kind.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { ParticipantRow } from '../participants/participant.entity.js';
import type { Subject } from './data-subjects.service.js';
import { type PilotRow, pilotShelf } from '../pilots/pilot.entity.js';
import { erase } from './erase.js';
import { ErasureRow, erasureShelf } from './erasure.entity.js';
import { participationsOf, type PersonIn, personOf } from './person.js';
import { restrictionShelf } from './restriction.entity.js';
import { type ShownErasure, shownErasure } from './shown-erasure.js';

/** Erasures from the wish to the end: everything a project ever told of a person, in one transaction. */
@Injectable()
export class Erasures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly streams: StreamErasing,
    private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of pilots whose participants the caller answers for, or whom they may erase; the newest first. */
  async list(caller: Caller): Promise<{ items: ShownErasure[] }> {
    const { grants } = caller;
    if (!canSomewhere(grants, 'participant.erase') && !canSomewhere(grants, 'participant.write')) throw forbidden();
    const [erasing, writing] = [scopeOf(grants, 'participant.erase'), scopeOf(grants, 'participant.write')];
    const rows: ErasureRow[] = await this.reading.as(caller, (manager) =>
      manager
        .createQueryBuilder(ErasureRow, 'erasure')
        .innerJoin('pilot', 'pilot', 'pilot.id = erasure.pilot')
        .where(
          '(:all or pilot.project = any(:projects) or pilot.country = any(:countries) or pilot.id = any(:pilots))',
          {
            all: erasing.all || writing.all,
            projects: [...erasing.projects, ...writing.projects],
            countries: [...erasing.countries, ...writing.countries],
            pilots: [...erasing.pilots, ...writing.pilots],
          },
        )
        .orderBy('erasure.requestedAt', 'DESC')
        .limit(500)
        .getMany(),
    );
    return { items: rows.map(shownErasure) };
  }

  /**
   * Asks that the person be erased; somebody else carries it out.
   * @throws Refusal 409 while another erasure of the same person waits, whichever of their pilots it was asked from.
   */
  async request(
    { pilot, participant, caller }: Subject,
    reason: ErasureReason,
    context: CommandContext,
  ): Promise<{ id: string; state: 'requested' }> {
    const place = await this.pilots.readable(pilot, caller, 'participant.write');
    await this.pilots.requireKnown(pilot);
    const { project, country } = place;
    const id = randomUUID();
    const requested = await this.dataSource.transaction(async (manager) => {
      if (!(await manager.existsBy(ParticipantRow, { id: participant, pilot }))) throw notFound();
      const waits = await isWaitedFor(manager, project, participant);
      const [outcome] = await this.ledger.commitWithin(manager, [
        {
          ...context,
          journal: { kind: 'pilot', id: pilot },
          reads: [],
          decide: (rows, { now }) => {
            if (waits) throw waitsAlready();
            rows.put(erasureShelf, {
              id,
              pilot,
              participant,
              state: 'requested',
              reason,
              refusal: null,
              requestedBy: caller.account!,
              requestedAt: now,
              doneBy: null,
              doneAt: null,
              facts: null,
            });
            const data = { erasure: id, project };
            const told = { event: ErasureRequested, data, entity: id, pilot, country, time: now.toISOString() };
            return { facts: [told], result: { id, state: 'requested' as const } };
          },
        } satisfies Command<{ id: string; state: 'requested' }>,
      ]);
      return outcome!;
    });
    if ('refusal' in requested) throw requested.refusal;
    this.ledger.wake();
    return requested.result as { id: string; state: 'requested' };
  }

  /**
   * Erases the person a request is about, in all pilots of the project. Doing it again answers what was done.
   * @throws Refusal 403 for whoever asked for it: it takes two. 409 once it was refused.
   */
  async carryOut(id: string, caller: Caller, context: CommandContext): Promise<ShownErasure> {
    const { request, place } = await this.decidedBy(id, caller);
    if (request.requestedBy === caller.account) throw secondPersonNeeded();
    await this.pilots.requireKnown(place.id);
    const erased = await this.dataSource.transaction(async (manager) => {
      const current = await locked(manager, id);
      if (current.state === 'done') return current;
      if (current.state !== 'requested') throw decidedAlready();
      const by = actingAs(context);
      const facts = await this.erase(manager, await everywhere(manager, place.project, request), by);
      return this.decide(manager, { ...current, facts }, 'done', place, by);
    });
    this.ledger.wake();
    this.streams.wake();
    return shownErasure(erased);
  }

  /**
   * Leaves a person as they are; it can be asked for again. Doing it again answers what was said.
   * @throws Refusal 409 once it was carried out.
   */
  async refuse(
    id: string,
    refusal: ErasureRefusalReason,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownErasure> {
    const { place } = await this.decidedBy(id, caller);
    return this.leave(id, { outcome: 'refused', refusal }, place, context);
  }

  /**
   * Takes a request back: the person stays as they are, and it can be asked for again.
   * @throws Refusal 403 for everybody but who asked, 409 once it was decided.
   */
  async withdraw(id: string, caller: Caller, context: CommandContext): Promise<ShownErasure> {
    const request = await this.dataSource.manager.findOneBy(ErasureRow, { id });
    if (!request) throw notFound();
    const place = await this.pilots.readable(request.pilot, caller, 'participant.write');
    if (request.requestedBy !== caller.account) throw forbidden();
    return this.leave(id, { outcome: 'withdrawn', refusal: null }, place, context);
  }

  /** Decides that nobody is erased. Doing it again answers what was said. */
  private async leave(
    id: string,
    { outcome, refusal }: Left,
    place: PilotRow,
    context: CommandContext,
  ): Promise<ShownErasure> {
    await this.pilots.requireKnown(place.id);
    const left = await this.dataSource.transaction(async (manager) => {
      const current = await locked(manager, id);
      if (current.state === outcome) return current;
      if (current.state !== 'requested') throw decidedAlready();
      return this.decide(manager, { ...current, refusal }, outcome, place, actingAs(context));
    });
    this.ledger.wake();
    return shownErasure(left);
  }

  /** Puts down what became of a request, and says that it waits no more. */
  private async decide(
    manager: EntityManager,
    request: ErasureRow,
    outcome: ErasureOutcome,
    { id: pilot, country, project }: PilotRow,
    context: CommandContext,
  ): Promise<ErasureRow> {
    const entity = request.id;
    const told: Command<null> = {
      ...context,
      journal: { kind: 'pilot', id: pilot },
      reads: [],
      decide: (_rows, { now }) => {
        const data = { erasure: entity, project, outcome };
        const fact = { event: ErasureDecided, data, entity, pilot, country, time: now.toISOString() };
        return { facts: [fact], result: null };
      },
    };
    await this.ledger.commitWithin(manager, [told]);
    return manager.save(ErasureRow, {
      ...request,
      state: outcome,
      doneBy: context.actor ?? null,
      doneAt: this.clock.now(),
    });
  }

  /** What was asked for, and the pilot it is about, for whoever decides on it. */
  private async decidedBy(id: string, caller: Caller): Promise<{ request: ErasureRow; place: PilotRow }> {
    const request = await this.dataSource.manager.findOneBy(ErasureRow, { id });
    if (!request) throw notFound();
    return { request, place: await this.pilots.readable(request.pilot, caller, 'participant.erase') };
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

/** What is said of a request that erases nobody. */
type Left = { outcome: 'refused'; refusal: ErasureRefusalReason } | { outcome: 'withdrawn'; refusal: null };

/** Who decides. A decision is found in its row: no answer has to be kept for repeats. */
const actingAs = ({ idempotency: _kept, ...context }: CommandContext): CommandContext => context;

/**
 * Whether an erasure of the same person waits. Until the transaction ends nobody else can ask for one, in whichever
 * pilot of the project.
 */
async function isWaitedFor(manager: EntityManager, project: string, participant: string): Promise<boolean> {
  const person = await personOf(manager, participant);
  if (person === undefined) return false;
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`erasure ${person}`]);
  const persons = await participationsOf(manager, project, person);
  return manager.existsBy(ErasureRow, { state: 'requested', participant: In(persons.map(({ id }) => id)) });
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

/** Of two who decide at once, the second sees what the first did. */
async function locked(manager: EntityManager, id: string): Promise<ErasureRow> {
  return manager.findOneOrFail(ErasureRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

const decidedAlready = () =>
  problem('erasure-decided', 409, 'It was decided already', 'Somebody has refused this erasure or carried it out.');

const waitsAlready = () =>
  problem(
    'erasure-waits',
    409,
    'An erasure of this person waits already',
    'It is enough that one is decided: it reaches all pilots of the project.',
    [{ field: 'participant', reason: 'has an erasure that waits to be carried out or refused' }],
  );

const secondPersonNeeded = () =>
  problem(
    'second-person-needed',
    403,
    'It takes two',
    'An erasure is carried out by somebody else than who asked for it: it cannot be taken back.',
  );
