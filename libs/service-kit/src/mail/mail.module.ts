import { Module } from '@nestjs/common';
import { Mailer } from './mailer.js';

/** For a service that sends mails. */
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}
