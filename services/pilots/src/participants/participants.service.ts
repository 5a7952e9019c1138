import { randomUUID } from 'node:crypto';
import type { ParticipantSnapshot } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import {
  Audit,
  type Caller,
  keyPart,
  limitOf,
  notFound,
  type Page,
  pageOf,
  type PageQuery,
  positionOf,
  Reading,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import { type Concerning, Records, type Report } from '../records/records.service.js';
import { type Amendment, amendmentsIn } from './amendment.js';
import { ParticipantRow } from './participant.entity.js';
import { participantKind } from './participant-kind.js';
import type { ParticipantFact } from './participant.js';
import type { Enrol, FollowUp, GiveSupport, LeavePilot, RecordOutcome, ReEnter } from './participant.requests.js';
import { Pseudonyms } from './pseudonym.js';
import { showDossier, showParticipant, type ShownParticipant } from './shown.js';

@Injectable()
export class Participants {
  constructor(
    private readonly ledger: Ledger,
    private readonly records: Records,
    private readonly pilots: PilotDirectory,
    private readonly pseudonyms: Pseudonyms,
    private readonly reading: Reading,
    private readonly audit: Audit,
  ) {}

  async ofPilot(pilot: string, query: PageQuery, caller: Caller): Promise<Page<ShownParticipant>> {
    const limit = limitOf(query);
    const [day = null, id = null] = positionOf(query, [keyPart.day, keyPart.id]) ?? [];
    const { of, rows } = await this.reading.as(caller, async (manager) => ({
      of: await this.pilots.readable(pilot, caller, 'participant.read', manager),
      rows: await manager.query<{ id: string; version: number; snapshot: ParticipantSnapshot }[]>(
        `select id, version, snapshot from participant
          where pilot = $1 and snapshot is not null
            and ($2::text is null or (snapshot ->> 'enrolledOn', id) > ($2, $3::uuid))
          order by snapshot ->> 'enrolledOn', id limit $4`,
        [pilot, day, id, limit + 1],
      ),
    }));
    await this.audit.note(caller, 'participants.listed', pilot, rootsOf(of));
    return pageOf(
      rows,
      limit,
      (row) => [row.snapshot.enrolledOn, row.id],
      (row) => showParticipant(row, row.snapshot),
    );
  }

  async one(pilot: string, id: string, caller: Caller) {
    const { of, row } = await this.reading.as(caller, async (manager) => ({
      of: await this.pilots.readable(pilot, caller, 'participant.read', manager),
      row: await manager.findOneBy(ParticipantRow, { id, pilot }),
    }));
    if (!row?.snapshot) throw notFound();
    await this.audit.note(caller, 'participant.read', id, rootsOf(of));
    return showDossier(row, row.snapshot as ParticipantSnapshot);
  }

  /** What was put right and taken back of what was reported, also of somebody of whom all was. */
  async amendments(pilot: string, id: string, caller: Caller): Promise<Amendment[]> {
    const { of, facts } = await this.reading.as(caller, async (manager) => ({
      of: await this.pilots.readable(pilot, caller, 'participant.read', manager),
      facts: (await manager.existsBy(ParticipantRow, { id, pilot })) ? await this.ledger.about(id, manager) : undefined,
    }));
    if (!facts) throw notFound();
    await this.audit.note(caller, 'participant.read', id, rootsOf(of));
    return amendmentsIn(facts);
  }

  async enrol(of: Omit<Concerning, 'file'>, { reference, enrolledOn, entry }: Enrol) {
    const { project } = await this.pilots.readable(of.pilot, of.caller, 'participant.write');
    const person = this.pseudonyms.person(project, reference);
    const file = this.pseudonyms.participant(of.pilot, reference);
    return this.commit({ ...of, file }, { verb: 'enrolled', on: enrolledOn, person, entry }, 'new');
  }

  exit(of: Concerning, { on, reason, employment }: LeavePilot) {
    return this.commit(of, { verb: 'exited', on, reason, employment });
  }

  reEnter(of: Concerning, { on }: ReEnter) {
    return this.commit(of, { verb: 're-entered', on });
  }

  recordOutcome(of: Concerning, outcome: RecordOutcome) {
    return this.commit(of, { verb: 'outcome', record: randomUUID(), ...outcome });
  }

  giveSupport(of: Concerning, support: GiveSupport) {
    return this.commit(of, { verb: 'support', record: randomUUID(), ...support });
  }

  followUp(of: Concerning, followUp: FollowUp) {
    return this.commit(of, { verb: 'follow-up', record: randomUUID(), ...followUp });
  }

  private commit(of: Concerning, fact: Report<ParticipantFact>, existing: 'existing' | 'new' = 'existing') {
    return this.records.commit(
      of,
      this.records.report(participantKind, of, () => fact, existing),
    );
  }
}
