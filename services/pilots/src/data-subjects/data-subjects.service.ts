import {
  ParticipantReleased,
  ParticipantRestricted,
  type ParticipantSnapshot,
  type ReleaseReason,
  type RestrictionReason,
  type StructuredCloudEvent,
  toStructured,
} from '@integras/contracts';
import { CLOCK, type Clock, Ledger, type NewFact, type Rows } from '@integras/messaging';
import { Audit, type Caller, type CommandContext, notFound, problem, Reading } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { participantKind } from '../participants/participant-kind.js';
import { ParticipantRow } from '../participants/participant.entity.js';
import type { Reference } from '../participants/participant.requests.js';
import { Pseudonyms } from '../participants/pseudonym.js';
import { showDossier } from '../participants/shown.js';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import { ErasureRow } from './erasure.entity.js';
import { type ShownErasure, shownErasure } from './shown-erasure.js';
import { participationsOf, type PersonIn, personOf } from './person.js';
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

/** How a participation stands with its person's rights. */
export interface ParticipantRights {
  participant: string;
  /** Absent when all of it was taken back. */
  enrolledOn?: string;
  restriction?: { since: string; reason?: RestrictionReason };
  /** The newest that was asked for from this pilot. */
  erasure?: ShownErasure;
}

/** What a participant may ask for: a copy of everything, that it is kept and not used, that it is erased. */
@Injectable()
export class DataSubjects {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly pseudonyms: Pseudonyms,
    private readonly audit: Audit,
    private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The participation that a reference stands for, also when all of it was taken back.
   * @throws Refusal 404 that names the field when nobody of that reference takes part.
   */
  async lookUp(pilot: string, { reference }: Reference, caller: Caller): Promise<{ participant: string }> {
    const participant = this.pseudonyms.participant(pilot, reference);
    const { of, known } = await this.reading.as(caller, async (manager) => ({
      of: await this.pilots.readable(pilot, caller, 'participant.read', manager),
      known: await manager.existsBy(ParticipantRow, { id: participant, pilot }),
    }));
    if (!known) throw unknownReference();
    await this.audit.note(caller, 'participant.read', participant, rootsOf(of));
    return { participant };
  }

  async rightsOf({ pilot, participant, caller }: Subject): Promise<ParticipantRights> {
    const { of, row, restriction, erasure } = await this.reading.as(caller, async (manager) => ({
      of: await this.pilots.readable(pilot, caller, 'participant.read', manager),
      row: await manager.findOneBy(ParticipantRow, { id: participant, pilot }),
      restriction: await manager.findOneBy(RestrictionRow, { id: participant }),
      erasure: await manager.findOne(ErasureRow, { where: { participant }, order: { requestedAt: 'DESC' } }),
    }));
    if (!row) throw notFound();
    await this.audit.note(caller, 'participant.read', participant, rootsOf(of));
    const snapshot = row.snapshot as ParticipantSnapshot | null;
    return {
      participant,
      ...(snapshot && { enrolledOn: snapshot.enrolledOn }),
      ...(restriction && {
        restriction: {
          since: restriction.since.toISOString(),
          ...(restriction.reason !== null && { reason: restriction.reason }),
        },
      }),
      ...(erasure && { erasure: shownErasure(erasure) }),
    };
  }

  /** Everything about the person of a participation, also what they did in other pilots of the project. */
  async exportOf({ pilot, participant, caller }: Subject): Promise<PersonExport> {
    const of = await this.pilots.readable(pilot, caller, 'participant.read');
    const { project } = of;
    // Also what the caller may not see: so much is told that there is more.
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(ParticipantRow, { id: participant, pilot }))) throw notFound();
    const person = await personOf(manager, participant);
    if (person === undefined) throw notFound();
    const all = await participationsOf(manager, project, person);
    await this.audit.note(caller, 'participant.exported', participant, rootsOf(of));
    const readable = new Set((await this.pilots.codesOf(project, caller.grants, 'participant.read')).values());
    const shown = all.filter((one) => readable.has(one.pilot));
    return {
      exportedAt: this.clock.now().toISOString(),
      participations: await this.reading.as(caller, (reading) =>
        Promise.all(shown.map((one) => this.exported(one, reading))),
      ),
      complete: shown.length === all.length,
    };
  }

  /** From now on the participation is kept and not used. */
  restrict(subject: Subject, reason: RestrictionReason, context: CommandContext): Promise<{ restricted: boolean }> {
    return this.hold(subject, context, { restricted: true, reason });
  }

  /** It may be used again. */
  release(subject: Subject, reason: ReleaseReason, context: CommandContext): Promise<{ restricted: boolean }> {
    return this.hold(subject, context, { restricted: false, reason });
  }

  private async hold(
    { pilot, participant, caller }: Subject,
    context: CommandContext,
    hold: Hold,
  ): Promise<{ restricted: boolean }> {
    const { country } = await this.pilots.readable(pilot, caller, 'participant.write');
    await this.pilots.requireKnown(pilot);
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
        return { facts: held(rows, participant, hold, place, now), result: { restricted: hold.restricted } };
      },
    });
  }

  private async exported({ id, pilot }: PersonIn, manager: EntityManager): Promise<Exported> {
    const [row, restriction, facts] = await Promise.all([
      manager.findOneBy(ParticipantRow, { id }),
      manager.findOneBy(RestrictionRow, { id }),
      this.ledger.about(id, manager),
    ]);
    return {
      pilot,
      participant: id,
      ...(restriction && { restrictedSince: restriction.since.toISOString() }),
      ...(row?.snapshot && { stands: showDossier(row, row.snapshot as ParticipantSnapshot) }),
      history: facts.map(toStructured),
    };
  }
}

/** Whether it is to be held, and why. */
type Hold = { restricted: true; reason: RestrictionReason } | { restricted: false; reason: ReleaseReason };

/** Nothing is told when it is so already. */
function held(
  rows: Rows,
  participant: string,
  { restricted, reason }: Hold,
  place: Omit<NewFact, 'event' | 'data'>,
  now: Date,
): NewFact[] {
  if (restricted === (rows.get(restrictionShelf, participant) !== undefined)) return [];
  if (restricted) rows.put(restrictionShelf, { id: participant, since: now, reason });
  else rows.remove(restrictionShelf, participant);
  return [{ ...place, event: restricted ? ParticipantRestricted : ParticipantReleased, data: { participant, reason } }];
}

const unknownReference = () =>
  problem('reference-unknown', 404, 'Nobody is found', 'Nobody of this reference takes part in the pilot.', [
    { field: 'reference', reason: 'reference must be that of a participant of the pilot' },
  ]);
