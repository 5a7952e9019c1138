import { type Beside, besides, disclosureThreshold, type Figure, figureFor, keptBeside } from '@integras/contracts';
import { type Headline, withheldHeadlines } from '@integras/disclosure';
import type { CompiledDefinition } from '../definitions/compile.js';
import { isOfPilots } from '../definitions/of-pilots.js';
import type { StoredPlace } from './counts.store.js';

/** Figures about persons, which follow from those of other places where all but one are told. */
export const followsFromOthers = ({ personal, byAttribute }: CompiledDefinition): boolean => personal && !byAttribute;

/**
 * The figures of one indicator and period in all places of a project, by place as `scope id`; those marked that are
 * withheld from whoever does not run the pilots. Nothing follows from a project's own: it is no part of anything.
 */
export function inAllPlaces(
  definition: CompiledDefinition,
  places: readonly StoredPlace[],
  figureAt: (place: StoredPlace) => Figure,
): Map<string, Figure> {
  const inTree = places.filter(({ scope }) => scope !== 'pilot' || isOfPilots(definition));
  const figures = new Map(inTree.map((place) => [placeKey(place), figureAt(place)]));
  const threshold = inTree[0]?.threshold ?? disclosureThreshold;
  const withheld = (told: (figure: Figure) => Pick<Headline, 'parts' | 'hidden'>) =>
    withheldHeadlines(
      inTree.map((place) => {
        const key = placeKey(place);
        return { key, above: place.above ?? undefined, ...told(figures.get(key)!) };
      }),
      threshold,
    );
  const mark = (key: string, as: Partial<Figure>) => figures.set(key, { ...figures.get(key)!, ...as });
  for (const key of withheld((figure) => ({ parts: partsOf(figure), hidden: isHidden(figure) })))
    mark(key, { withheld: true });
  for (const beside of besides)
    for (const key of withheld((figure) => besideOf(figure, beside)))
      mark(key, { withheldBeside: [...(figures.get(key)!.withheldBeside ?? []), beside] });
  return figures;
}

/** Numbers beside figures follow from one another as figures do. */
const besideOf = (figure: Figure, beside: Beside): Pick<Headline, 'parts' | 'hidden'> => ({
  parts: { [beside]: figure[beside] ?? 0 },
  hidden: isHidden(figure) || keptBeside(figure).includes(beside),
});

export const placeKey = ({ scope, id }: Pick<StoredPlace, 'scope' | 'id'>): string => `${scope} ${id}`;

const isHidden = (figure: Figure): boolean => figureFor('headline', figure)!.hidden === true;

function partsOf({ n = 0, numerator, denominator, counts = {} }: Figure): Record<string, number> {
  const levels = Object.entries(counts).map(([level, count]) => [`at ${level}`, count]);
  if (numerator === undefined || denominator === undefined) return { n, ...Object.fromEntries(levels) };
  return { n, met: Number(numerator), 'not met': Number(denominator) - Number(numerator) };
}
