import { CLOCK, type Clock } from '@integras/messaging';
import { authorise, type Caller, KnownProject, notFound, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DataSource, In } from 'typeorm';
import { Attendees } from '../attendees/attendees.js';
import { RegistrationRow } from '../registrations/registration.entity.js';
import { SchemeRow } from '../schemes/scheme.entity.js';
import { SessionRow } from '../sessions/session.entity.js';
import type { TrainingsSettings } from '../trainings.settings.js';

/** In the place of a project, where a calendar is one attendee's. */
const personal = 'person';

/** What a calendar shows. */
interface Entries {
  name: string;
  entries: { session: SessionRow; training: string; waits: boolean }[];
}

/** Sessions as a calendar that programs subscribe to (iCalendar, RFC 5545). */
@Injectable()
export class Calendars {
  private readonly publicUrl: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly attendees: Attendees,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { PUBLIC_URL }: TrainingsSettings,
  ) {
    this.publicUrl = PUBLIC_URL;
  }

  /** The address of a project's calendar, or of one partner's trainings in it. */
  linkOf(project: string, partner: string | undefined, caller: Caller): { url: string } {
    authorise(caller, 'scheme.read', { project });
    return this.addressOf(partner === undefined ? project : `${project}~${partner}`);
  }

  /**
   * The address of one attendee's calendar. It is mailed to them only: whoever registers under somebody's address must
   * not learn what else that person registered for.
   */
  ofPerson(attendee: string): { url: string } {
    return this.addressOf(`${personal}~${attendee}`);
  }

  /** @throws Refusal 404 for an address that was made up */
  async read(link: string): Promise<string> {
    const opened = this.attendees.openLink('calendar', link);
    if (opened === undefined) throw notFound();
    const [of, within] = opened.split('~') as [string, string | undefined];
    const { name, entries } = await (of === personal ? this.entriesOf(within!) : this.entriesIn(of, within));
    const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH });
    for (const { session, training, waits } of entries) {
      const { id: uid, plan, state, version } = session;
      calendar.createEvent({
        id: `${uid}@integras`,
        // Instants: a zone beside a date would be taken for that of this machine.
        start: new Date(plan.starts),
        end: new Date(plan.ends),
        stamp: this.clock.now(),
        summary: `${training}: ${plan.title}`,
        location: plan.place,
        sequence: version,
        status:
          state === 'cancelled'
            ? ICalEventStatus.CANCELLED
            : waits
              ? ICalEventStatus.TENTATIVE
              : ICalEventStatus.CONFIRMED,
      });
    }
    return calendar.toString();
  }

  private addressOf(id: string): { url: string } {
    return { url: `${this.publicUrl}/api/trainings/v1/calendars/${this.attendees.linkTo('calendar', id)}` };
  }

  private async entriesIn(project: string, partner: string | undefined): Promise<Entries> {
    const schemes = (await this.dataSource.manager.findBy(SchemeRow, { project })).filter(
      ({ description }) => partner === undefined || description.organisers.some((one) => one.partner === partner),
    );
    const sessions = await this.dataSource.manager.find(SessionRow, {
      where: { scheme: In(schemes.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return { name: await this.nameOf(project), entries: entriesFor(sessions, schemes, () => false) };
  }

  /** What an attendee has a place in or waits for. */
  private async entriesOf(attendee: string): Promise<Entries> {
    const { manager } = this.dataSource;
    const registrations = await manager.findBy(RegistrationRow, { attendee });
    const schemes = await manager.findBy(SchemeRow, { id: In(registrations.map(({ scheme }) => scheme)) });
    const [any] = schemes;
    if (!any) throw notFound();
    const standing = registrations.filter(({ cancelled }) => !cancelled).map(({ session }) => session);
    const sessions = await manager.find(SessionRow, { where: { id: In(standing) }, order: { id: 'ASC' } });
    const waits = ({ waiting }: SessionRow): boolean => waiting.some((place) => place.attendee === attendee);
    return { name: await this.nameOf(any.project), entries: entriesFor(sessions, schemes, waits) };
  }

  private async nameOf(id: string): Promise<string> {
    const project = await this.dataSource.manager.findOneBy(KnownProject, { id });
    if (!project) throw notFound();
    return project.name;
  }
}

function entriesFor(
  sessions: readonly SessionRow[],
  schemes: readonly SchemeRow[],
  waits: (session: SessionRow) => boolean,
): Entries['entries'] {
  const titleOf = new Map(schemes.map(({ id, description }) => [id, description.title]));
  return sessions.map((session) => ({ session, training: titleOf.get(session.scheme)!, waits: waits(session) }));
}
