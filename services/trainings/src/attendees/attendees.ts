import { createHmac, timingSafeEqual } from 'node:crypto';
import { SETTINGS, uuidOf } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { TrainingsSettings } from '../trainings.settings.js';

/** What a link is for. One kind never opens what another does. */
type LinkKind = 'registration' | 'contact' | 'calendar';

/** Makes attendees out of addresses, and links that only who was given them can know. Both hang on one key. */
@Injectable()
export class Attendees {
  private readonly key: string;

  constructor(@Inject(SETTINGS) { ATTENDEE_KEY }: TrainingsSettings) {
    this.key = ATTENDEE_KEY;
  }

  /** The same address in one project is the same attendee; nobody without the key can tell whose it is. */
  idOf(project: string, email: string): string {
    return uuidOf(this.mac(`attendee ${project} ${email.trim().toLowerCase()}`));
  }

  /** Of somebody a file calls by an address, or by what an organisation calls them: there each letter counts. */
  idOfReference(project: string, reference: string): string {
    return reference.includes('@')
      ? this.idOf(project, reference)
      : uuidOf(this.mac(`attendee ${project} reference ${reference.trim()}`));
  }

  /** The last part of a link to something. */
  linkTo(kind: LinkKind, id: string): string {
    return `${id}.${this.mac(`${kind} link ${id}`)}`;
  }

  /** What a link leads to; undefined when it was made up. */
  openLink(kind: LinkKind, link: string): string | undefined {
    const [id = ''] = link.split('.');
    const [given, right] = [Buffer.from(link), Buffer.from(this.linkTo(kind, id))];
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
  }

  /** The code on the wall of a session in one minute. */
  wallCode(session: string, minute: number): string {
    return this.mac(`wall ${session} ${minute}`).slice(0, 16);
  }

  private mac(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
