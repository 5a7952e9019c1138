import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { SETTINGS } from '../start/settings.js';
import type { MailSettings } from './mail.settings.js';

export interface Mail {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** BCP 47. */
  language: string;
  /** The same at every attempt for one mail, so that a receiver who gets it twice can tell: `<…@…>`. */
  messageId: string;
  /** An address that ends such mails when it is posted to, without any question (RFC 8058). */
  unsubscribe?: string;
  /** An iCalendar object that goes with it (RFC 5546), as `text/calendar`. */
  calendar?: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; content: string };
}

/** What became of a mail. `reason` is the server's own words. */
export type Delivery =
  | { outcome: 'delivered' }
  /** The server will never take this mail for this address. */
  | { outcome: 'refused'; reason: string }
  | { outcome: 'try-later'; reason: string }
  /** There is no mail server in the settings (`SMTP_URL`). */
  | { outcome: 'not-configured' };

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Hands mails to the mail server of the settings. Import `MailModule`, and extend the service's settings by
 * `mailSettings`.
 */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(@Inject(SETTINGS) { SMTP_URL: url, MAIL_FROM: from }: MailSettings) {
    if (url === undefined) {
      new Logger('mail').warn('no mail server is configured (SMTP_URL): no mails are sent');
      return;
    }
    this.transport = createTransport({ url, pool: true, maxConnections: 2, ...patience }, { from });
  }

  get isConfigured(): boolean {
    return this.transport !== undefined;
  }

  async send({ to, language, unsubscribe, calendar, ...mail }: Mail): Promise<Delivery> {
    if (!this.transport) return { outcome: 'not-configured' };
    const headers = {
      'Content-Language': language,
      // Programs that answer by themselves, as out-of-office notes do, keep silent to this (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== undefined && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    };
    try {
      await this.transport.sendMail({
        ...mail,
        to: { name: '', address: to },
        headers,
        ...(calendar && { icalEvent: calendar }),
      });
      return { outcome: 'delivered' };
    } catch (error) {
      return failed(error as SmtpError);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** A permanent answer counts against the mail only when it is about the mail: a refused login is trouble of ours. */
function failed({ code, responseCode, message }: SmtpError): Delivery {
  const isAboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isForGood = isAboutTheMail && (responseCode === undefined || responseCode >= 500);
  return { outcome: isForGood ? 'refused' : 'try-later', reason: message };
}
