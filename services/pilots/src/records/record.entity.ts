import { Column, PrimaryColumn } from 'typeorm';
import type { LiveFact, RecordFile } from './record.js';

/** The columns every kind of record keeps. */
export abstract class RecordRow<F extends LiveFact> implements RecordFile<F> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') pilot!: string;
  @Column('int') version!: number;
  @Column('json') facts!: F[];
  @Column('json') replaced!: Record<string, string>;
  @Column('jsonb', { nullable: true }) snapshot!: object | null;
}
