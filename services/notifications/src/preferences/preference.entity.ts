import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmailState, Language, WebhookState } from './recipient.js';
import type { Rule } from './rule.js';

/** How somebody wants to be told, and where; the only place that knows an address. */
@Entity('preference')
export class PreferenceRow {
  @PrimaryColumn('uuid') account!: string;
  @Column('integer') version!: number;
  @Column('text') language!: Language;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { name: 'digest_at' }) digestAt!: string;
  @Column('text', { name: 'quiet_from', nullable: true }) quietFrom!: string | null;
  @Column('text', { name: 'quiet_until', nullable: true }) quietUntil!: string | null;
  @Column('jsonb') rules!: Rule[];
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { name: 'email_state' }) emailState!: EmailState;
  /** Mails in a row that the address refused. */
  @Column('integer') failures!: number;
  @Column('text', { name: 'unsubscribe_key' }) unsubscribeKey!: string;
  /** What the link in the confirming mail carries; null when none is under way. */
  @Column('text', { name: 'confirm_key', nullable: true }) confirmKey!: string | null;
  @Column('timestamptz', { name: 'confirm_until', nullable: true }) confirmUntil!: Date | null;
  /** When the confirming mail is to leave; null once it has. */
  @Column('timestamptz', { name: 'confirm_at', nullable: true }) confirmAt!: Date | null;
  @Column('text', { name: 'webhook_url', nullable: true }) webhookUrl!: string | null;
  @Column('text', { name: 'webhook_state' }) webhookState!: WebhookState;
  /** Sealed. */
  @Column('text', { name: 'webhook_secret', nullable: true }) webhookSecret!: string | null;
  /** Since when nothing that was sent there was taken. */
  @Column('timestamptz', { name: 'webhook_failing_since', nullable: true }) webhookFailingSince!: Date | null;
}
