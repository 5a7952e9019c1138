import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, Mailer, SETTINGS } from '@integras/service-kit';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { FollowUps } from '../assessments/follow-ups.service.js';
import { EndedSessions } from '../attendance/ended-sessions.service.js';
import { Attendees } from '../attendees/attendees.js';
import { ContactRow } from '../attendees/contact.entity.js';
import { Calendars } from '../calendar/calendar.service.js';
import { SchemeRow } from '../schemes/scheme.entity.js';
import { SessionRow } from '../sessions/session.entity.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { TrainingsSettings } from '../trainings.settings.js';
import { CertificateNews } from './certificate-news.service.js';
import { LetterRow, type LetterState } from './letter.entity.js';
import { wordsOf } from './words.js';

/** A letter as organisers see it: never to whom but by the registration. */
export type ShownLetter = Pick<LetterRow, 'id' | 'registration' | 'kind' | 'state' | 'attempts'>;

const lookMillis = 1_000;
/** Twice as long after each failure, up to this. */
const longestPause = 6 * 3_600_000;

/**
 * Has counted what has ended and letters written whose time has come, and sends what was written down to be told, one after the other. Each is locked while it is sent and marked in the same
 * transaction: it is sent again only when the process ends between the server's answer and the commit, with the
 * `Message-ID` it had, by which mail programs tell it.
 */
@Injectable()
export class Letters implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('letters');
  private readonly publicUrl: string;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly attendees: Attendees,
    private readonly calendars: Calendars,
    private readonly sessions: Sessions,
    private readonly endedSessions: EndedSessions,
    private readonly certificateNews: CertificateNews,
    private readonly followUps: FollowUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { PUBLIC_URL }: TrainingsSettings,
  ) {
    this.publicUrl = PUBLIC_URL;
  }

  /** What was to be told about a session, and whether it was. */
  async ofSession(session: string, caller: Caller): Promise<ShownLetter[]> {
    await this.sessions.readable(session, caller, 'scheme.write');
    return this.dataSource.manager.find(LetterRow, {
      select: { id: true, registration: true, kind: true, state: true, attempts: true },
      where: { session },
      order: { id: 'ASC' },
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.working ??= this.work()
        .catch((error: unknown) => this.logger.warn(`letters are sent later: ${String(error)}`))
        .finally(() => (this.working = undefined));
    }, lookMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.working;
  }

  private async work(): Promise<void> {
    await this.endedSessions.look();
    await this.followUps.look();
    while (!this.stopping && (await this.dataSource.transaction((manager) => this.sendNext(manager))));
  }

  /** @returns whether there was one */
  private async sendNext(manager: EntityManager): Promise<boolean> {
    const now = this.clock.now();
    const letter = await manager.findOne(LetterRow, {
      where: { state: 'due', nextAt: LessThanOrEqual(now) },
      order: { nextAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (!letter) return false;
    const attempts = letter.attempts + 1;
    const state = await this.send(manager, letter);
    const pause = Math.min(lookMillis * 2 ** attempts, longestPause);
    await manager.update(LetterRow, { id: letter.id }, { state, attempts, nextAt: new Date(now.getTime() + pause) });
    return true;
  }

  private async send(
    manager: EntityManager,
    { id, kind, session, registration, attendee }: LetterRow,
  ): Promise<LetterState> {
    const contact = await manager.findOneBy(ContactRow, { id: attendee });
    if (!contact) return 'nobody';
    const caused = await manager.findOneByOrFail(SessionRow, { id: session });
    const by =
      kind === 'certificate'
        ? await this.certificateNews.whereto(manager, caused.scheme, attendee)
        : { session: caused, registration };
    if (typeof by === 'string') return by;
    const { description } = await manager.findOneByOrFail(SchemeRow, { id: caused.scheme });
    const links = {
      registration: `${this.publicUrl}/my-registration/${this.attendees.linkTo('registration', by.registration)}`,
      calendar: this.calendars.ofPerson(attendee).url,
      erasure: `${this.publicUrl}/my-contact/${this.attendees.linkTo('contact', attendee)}`,
    };
    const words = wordsOf(kind, contact, description.title, by.session.plan, links);
    const { outcome } = await this.mailer.send({
      to: contact.email,
      language: contact.language,
      messageId: `<${id}@${new URL(this.publicUrl).hostname}>`,
      ...words,
    });
    return ({ delivered: 'sent', refused: 'refused', 'try-later': 'due', 'not-configured': 'not_sent' } as const)[
      outcome
    ];
  }
}
