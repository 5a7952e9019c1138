import type { Problem } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportMapping } from './mapping.js';
import type { Format } from './table-file.js';

export const modes = ['skip-bad-rows', 'all-or-nothing'] as const;
export type Mode = (typeof modes)[number];
export type ImportState = 'receiving' | 'checking' | 'importing' | 'done' | 'refused' | 'failed';

/** A file that was uploaded, and how far its import is. */
@Entity('import')
export class ImportRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  /** Who imports: rows are accepted with the rights this account has at that moment. */
  @Column('uuid') account!: string;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('text', { nullable: true }) traceparent!: string | null;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  /** As it was when the file came. */
  @Column('json') mapping!: ImportMapping;
  @Column('text') format!: Format;
  @Column('text') mode!: Mode;
  @Column('boolean', { name: 'dry_run' }) dryRun!: boolean;
  @Column('text') state!: ImportState;
  @Column('int') bytes!: number;
  /** Of the file and of what it was sent for: the same upload has the same. */
  @Column('text', { nullable: true }) digest!: string | null;
  @Column('json', { nullable: true }) heading!: string[] | null;
  /** How many rows its file has, where a dry run has counted them. */
  @Column('int', { nullable: true }) expected!: number | null;
  /** Rows dealt with: where an import goes on after a crash. */
  @Column('int') rows!: number;
  @Column('int') accepted!: number;
  @Column('int') repeated!: number;
  @Column('int') skipped!: number;
  @Column('int') refused!: number;
  @Column('json', { nullable: true }) problem!: Problem | null;
  @Column('int') attempts!: number;
  @Column('uuid', { nullable: true }) leader!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** Since when only that and why rows were refused is kept of them. */
  @Column('timestamptz', { name: 'forgotten_at', nullable: true }) forgottenAt!: Date | null;
}
