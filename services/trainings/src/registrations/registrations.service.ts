import type { SessionPlan, Stakeholder } from '@integras/contracts';
import { type At, CLOCK, type Clock, Ledger, type Rows } from '@integras/messaging';
import {
  Audit,
  authorise,
  type Caller,
  can,
  type CommandContext,
  KnownPartner,
  Mailer,
  notFound,
  problem,
  Reading,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { attendanceId, isNoted } from '../attendance/attendance.js';
import { attendanceShelf } from '../attendance/attendance.entity.js';
import { Attendees } from '../attendees/attendees.js';
import { ContactRow, contactShelf } from '../attendees/contact.entity.js';
import { Names } from '../attendees/names.service.js';
import { letterShelf } from '../letters/letter.entity.js';
import { letterAgain, write, writeAgain } from '../letters/letter.js';
import { placeOf } from '../schemes/scheme.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { SessionRow, sessionShelf } from '../sessions/session.entity.js';
import { type SessionAndScheme, Sessions } from '../sessions/sessions.service.js';
import { placeIn, register, registrationId, type Wish, withdraw } from './places.js';
import { RegistrationRow, registrationShelf } from './registration.entity.js';
import type { Register } from './registration.requests.js';

export type RegistrationState = 'registered' | 'waiting' | 'cancelled';

/** A registration as organisers see it; name and address only with `attendee.read`, and until they are erased. */
export interface ShownRegistration {
  id: string;
  attendee: string;
  stakeholder: Stakeholder;
  state: RegistrationState;
  at: string;
  name?: string;
  email?: string;
}

/** What somebody without an account sees of a session. */
export interface PublicSession extends SessionPlan {
  id: string;
  training: { title: string; kind: string; aims?: string };
  state: SessionRow['state'];
  full: boolean;
}

/** What somebody without an account is told who entered an address for a session: nothing that hangs on whose it is. */
export interface EnteredByLink {
  /** As it was before. */
  session: PublicSession;
  /** Whether a letter tells the address what became of it; there may be no mail server. */
  byMail: boolean;
}

/** What the holder of a personal link sees: never who they are. */
export interface MyRegistration {
  session: PublicSession;
  state: RegistrationState;
}

@Injectable()
export class Registrations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
    private readonly attendees: Attendees,
    private readonly names: Names,
    private readonly audit: Audit,
    private readonly reading: Reading,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a session, in the order they came; without a name given anew after theirs was erased. */
  async list(session: string, caller: Caller): Promise<ShownRegistration[]> {
    const found = await this.sessions.readable(session, caller, 'scheme.write');
    const seesNames = can(caller.grants, 'attendee.read', placeOf(found.scheme));
    const begins = new Date(found.session.plan.starts);
    const { rows, contacts } = await this.reading.as(caller, async (manager) => {
      const registered = await manager.find(RegistrationRow, { where: { session }, order: { at: 'ASC', id: 'ASC' } });
      const attendees = seesNames ? registered.map(({ attendee }) => attendee) : [];
      return { rows: registered, contacts: await manager.findBy(ContactRow, { id: In(attendees) }) };
    });
    const known = contacts.map(({ id }) => id);
    const erased = await this.names.erasedSince(begins, known);
    const contactOf = new Map(contacts.filter(({ id }) => !erased.has(id)).map((contact) => [contact.id, contact]));
    if (seesNames) await this.audit.note(caller, 'attendees.listed', session, placeOf(found.scheme));
    return rows.map((row) => {
      const contact = contactOf.get(row.attendee);
      return { ...shown(row, found.session), ...(contact && { name: contact.name, email: contact.email }) };
    });
  }

  async byOrganiser(
    session: string,
    body: Register,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownRegistration> {
    const found = await this.sessions.readable(session, caller, 'scheme.write');
    const { row, session: after } = await this.register(found, body, 'organiser', context);
    return shown(row, after);
  }

  /** What the link of a session leads to. */
  async session(link: string): Promise<PublicSession> {
    return publicSession(await this.sessions.found({ link }));
  }

  /**
   * By somebody without an account, whose address it may not be. Only a letter to the address says what became of it and
   * holds the personal link, with which all can be had that an attendee has attended before.
   */
  async byLink(link: string, body: Register, { idempotency, ...context }: CommandContext): Promise<EnteredByLink> {
    const found = await this.sessions.found({ link });
    const { id, project } = found.session;
    // All who hold the link of a session share it: what tells them apart is the address.
    const principal = `registration ${registrationId(id, this.attendees.idOf(project, body.email))}`;
    const own = idempotency && { idempotency: { ...idempotency, principal } };
    await this.register(found, body, 'link', { ...context, ...own });
    return { session: publicSession(found), byMail: this.mailer.isConfigured };
  }

  /** @throws Refusal 404 for a link that was made up. */
  async mine(link: string): Promise<MyRegistration> {
    const { row, found } = await this.linked(link);
    return { session: publicSession(found), state: stateOf(row, found.session) };
  }

  async withdrawMine(link: string, context: CommandContext): Promise<MyRegistration> {
    const { row, found } = await this.linked(link);
    const after = await this.withdraw(row, found, context);
    return { session: publicSession({ ...found, session: after.session }), state: stateOf(after.row, after.session) };
  }

  async withdrawFor(session: string, id: string, caller: Caller, context: CommandContext): Promise<ShownRegistration> {
    const found = await this.sessions.readable(session, caller, 'scheme.write');
    const row = await this.dataSource.manager.findOneBy(RegistrationRow, { id, session });
    if (!row) throw notFound();
    const after = await this.withdraw(row, found, context);
    return shown(after.row, after.session);
  }

  /** The registration a personal link leads to. */
  async linked(link: string): Promise<{ row: RegistrationRow; found: SessionAndScheme }> {
    const id = this.attendees.openLink('registration', link);
    const row = id === undefined ? null : await this.dataSource.manager.findOneBy(RegistrationRow, { id });
    if (!row) throw notFound();
    return { row, found: await this.sessions.found({ id: row.session }) };
  }

  /** Forgets who an attendee is; what they attended stays. By the link they were written. */
  async forgetMe(link: string): Promise<void> {
    const attendee = this.attendees.openLink('contact', link);
    if (attendee === undefined) throw notFound();
    await this.names.erase(attendee);
  }

  /** The same, by an organiser for whoever asked them to. */
  async forget(session: string, attendee: string, caller: Caller): Promise<void> {
    const { scheme } = await this.sessions.readable(session, caller);
    authorise(caller, 'attendee.read', placeOf(scheme));
    const registration = await this.dataSource.manager.findOneBy(RegistrationRow, { session, attendee });
    if (!registration) throw notFound();
    await this.names.erase(attendee);
  }

  private async register(
    { session: { id: session, project, scheme } }: SessionAndScheme,
    { name, email, language = 'en', ...stakeholder }: Register,
    by: Wish['by'],
    context: CommandContext,
  ): Promise<{ row: RegistrationRow; session: SessionRow }> {
    await this.requirePartner(project, stakeholder);
    const attendee = this.attendees.idOf(project, email);
    const registration = registrationId(session, attendee);
    const wish = { registration, attendee, stakeholder, by };
    const again = letterAgain(registration, this.clock.now());
    return this.commit(context, { scheme, session, registration, contact: attendee, letter: again }, (rows, at) => {
      const places = register(
        rows.get(schemeShelf, scheme)!,
        rows.get(sessionShelf, session)!,
        rows.get(registrationShelf, registration),
        wish,
        at.now,
      );
      rows.put(registrationShelf, places.row);
      // A stranger who knows the address must not change whose it is.
      const known = rows.get(contactShelf, attendee);
      if (!known) rows.put(contactShelf, { id: attendee, project, name, email: email.trim(), language });
      if (places.facts.length > 0) write(rows, places.state, session, [wish], at);
      else writeAgain(rows, again, places.state, session, wish, at);
      return places;
    });
  }

  private withdraw(
    { id: registration, attendee }: RegistrationRow,
    { session: { id: session, scheme } }: SessionAndScheme,
    context: CommandContext,
  ): Promise<{ row: RegistrationRow; session: SessionRow }> {
    const attendance = attendanceId(session, attendee);
    return this.commit(context, { scheme, session, registration, attendance }, (rows, at) => {
      const places = withdraw(
        rows.get(schemeShelf, scheme)!,
        rows.get(sessionShelf, session)!,
        rows.get(registrationShelf, registration)!,
        { wasThere: isNoted(rows.get(attendanceShelf, attendance)), now: at.now },
      );
      rows.put(registrationShelf, places.row);
      write(rows, 'promoted', session, places.promoted, at);
      return places;
    });
  }

  private commit(
    context: CommandContext,
    {
      scheme,
      session,
      registration,
      contact,
      letter,
      attendance,
    }: {
      scheme: string;
      session: string;
      registration: string;
      contact?: string;
      letter?: string;
      attendance?: string;
    },
    decide: (rows: Rows, at: At) => ReturnType<typeof withdraw>,
  ): Promise<{ row: RegistrationRow; session: SessionRow }> {
    return this.ledger
      .commit({
        ...context,
        journal: { kind: 'scheme', id: scheme },
        reads: [
          { shelf: schemeShelf, ids: [scheme] },
          { shelf: sessionShelf, ids: [session] },
          { shelf: registrationShelf, ids: [registration] },
          ...(contact === undefined ? [] : [{ shelf: contactShelf, ids: [contact] }]),
          ...(letter === undefined ? [] : [{ shelf: letterShelf, ids: [letter] }]),
          ...(attendance === undefined ? [] : [{ shelf: attendanceShelf, ids: [attendance] }]),
        ],
        decide: (rows, at) => {
          const { facts, row, session: after } = decide(rows, at);
          rows.put(sessionShelf, after);
          return { facts, result: { row, session: after } };
        },
      })
      .then(({ row, session: after }) => ({ row: { ...row, at: new Date(row.at) }, session: after }));
  }

  /** @throws Refusal 422 for a partner of another project, or of another country than was said. */
  private async requirePartner(project: string, { partner, country }: Stakeholder): Promise<void> {
    if (partner === undefined) return;
    const known = await this.dataSource.manager.findOneBy(KnownPartner, { id: partner, project });
    const reason = !known
      ? 'is no partner of the project'
      : known.country === country
        ? undefined
        : `is in ${known.country}`;
    if (reason)
      throw problem('registration-faulty', 422, 'This cannot be registered', 'The organisation does not fit.', [
        { field: 'partner', reason },
      ]);
  }
}

function stateOf({ id, cancelled }: RegistrationRow, session: SessionRow): RegistrationState {
  return cancelled ? 'cancelled' : placeIn(session, id);
}

function shown(row: RegistrationRow, session: SessionRow): ShownRegistration {
  const { id, attendee, stakeholder, at } = row;
  return { id, attendee, stakeholder, state: stateOf(row, session), at: at.toISOString() };
}

function publicSession({ session, scheme }: SessionAndScheme): PublicSession {
  const { title, kind, aims } = scheme.description;
  return {
    id: session.id,
    ...session.plan,
    training: { title, kind, ...(aims !== undefined && { aims }) },
    state: session.state,
    full: session.registered.length >= session.plan.capacity,
  };
}
