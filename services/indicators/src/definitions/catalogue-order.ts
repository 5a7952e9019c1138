import { catalogue } from './catalogue.js';

const place = new Map(catalogue.map(({ code }, i) => [code, i]));

/** What comes with the product in the order it comes in, all else behind it as it was. */
export function inCatalogueOrder<T extends { code: string }>(of: readonly T[]): T[] {
  const placeOf = ({ code }: T) => place.get(code) ?? place.size;
  return of.toSorted((a, b) => placeOf(a) - placeOf(b));
}
