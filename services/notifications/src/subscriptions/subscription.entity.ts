import type { DisableReason } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import type { Filter } from '@integras/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * `unconfirmed` until its receiver has answered the challenge, `active` while facts are sent, `disabled` until it is
 * confirmed again, `closed` for good.
 */
export type SubscriptionState = 'unconfirmed' | 'active' | 'disabled' | 'closed';

/** How facts are sent: to an address of the partner, into a stream that the partner reads, or as the answer to its request. */
export const transports = ['webhook', 'nats', 'sse'] as const;
export type Transport = (typeof transports)[number];

/** A secret that webhooks are signed with; an older one goes on signing beside the newest until it ends. */
export interface SealedSecret {
  sealed: string;
  /** RFC 3339; the newest has none. */
  until?: string;
}

/** Where a partner system wants facts to be sent, and which. */
@Entity('subscription')
export class SubscriptionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') account!: string;
  /** The login of the account: what it may see is asked anew by it. */
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('text') name!: string;
  @Column('text') transport!: Transport;
  /** Of a webhook. */
  @Column('text', { nullable: true }) url!: string | null;
  @Column('json') filter!: Filter;
  @Column('text') state!: SubscriptionState;
  @Column('text', { nullable: true }) reason!: DisableReason | null;
  @Column('json') secrets!: SealedSecret[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer') version!: number;
}

export const subscriptionShelf = shelf(SubscriptionRow);
