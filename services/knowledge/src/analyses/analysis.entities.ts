import type { AnalysisText } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Analysis, Item } from './analysis.js';

/** The analysis of a territory with its newest edition; beside it what lists are filtered by. */
@Entity('analysis')
export class AnalysisRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') country!: string;
  @Column('uuid') territory!: string;
  /** The number of the newest published edition. */
  @Column('integer', { nullable: true }) published!: number | null;
  @Column('jsonb') analysis!: Analysis;
  @Column('integer') version!: number;
}

/** An edition as it was published. Never changed. */
@Entity('analysis_edition')
export class EditionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') analysis!: string;
  @Column('integer') number!: number;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('jsonb') text!: AnalysisText;
  @Column('jsonb') items!: Item[];
}

export const analysisShelf = shelf(AnalysisRow);
export const editionShelf = shelf(EditionRow);
