import { shelf } from '@integras/messaging';
import { Entity, PrimaryColumn } from 'typeorm';

/** A released figure that was told to be another one by now, by release, indicator and place. */
@Entity('overtaken_figure')
export class OvertakenFigureRow {
  @PrimaryColumn('text') id!: string;
}

export const overtakenFigureShelf = shelf(OvertakenFigureRow);
