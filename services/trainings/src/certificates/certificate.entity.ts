import type { RevocationCause } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a completed participation was certified. It knows no name. */
@Entity('certificate')
export class CertificateRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') scheme!: string;
  @Column('uuid') participation!: string;
  @Column('uuid') attendee!: string;
  /** By which anybody can tell whether it is valid, and nobody can guess one. Another one each time it is issued. */
  @Column('text') code!: string;
  @Column('date', { name: 'issued_on' }) issuedOn!: string;
  /** Null while it is valid. */
  @Column('text', { nullable: true }) revoked!: RevocationCause | null;
}

export const certificateShelf = shelf(CertificateRow);
