import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reporting period of a project, as the indicators service told it. */
@Entity('known_period')
export class KnownPeriod {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'from_day' }) from!: string;
  @Column('date', { name: 'until_day' }) until!: string;
}

/** Its figures were released to the public. */
@Entity('known_release')
export class KnownRelease {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('uuid') period!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
