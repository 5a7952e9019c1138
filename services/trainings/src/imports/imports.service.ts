import type { Readable } from 'node:stream';
import { type At, type Command, Ledger, Refusal, type Rows } from '@integras/messaging';
import { type Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { attendanceId, isElsewhere, othersOf, participationId } from '../attendance/attendance.js';
import { attendanceShelf, participationShelf } from '../attendance/attendance.entity.js';
import { Attendees } from '../attendees/attendees.js';
import { letterShelf } from '../letters/letter.entity.js';
import { certificateLetter, tellOfCompletion } from '../letters/letter.js';
import { registrationId } from '../registrations/places.js';
import { registrationShelf } from '../registrations/registration.entity.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { hoursOf } from '../sessions/session-time.js';
import { sessionShelf } from '../sessions/session.entity.js';
import { type SessionAndScheme, Sessions } from '../sessions/sessions.service.js';
import { type AttendanceLine, lineReader } from './attendance-line.js';
import { type FaultyRow, readCsv } from './csv-file.js';
import { type Guest, type GuestStep, takeIn } from './guest.js';
import type { ImportAttendance } from './import.requests.js';
import { portions } from './rows.js';

/** What became of a file, or would in a dry run. */
export interface ImportedAttendance {
  dryRun: boolean;
  /** Rows about somebody who was new, or whose attendance was. */
  accepted: number;
  /** Rows that say what was known already. */
  repeated: number;
  /** Rows that were left out. */
  refused: number;
  /** Of the people in rows that were not left out. */
  attended: number;
  absent: number;
  /** Of them, those the session has no place for. Whoever was there was there all the same. */
  waiting: number;
  /** Why rows were left out; the first thousand reasons. */
  errors: FaultyRow[];
}

/** What became of one portion of a file. */
interface Taken {
  /** Of how many guests something was new. */
  news: number;
  /** How many of them have no place. */
  waiting: number;
  /** Rows about somebody who was elsewhere. */
  elsewhere: FaultyRow[];
}

const shownErrors = 1_000;

@Injectable()
export class AttendanceImports {
  constructor(
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
    private readonly attendees: Attendees,
  ) {}

  /**
   * Takes in whom a file tells of. It knows no names, and writes to nobody who was not written to before; a file that was cut off by a failure can be
   * sent again.
   */
  async take(
    session: string,
    file: Readable,
    { dryRun, ...how }: ImportAttendance,
    caller: Caller,
  ): Promise<ImportedAttendance> {
    const found = await this.sessions.readable(session, caller, 'scheme.write');
    const { lines, faulty } = await readCsv(file, lineReader(how));
    const guests = lines.map((line) => this.guestOf(line, found));
    const sessions = await this.sessions.ofScheme(found.scheme.id);
    const commands = portions(guests).map((portion) => commandFor(found, sessions, portion, caller));
    const taken = dryRun === 'true' ? await this.tried(commands) : await this.taken(commands);
    const news = sum(taken.map((portion) => portion.news));
    const elsewhere = taken.flatMap((portion) => portion.elsewhere);
    const left = guests.length - elsewhere.length;
    const attended = guests.filter(({ hours }) => hours !== undefined).length - elsewhere.length;
    const errors = [...faulty, ...elsewhere].toSorted((one, other) => one.row - other.row);
    return {
      dryRun: dryRun === 'true',
      accepted: news,
      repeated: left - news,
      refused: new Set(errors.map(({ row }) => row)).size,
      attended,
      absent: left - attended,
      waiting: sum(taken.map((portion) => portion.waiting)),
      errors: errors.slice(0, shownErrors),
    };
  }

  private async taken(commands: readonly Command<Taken>[]): Promise<Taken[]> {
    const portions: Taken[] = [];
    // One after the other: places are given in the order of the file.
    for (const command of commands) portions.push(await this.ledger.commit(command));
    return portions;
  }

  private async tried(commands: readonly Command<Taken>[]): Promise<Taken[]> {
    const outcomes = await this.ledger.dryRun(commands);
    return outcomes.map((outcome) => {
      if ('refusal' in outcome) throw outcome.refusal;
      return outcome.result as Taken;
    });
  }

  private guestOf(
    { reference, attended, kind, country, hours, row }: AttendanceLine & { row: number },
    { session }: SessionAndScheme,
  ): Guest {
    const attendee = this.attendees.idOfReference(session.project, reference);
    return {
      registration: registrationId(session.id, attendee),
      attendee,
      stakeholder: { kind, country },
      row,
      ...(attended === 'yes' && { hours: hours ?? hoursOf(session.plan) }),
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function commandFor(
  { session: { id: session }, scheme: { id: scheme } }: SessionAndScheme,
  sessions: readonly string[],
  guests: readonly Guest[],
  { account }: Caller,
): Command<Taken> {
  const attendees = guests.map(({ attendee }) => attendee);
  return {
    ...(account !== undefined && { actor: account }),
    journal: { kind: 'scheme', id: scheme },
    reads: [
      { shelf: schemeShelf, ids: [scheme] },
      { shelf: sessionShelf, ids: [...sessions] },
      { shelf: registrationShelf, ids: guests.map(({ registration }) => registration) },
      { shelf: attendanceShelf, ids: attendees.map((attendee) => attendanceId(session, attendee)) },
      { shelf: participationShelf, ids: attendees.map((attendee) => participationId(scheme, attendee)) },
      { shelf: letterShelf, ids: attendees.map((attendee) => certificateLetter(participationId(scheme, attendee))) },
    ],
    decide: (rows, at) => {
      const elsewhere: FaultyRow[] = [];
      const steps = guests.flatMap((guest) => {
        try {
          return takeInto(rows, scheme, { id: session, all: sessions }, guest, at);
        } catch (error) {
          if (!(error instanceof Refusal) || !isElsewhere(error)) throw error;
          elsewhere.push(...(error.problem.errors ?? []).map((fault) => ({ ...fault, row: guest.row })));
          return [];
        }
      });
      const waiting = new Set(rows.get(sessionShelf, session)!.waiting.map(({ registration }) => registration));
      return {
        facts: steps.flatMap(({ facts }) => facts),
        result: {
          news: steps.filter(({ facts }) => facts.length > 0).length,
          waiting: guests.filter(({ registration }) => waiting.has(registration)).length,
          elsewhere,
        },
      };
    },
  };
}

function takeInto(
  rows: Rows,
  scheme: string,
  { id: session, all }: { id: string; all: readonly string[] },
  guest: Guest,
  at: At,
): GuestStep {
  const of = rows.get(schemeShelf, scheme)!;
  const participation = rows.get(participationShelf, participationId(scheme, guest.attendee));
  const sessions = all.map((id) => rows.get(sessionShelf, id));
  const known = {
    registration: rows.get(registrationShelf, guest.registration),
    attendance: rows.get(attendanceShelf, attendanceId(session, guest.attendee)),
    participation,
    others: othersOf(participation, session, sessions),
  };
  const step = takeIn(of, rows.get(sessionShelf, session)!, known, guest, at.now);
  rows.put(sessionShelf, step.session);
  rows.put(registrationShelf, step.registration);
  if (step.attendance) rows.put(attendanceShelf, step.attendance);
  if (step.participation) {
    tellOfCompletion(rows, participation, step.participation, session, guest, at);
    rows.put(participationShelf, step.participation);
  }
  if (step.attendance && !of.begun) rows.put(schemeShelf, { ...of, begun: true });
  return step;
}
