import type { Grant } from '@integras/service-kit';
import type { Disclosure } from '../disclosures/disclosure.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person or a partner system, with the grants that are in force. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid') id!: string;
  /** Issuer and subject in one while the account is open: no two open accounts share a login. */
  @Column('text', { nullable: true, unique: true }) login!: string | null;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('text') kind!: 'person' | 'partner_system';
  /** For people to know each other by. It stays in this table and is in no event. */
  @Column('text') name!: string;
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy!: string | null;
  @Column('boolean') closed!: boolean;
  @Column('jsonb') grants!: Grant[];
  /** Of a partner system. */
  @Column('jsonb') disclosures!: Disclosure[];
  @Column('integer') version!: number;
}
