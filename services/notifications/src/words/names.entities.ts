import type { KnowledgeItemKind } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text by language, as its owner tells it. */
export type Texts = Record<string, string>;

/** An analysis, practice, recommendation or initiative. */
@Entity('known_item')
export class KnownItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: KnowledgeItemKind;
  @Column('jsonb') title!: Texts;
  @Column('text', { nullable: true }) country!: string | null;
  /** The accounts that have written it; of an analysis, its newest edition. */
  @Column('uuid', { array: true }) authors!: string[];
}

@Entity('known_indicator')
export class KnownIndicator {
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') name!: Texts;
}
