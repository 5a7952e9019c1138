import { type Figure, keptBeside } from '@integras/contracts';

/** What is not told beside one of two states of a figure is told beside neither: the step between them would tell of it. */
export function keptAsIn(other: Figure, figure: Figure): Figure {
  const kept = figure.personal ? [...new Set([...keptBeside(figure), ...keptBeside(other)])] : [];
  return kept.length === 0 ? figure : { ...figure, withheldBeside: kept };
}
