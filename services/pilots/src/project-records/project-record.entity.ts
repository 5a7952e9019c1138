import { Column, PrimaryColumn } from 'typeorm';

/** The columns every record of a project keeps. */
export abstract class ProjectRecordRow<S extends object = object> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('int') version!: number;
  /** The record as it stands; null once it was taken back. */
  @Column('jsonb', { nullable: true }) snapshot!: S | null;
}
