import { CLOCK, type Clock } from '@integras/messaging';
import { authorise, type Caller, KnownProject, notFound, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DataSource, In } from 'typeorm';
import { Attendees } from '../attendees/attendees.js';
import { SchemeRow } from '../schemes/scheme.entity.js';
import { SessionRow } from '../sessions/session.entity.js';
import type { TrainingsSettings } from '../trainings.settings.js';

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
    const link = this.attendees.linkTo('calendar', partner === undefined ? project : `${project}~${partner}`);
    return { url: `${this.publicUrl}/api/trainings/v1/calendars/${link}` };
  }

  /** @throws Refusal 404 for an address that was made up */
  async read(link: string): Promise<string> {
    const opened = this.attendees.openLink('calendar', link);
    if (opened === undefined) throw notFound();
    const [id, partner] = opened.split('~') as [string, string | undefined];
    const project = await this.dataSource.manager.findOneBy(KnownProject, { id });
    if (!project) throw notFound();
    const schemes = (await this.dataSource.manager.findBy(SchemeRow, { project: id })).filter(
      ({ description }) => partner === undefined || description.organisers.some((one) => one.partner === partner),
    );
    const titles = new Map(schemes.map((row) => [row.id, row.description.title]));
    const sessions = await this.dataSource.manager.find(SessionRow, {
      where: { scheme: In([...titles.keys()]) },
      order: { id: 'ASC' },
    });
    const calendar = ical({ name: project.name, method: ICalCalendarMethod.PUBLISH });
    for (const { id: uid, scheme, plan, state, version } of sessions) {
      calendar.createEvent({
        id: `${uid}@integras`,
        // Instants: a zone beside a date would be taken for that of this machine.
        start: new Date(plan.starts),
        end: new Date(plan.ends),
        stamp: this.clock.now(),
        summary: `${titles.get(scheme)}: ${plan.title}`,
        location: plan.place,
        sequence: version,
        status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    }
    return calendar.toString();
  }
}
