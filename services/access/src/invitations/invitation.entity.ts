import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Offer } from '../grants/grant.js';

/** Roles offered to somebody who has no account here yet, or another one. */
@Entity('invitation')
export class InvitationRow {
  @PrimaryColumn('uuid') id!: string;
  /** For people to know each other by: of the account that accepts. It is in no event. */
  @Column('text') name!: string;
  /** Where it was mailed; forgotten when it is accepted or taken back. It is in no event. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('jsonb') offers!: Offer[];
  @Column('uuid', { name: 'invited_by' }) invitedBy!: string;
  @Column('text') state!: 'open' | 'accepted' | 'withdrawn';
  @Column('uuid', { nullable: true }) account!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

export const invitationShelf = shelf(InvitationRow);
