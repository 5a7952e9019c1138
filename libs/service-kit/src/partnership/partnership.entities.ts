import type { PartnerKind, PilotState } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('known_project')
export class KnownProject {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  /** ISO 4217. */
  @Column('text') currency!: string;
}

@Entity('known_territory')
export class KnownTerritory {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  /** ISO 3166-1 alpha-2. */
  @Column('text') country!: string;
  @Column('text', { nullable: true }) nuts!: string | null;
  /** IANA time zone: its calendar days are days of this zone. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
}

@Entity('known_partner')
export class KnownPartner {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: PartnerKind;
  @Column('text') country!: string;
  @Column('boolean') lead!: boolean;
}

@Entity('known_pilot')
export class KnownPilot {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') country!: string;
  @Column('uuid') territory!: string;
  @Column('uuid') partner!: string;
  @Column('text') state!: PilotState;
}

/** A fact of the partnership as it was told, so that a service can say what was known on an earlier day. */
@Entity('partnership_fact')
export class PartnershipFact {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') type!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  /** Its number in its journal: facts of one journal may share an instant. */
  @Column('bigint') sequence!: number;
  @Column('json') data!: object;
}
