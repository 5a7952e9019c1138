import type { Release } from '@integras/disclosure';
import type { Figure } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the public sees of a reporting period. It never changes. */
@Entity('release')
export class ReleaseRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('uuid') period!: string;
  @Column('timestamptz') at!: Date;
  @Column('json') figures!: Figure[];
  /** What disclosure control has to know of it when the next one is made, by indicator and version. */
  @Column('json') state!: Record<string, Release>;
  /** The exact count of each cell when its value was released anew, by key: never shown. */
  @Column('json') counts!: Record<string, number>;
  /** A digest of everything it was made from: never shown, since small counts are found from it by trying. */
  @Column('text') inputs!: string;
}
