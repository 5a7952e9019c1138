import { randomBytes, randomUUID } from 'node:crypto';
import type { SessionPlan } from '@integras/contracts';
import { type At, Ledger, type Rows } from '@integras/messaging';
import {
  type Action,
  authorise,
  type Caller,
  can,
  type CommandContext,
  KnownTerritory,
  notFound,
  problem,
  requireVersion,
  scopeOf,
  SETTINGS,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { attendanceId, elsewhere, isNoted, othersOf, participationId } from '../attendance/attendance.js';
import { attendanceShelf, type ParticipationRow, participationShelf } from '../attendance/attendance.entity.js';
import { whyNotBoth } from '../attendance/elsewhere.js';
import { write } from '../letters/letter.js';
import { fill } from '../registrations/places.js';
import { placeOf } from '../schemes/scheme.js';
import { SchemeRow, schemeShelf } from '../schemes/scheme.entity.js';
import { type Changing, Schemes } from '../schemes/schemes.service.js';
import type { TrainingsSettings } from '../trainings.settings.js';
import { cancel, isOver, reschedule, schedule } from './session.js';
import { SessionRow, sessionShelf } from './session.entity.js';
import type { CancelSession, PlanSession, SessionsQuery } from './session.requests.js';
import { instantsOf } from './session-time.js';

/** A session as the interface shows it. */
export interface ShownSession extends SessionPlan {
  id: string;
  scheme: string;
  project: string;
  state: SessionRow['state'];
  registered: number;
  waiting: number;
  /** Where people register without an account; for organisers. */
  registerAt?: string;
  version: number;
}

/** Both rows that whatever happens to a session is decided by. */
export interface SessionAndScheme {
  session: SessionRow;
  scheme: SchemeRow;
}

interface Found extends SessionAndScheme {
  wasAttended: boolean;
  /** Of those who have a place or wait for one. */
  attended: readonly ParticipationRow[];
  /** All of the training. */
  sessions: readonly SessionRow[];
}

@Injectable()
export class Sessions {
  private readonly publicUrl: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
    @Inject(SETTINGS) { PUBLIC_URL }: TrainingsSettings,
  ) {
    this.publicUrl = PUBLIC_URL;
  }

  /** By their beginning, those of the trainings the caller may know of. */
  async list({ project, scheme }: SessionsQuery, caller: Caller): Promise<ShownSession[]> {
    const { all, projects } = scopeOf(caller.grants, 'scheme.read');
    const where = { ...(project !== undefined && { project }), ...(scheme !== undefined && { scheme }) };
    const [rows, schemes] = await Promise.all([
      this.dataSource.manager.find(SessionRow, { where }),
      this.dataSource.manager.find(SchemeRow),
    ]);
    const schemeOf = new Map(schemes.map((row) => [row.id, row]));
    return rows
      .filter((row) => all || projects.includes(row.project))
      .map((row) => this.shown(row, can(caller.grants, 'scheme.write', placeOf(schemeOf.get(row.scheme)!))))
      .sort((one, other) => one.starts.localeCompare(other.starts));
  }

  async one(id: string, caller: Caller): Promise<ShownSession> {
    const { session, scheme } = await this.readable(id, caller);
    return this.shown(session, can(caller.grants, 'scheme.write', placeOf(scheme)));
  }

  /** @throws Refusal 404 when there is none, or not for this caller; 403 when they see it and may not do this. */
  async readable(id: string, caller: Caller, action: Action = 'scheme.read'): Promise<SessionAndScheme> {
    const found = await this.found({ id });
    authorise(caller, action, placeOf(found.scheme));
    return found;
  }

  /** The ids of all sessions of a training. */
  async ofScheme(scheme: string): Promise<string[]> {
    const rows = await this.dataSource.manager.find(SessionRow, { select: { id: true }, where: { scheme } });
    return rows.map(({ id }) => id);
  }

  /** @throws Refusal 404 */
  async found(by: { id: string } | { link: string }): Promise<SessionAndScheme> {
    const session = await this.dataSource.manager.findOneBy(SessionRow, by);
    if (!session) throw notFound();
    return { session, scheme: await this.dataSource.manager.findOneByOrFail(SchemeRow, { id: session.scheme }) };
  }

  async schedule(scheme: string, wanted: PlanSession, caller: Caller, context: CommandContext): Promise<ShownSession> {
    const { description } = await this.schemes.readable(scheme, caller, 'scheme.write');
    const plan = await this.planned(wanted, description.territory);
    const [id, link] = [randomUUID(), randomBytes(16).toString('base64url')];
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme },
      reads: [{ shelf: schemeShelf, ids: [scheme] }],
      decide: (rows, { now }) => {
        const { row, facts } = schedule(rows.get(schemeShelf, scheme)!, id, link, plan, now);
        rows.put(sessionShelf, row);
        return { facts, result: this.shown(row, true) };
      },
    });
  }

  /**
   * Whoever has a place or waits is told, unless what is past is but put right. A place that is added goes to who waits, as
   * long as the session is still to begin.
   */
  async reschedule({ ifMatch, ...changing }: Changing, wanted: PlanSession): Promise<ShownSession> {
    const { scheme } = await this.readable(changing.id, changing.caller, 'scheme.write');
    const plan = await this.planned(wanted, scheme.description.territory);
    return this.change(changing, ({ session, scheme, wasAttended, attended, sessions }, rows, at) => {
      requireVersion(ifMatch, session.version);
      mustFitBeside(plan, session.id, attended, sessions);
      const moved = reschedule(scheme, session, plan, { wasAttended, now: at.now });
      const filled = fill(scheme, moved.row, at.now);
      if (isElsewhere(session.plan, plan) && !(isOver(session.plan, at.now) && isOver(plan, at.now)))
        write(rows, 'rescheduled', session.id, [...session.registered, ...session.waiting], at);
      write(rows, 'promoted', session.id, filled.promoted, at);
      return { row: filled.session, facts: [...moved.facts, ...filled.facts] };
    });
  }

  /** Whoever has a place or waits is told. */
  cancel(changing: Changing, { reason }: CancelSession): Promise<ShownSession> {
    return this.change(changing, ({ session, scheme, wasAttended }, rows, at) => {
      const cancelled = cancel(scheme, session, reason, { wasAttended, now: at.now });
      if (cancelled.facts.length > 0)
        write(rows, 'cancelled', session.id, [...session.registered, ...session.waiting], at);
      return cancelled;
    });
  }

  private async change(
    { id, caller, context }: Changing,
    decide: (found: Found, rows: Rows, at: At) => ReturnType<typeof schedule>,
  ): Promise<ShownSession> {
    const { session, scheme } = await this.readable(id, caller, 'scheme.write');
    const attendees = [...session.registered, ...session.waiting].map(({ attendee }) => attendee);
    const attendances = attendees.map((attendee) => attendanceId(id, attendee));
    const participations = attendees.map((attendee) => participationId(scheme.id, attendee));
    const sessions = await this.ofScheme(scheme.id);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme.id },
      reads: [
        { shelf: schemeShelf, ids: [scheme.id] },
        { shelf: sessionShelf, ids: sessions },
        { shelf: attendanceShelf, ids: attendances },
        { shelf: participationShelf, ids: participations },
      ],
      decide: (rows, at) => {
        const found = {
          session: rows.get(sessionShelf, id)!,
          scheme: rows.get(schemeShelf, scheme.id)!,
          wasAttended: attendances.some((attendance) => isNoted(rows.get(attendanceShelf, attendance))),
          attended: participations.flatMap((participation) => rows.get(participationShelf, participation) ?? []),
          sessions: sessions.flatMap((each) => rows.get(sessionShelf, each) ?? []),
        };
        const { row, facts } = decide(found, rows, at);
        rows.put(sessionShelf, row);
        return { facts, result: this.shown(row, true) };
      },
    });
  }

  /** @throws Refusal 422 for times that are none. */
  private async planned(wanted: PlanSession, territory: string): Promise<SessionPlan> {
    const host = await this.dataSource.manager.findOneByOrFail(KnownTerritory, { id: territory });
    const local = { ...wanted, timeZone: wanted.timeZone ?? host.timeZone };
    const instants = instantsOf(local);
    if (Array.isArray(instants))
      throw problem('session-faulty', 422, 'This session cannot be planned', 'Its times are wrong.', instants);
    return { ...local, ...instants };
  }

  private shown(
    { id, scheme, project, plan, state, link, registered, waiting, version }: SessionRow,
    organises: boolean,
  ): ShownSession {
    return {
      id,
      scheme,
      project,
      ...plan,
      state,
      registered: registered.length,
      waiting: waiting.length,
      ...(organises && { registerAt: `${this.publicUrl}/register/${link}` }),
      version,
    };
  }
}

/** @throws Refusal when somebody who was there would have been at another session of the training at the same time. */
function mustFitBeside(
  plan: SessionPlan,
  session: string,
  attended: readonly ParticipationRow[],
  sessions: readonly SessionRow[],
): void {
  for (const participation of attended) {
    const stay = participation.sessions[session];
    const reason = stay && whyNotBoth({ plan, hours: stay.hours }, othersOf(participation, session, sessions));
    if (reason) throw elsewhere([{ field: 'startsAt', reason }]);
  }
}

/** Whether somebody who wanted to come has to know. */
const isElsewhere = (before: SessionPlan, after: SessionPlan): boolean =>
  before.starts !== after.starts || before.ends !== after.ends || before.place !== after.place;
