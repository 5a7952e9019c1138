import { randomUUID } from 'node:crypto';
import {
  ParticipantReleased,
  ParticipantRestricted,
  type ParticipantSnapshot,
  type StructuredCloudEvent,
  toStructured,
} from '@integras/contracts';
import { CLOCK, type Clock, Ledger, type NewFact, type Rows } from '@integras/messaging';
import { Audit, type Caller, type CommandContext, notFound } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { participantKind } from '../participants/participant-kind.js';
import { ParticipantRow } from '../participants/participant.entity.js';
import { showDossier } from '../participants/shown.js';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import { erasureShelf } from './erasure.entity.js';
import { participationsOf, personOf } from './person.js';
import { RestrictionRow, restrictionShelf } from './restriction.entity.js';

/** Whose rights somebody sees to. */
export interface Subject {
  pilot: string;
  participant: string;
  caller: Caller;
}

/** A participation with all that was ever told of it. */
interface Exported {
  pilot: string;
  participant: string;
  restrictedSince?: string;
  /** As it stands; absent when all of it was taken back. */
  stands?: object;
  history: StructuredCloudEvent[];
}

/** Everything that is known of a person, as far as whoever asks may see it. */
export interface PersonExport {
  exportedAt: string;
  participations: Exported[];
  /** False when there is more in pilots the caller may not read: their managers have to be asked too. */
  complete: boolean;
}

/** What a participant may ask for: a copy of everything, that it is kept and not used, that it is erased. */
@Injectable()
export class DataSubjects {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything about the person of a participation, also what they did in other pilots of the project. */
  async exportOf({ pilot, participant, caller }: Subject): Promise<PersonExport> {
    const of = await this.pilots.readable(pilot, caller, 'participant.read');
    const { project } = of;
    const { manager } = this.dataSource;
    await this.requireIn(pilot, participant);
    const person = await personOf(manager, participant);
    if (person === undefined) throw notFound();
    const all = await participationsOf(manager, project, person);
    await this.audit.note(caller, 'participant.exported', participant, rootsOf(of));
    const readable = new Set((await this.pilots.codesOf(project, caller.grants, 'participant.read')).values());
    const shown = all.filter((one) => readable.has(one.pilot));
    return {
      exportedAt: this.clock.now().toISOString(),
      participations: await Promise.all(shown.map((one) => this.exported(one))),
      complete: shown.length === all.length,
    };
  }

  /** From now on the participation is kept and not used. */
  restrict(subject: Subject, context: CommandContext): Promise<{ restricted: boolean }> {
    return this.hold(subject, context, true);
  }

  /** It may be used again. */
  release(subject: Subject, context: CommandContext): Promise<{ restricted: boolean }> {
    return this.hold(subject, context, false);
  }

  /** Asks that the person be erased; somebody else carries it out. */
  async requestErasure(
    { pilot, participant, caller }: Subject,
    context: CommandContext,
  ): Promise<{ id: string; state: 'requested' }> {
    await this.pilots.readable(pilot, caller, 'participant.write');
    await this.requireIn(pilot, participant);
    const id = randomUUID();
    return this.ledger.commit({
      ...context,
      journal: { kind: 'pilot', id: pilot },
      reads: [],
      decide: (rows, { now }) => {
        rows.put(erasureShelf, {
          id,
          pilot,
          participant,
          state: 'requested',
          requestedBy: caller.account!,
          requestedAt: now,
          doneBy: null,
          doneAt: null,
          facts: null,
        });
        return { facts: [], result: { id, state: 'requested' as const } };
      },
    });
  }

  private async hold(
    { pilot, participant, caller }: Subject,
    context: CommandContext,
    restricted: boolean,
  ): Promise<{ restricted: boolean }> {
    const { country } = await this.pilots.readable(pilot, caller, 'participant.write');
    return this.ledger.commit({
      ...context,
      journal: { kind: 'pilot', id: pilot },
      reads: [
        { shelf: participantKind.shelf, ids: [participant] },
        { shelf: restrictionShelf, ids: [participant] },
      ],
      decide: (rows, { now }) => {
        const file = rows.get(participantKind.shelf, participant);
        if (!file?.snapshot || file.pilot !== pilot) throw notFound();
        const place = { entity: participant, person: participant, pilot, country, time: now.toISOString() };
        return { facts: held(rows, participant, restricted, place, now), result: { restricted } };
      },
    });
  }

  private async exported({ id, pilot }: { id: string; pilot: string }): Promise<Exported> {
    const { manager } = this.dataSource;
    const [row, restriction, facts] = await Promise.all([
      manager.findOneBy(ParticipantRow, { id }),
      manager.findOneBy(RestrictionRow, { id }),
      this.ledger.about(id),
    ]);
    return {
      pilot,
      participant: id,
      ...(restriction && { restrictedSince: restriction.since.toISOString() }),
      ...(row?.snapshot && { stands: showDossier(row, row.snapshot as ParticipantSnapshot) }),
      history: facts.map(toStructured),
    };
  }

  private async requireIn(pilot: string, participant: string): Promise<void> {
    if (!(await this.dataSource.manager.existsBy(ParticipantRow, { id: participant, pilot }))) throw notFound();
  }
}

/** Nothing is told when it is so already. */
function held(
  rows: Rows,
  participant: string,
  restricted: boolean,
  place: Omit<NewFact, 'event' | 'data'>,
  now: Date,
): NewFact[] {
  if (restricted === (rows.get(restrictionShelf, participant) !== undefined)) return [];
  if (restricted) rows.put(restrictionShelf, { id: participant, since: now });
  else rows.remove(restrictionShelf, participant);
  return [{ ...place, event: restricted ? ParticipantRestricted : ParticipantReleased, data: { participant } }];
}
