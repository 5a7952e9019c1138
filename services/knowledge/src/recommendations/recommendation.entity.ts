import type { RecommendationState } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recommendation } from './recommendation.js';

/** A recommendation with its evidence; beside it what lists are filtered by. */
@Entity('recommendation')
export class RecommendationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('uuid', { nullable: true }) territory!: string | null;
  @Column('text') state!: RecommendationState;
  @Column('boolean') stale!: boolean;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('jsonb') recommendation!: Recommendation;
  @Column('integer') version!: number;
}

export const recommendationShelf = shelf(RecommendationRow);
