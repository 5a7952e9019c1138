import type { MovedFigure } from '../figures/figures.store.js';

/** A figure that moves in a pilot, or that is counted from it. */
export interface ToldFigure extends MovedFigure {
  /** As whoever asks is told it from what to what. */
  told: MovedFigure | undefined;
}
