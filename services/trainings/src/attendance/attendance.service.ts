import type { AttendanceMethod, AttendanceSnapshot } from '@integras/contracts';
import { type At, CLOCK, type Clock, type FieldError, Ledger, Refusal, type Rows } from '@integras/messaging';
import { type Caller, type CommandContext, notFound, problem, requireVersion, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { DataSource, In } from 'typeorm';
import { Attendees } from '../attendees/attendees.js';
import { certificateId, follow } from '../certificates/certificate.js';
import { certificateShelf } from '../certificates/certificate.entity.js';
import { letterShelf } from '../letters/letter.entity.js';
import { certificateLetter, tellOfCompletion } from '../letters/letter.js';
import { registrationId } from '../registrations/places.js';
import { RegistrationRow, registrationShelf } from '../registrations/registration.entity.js';
import { Registrations } from '../registrations/registrations.service.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { hoursOf } from '../sessions/session-time.js';
import { type SessionAndScheme, Sessions } from '../sessions/sessions.service.js';
import { type SessionRow, sessionShelf } from '../sessions/session.entity.js';
import type { TrainingsSettings } from '../trainings.settings.js';
import {
  attend,
  attendanceId,
  type Attending,
  type AttendanceStep,
  correct,
  elsewhere,
  isElsewhere,
  othersOf,
  participationId,
  takeBack,
} from './attendance.js';
import { AttendanceRow, attendanceShelf, participationShelf } from './attendance.entity.js';
import type { CorrectAttendance, NoteAttendance, VoidAttendance } from './attendance.requests.js';

/** An attendance as the interface shows it; without a snapshot it was taken back. */
export interface ShownAttendance {
  id: string;
  session: string;
  attendee: string;
  snapshot: AttendanceSnapshot | null;
  version: number;
}

/** The code on the wall. */
export interface ShownCode {
  code: string;
  /** What the picture leads to. */
  url: string;
  /** SVG. */
  picture: string;
  /** When the next one comes; this one is taken for a minute more. */
  until: string;
}

/** Which attendance is changed by whom, and the version they read. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

const minute = 60_000;

@Injectable()
export class Attendance {
  private readonly publicUrl: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
    private readonly registrations: Registrations,
    private readonly attendees: Attendees,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { PUBLIC_URL }: TrainingsSettings,
  ) {
    this.publicUrl = PUBLIC_URL;
  }

  /** Of a session, those taken back too. */
  async list(session: string, caller: Caller): Promise<ShownAttendance[]> {
    await this.sessions.readable(session, caller, 'scheme.write');
    const rows = await this.dataSource.manager.find(AttendanceRow, { where: { session }, order: { id: 'ASC' } });
    return rows.map(shown);
  }

  /** By the organiser's list. Sending it twice changes nothing. */
  async note(
    session: string,
    { present }: NoteAttendance,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownAttendance[]> {
    const found = await this.sessions.readable(session, caller, 'scheme.write');
    const ids = present.map(({ registration }) => registration);
    const rows = await this.dataSource.manager.findBy(RegistrationRow, { id: In(ids), session });
    const known = new Map(rows.map((row) => [row.id, row]));
    const errors = ids.flatMap((id, at) =>
      known.has(id) && !known.get(id)!.cancelled
        ? []
        : [{ field: `present.${at}.registration`, reason: 'is no registration for this session that stands' }],
    );
    if (errors.length > 0)
      throw problem(
        'attendance-faulty',
        422,
        'This list cannot be noted',
        'Register people before you note them.',
        errors,
      );
    const whole = hoursOf(found.session.plan);
    const said = new Map(
      present.map(({ registration, hours = whole }, at) => [registration, { hours, field: `present.${at}.hours` }]),
    );
    return this.commit(found, [...known.values()], context, (row, of, scheme, { now }) =>
      attend(scheme, of, { ...said.get(row.id)!, method: 'list' }, now),
    );
  }

  /** By whoever has the code on the wall and their own personal link. @throws Refusal 422 when the code is an old one */
  async byCode(link: string, code: string, context: CommandContext): Promise<ShownAttendance> {
    const { row, found } = await this.registrations.linked(link);
    const now = Math.floor(this.clock.now().getTime() / minute);
    const isRight = [now, now - 1].some((each) => this.attendees.wallCode(row.session, each) === code);
    if (row.cancelled || !isRight)
      throw problem('code-wrong', 422, 'This code does not count', 'Scan the one that is on the wall now.', [
        { field: 'code', reason: 'is not the one on the wall' },
      ]);
    const [noted] = await this.commit(found, [row], context, (_row, of, scheme, at) =>
      attend(
        scheme,
        of,
        { hours: hoursOf(of.session.plan), method: 'code' satisfies AttendanceMethod, field: 'code' },
        at.now,
      ),
    );
    return noted!;
  }

  /** The code to put on the wall now. */
  async code(session: string, caller: Caller): Promise<ShownCode> {
    await this.sessions.readable(session, caller, 'scheme.write');
    const now = Math.floor(this.clock.now().getTime() / minute);
    const code = this.attendees.wallCode(session, now);
    const url = `${this.publicUrl}/attend/${session}/${code}`;
    return {
      code,
      url,
      picture: await QRCode.toString(url, { type: 'svg', margin: 1 }),
      until: new Date((now + 1) * minute).toISOString(),
    };
  }

  correct(changing: Changing, { hours, reason }: CorrectAttendance): Promise<ShownAttendance> {
    return this.change(changing, (of, scheme, now) => correct(scheme, of, hours, reason, now));
  }

  takeBack(changing: Changing, { reason }: VoidAttendance): Promise<ShownAttendance> {
    return this.change(changing, (of, scheme, now) => takeBack(scheme, of, reason, now));
  }

  private async change(
    { id, caller, context, ifMatch }: Changing,
    step: (of: Attending, scheme: SessionAndScheme['scheme'], now: Date) => AttendanceStep,
  ): Promise<ShownAttendance> {
    const row = await this.dataSource.manager.findOneBy(AttendanceRow, { id });
    if (!row) throw notFound();
    const found = await this.sessions.readable(row.session, caller, 'scheme.write');
    const { session, attendee } = row;
    const registration = await this.dataSource.manager.findOneByOrFail(RegistrationRow, { session, attendee });
    const [changed] = await this.commit(found, [registration], context, (_row, of, scheme, { now }) => {
      requireVersion(ifMatch, of.attendance!.version);
      return step(of, scheme, now);
    });
    return changed!;
  }

  /** Decides on several attendees of one session, in one transaction. */
  private async commit(
    { session: { id: session }, scheme: { id: scheme } }: SessionAndScheme,
    registrations: readonly RegistrationRow[],
    context: CommandContext,
    step: (row: RegistrationRow, of: Attending, scheme: SessionAndScheme['scheme'], at: At) => AttendanceStep,
  ): Promise<ShownAttendance[]> {
    const idsOf = (of: (row: RegistrationRow) => string) => registrations.map(of);
    const sessions = await this.sessions.ofScheme(scheme);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme },
      reads: [
        { shelf: schemeShelf, ids: [scheme] },
        { shelf: sessionShelf, ids: sessions },
        { shelf: registrationShelf, ids: idsOf(({ id }) => id) },
        { shelf: attendanceShelf, ids: idsOf(({ attendee }) => attendanceId(session, attendee)) },
        { shelf: participationShelf, ids: idsOf(({ attendee }) => participationId(scheme, attendee)) },
        {
          shelf: certificateShelf,
          ids: idsOf(({ attendee }) => certificateId(participationId(scheme, attendee))),
        },
        { shelf: letterShelf, ids: idsOf(({ attendee }) => certificateLetter(participationId(scheme, attendee))) },
      ],
      decide: (rows, at) => {
        const row = rows.get(schemeShelf, scheme)!;
        const known = sessions.map((id) => rows.get(sessionShelf, id));
        const steps = allOf(registrations, ({ id }) => {
          const registration = rows.get(registrationShelf, id)!;
          return step(registration, attendingOf(rows, session, scheme, registration, known), row, at);
        });
        for (const { attendance, participation } of steps) {
          const { attendee } = attendance;
          const place = { registration: registrationId(session, attendee), attendee };
          tellOfCompletion(rows, rows.get(participationShelf, participation.id), participation, session, place, at);
          rows.put(attendanceShelf, attendance);
          rows.put(participationShelf, participation);
        }
        const certificates = steps.flatMap(({ participation }) => {
          const certificate = rows.get(certificateShelf, certificateId(participation.id));
          return follow(row, certificate, participation, at.now) ?? [];
        });
        for (const { row: certificate } of certificates) rows.put(certificateShelf, certificate);
        if (!row.begun) rows.put(schemeShelf, { ...row, begun: true });
        return {
          facts: [...steps.flatMap(({ facts }) => facts), ...certificates.flatMap(({ fact }) => fact ?? [])],
          result: steps.map(({ attendance }) => shown(attendance)),
        };
      },
    });
  }
}

/** @throws Refusal that names all who were elsewhere, not only the first. */
function allOf<T>(registrations: readonly T[], step: (row: T) => AttendanceStep): AttendanceStep[] {
  const errors: FieldError[] = [];
  const steps = registrations.flatMap((row) => {
    try {
      return step(row);
    } catch (error) {
      if (!(error instanceof Refusal) || !isElsewhere(error)) throw error;
      errors.push(...(error.problem.errors ?? []));
      return [];
    }
  });
  if (errors.length > 0) throw elsewhere(errors);
  return steps;
}

function attendingOf(
  rows: Rows,
  session: string,
  scheme: string,
  { attendee, stakeholder }: RegistrationRow,
  known: readonly (SessionRow | undefined)[],
): Attending {
  const participation = rows.get(participationShelf, participationId(scheme, attendee));
  return {
    session: rows.get(sessionShelf, session)!,
    attendee,
    stakeholder,
    attendance: rows.get(attendanceShelf, attendanceId(session, attendee)),
    participation,
    others: othersOf(participation, session, known),
  };
}

const shown = ({ id, session, attendee, snapshot, version }: AttendanceRow): ShownAttendance => ({
  id,
  session,
  attendee,
  snapshot,
  version,
});
