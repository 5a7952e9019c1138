import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text by language, as its owner tells it. */
export type Texts = Record<string, string>;

@Entity('known_recommendation')
export class KnownRecommendation {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') title!: Texts;
  @Column('text', { nullable: true }) country!: string | null;
  /** The account that drafted it. */
  @Column('uuid', { nullable: true }) author!: string | null;
}

@Entity('known_indicator')
export class KnownIndicator {
  @PrimaryColumn('text') code!: string;
  @Column('jsonb') name!: Texts;
}
