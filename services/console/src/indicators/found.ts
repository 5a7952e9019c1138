import type { Definition } from '../api/definitions.js';
import type { IndicatorsSearch } from '../shell/search.js';
import { inLanguage } from '../texts/names.js';

/** Each indicator once, by its newest version, in the order given. */
export function newestOf(definitions: readonly Definition[]): Definition[] {
  const newest = new Map<string, Definition>();
  for (const definition of definitions) {
    const known = newest.get(definition.code);
    if (!known || known.version < definition.version) newest.set(definition.code, definition);
  }
  return [...newest.values()];
}

/** What somebody looks for, retired indicators only when these are asked for: every word of it is in the code, the name, the description or the source. */
export function found<D extends Pick<Definition, 'code' | 'name' | 'description' | 'source' | 'level' | 'state'>>(
  definitions: readonly D[],
  { q = '', level, state }: IndicatorsSearch,
  locale: string,
): D[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return definitions.filter((definition) => {
    if (level && definition.level !== level) return false;
    if (state ? definition.state !== state : definition.state === 'retired') return false;
    const { code, name, description, source = '' } = definition;
    const text = folded([code, inLanguage(name, locale), inLanguage(description, locale), source].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Without case and accents: who types `pilotmassnahme` means `Pilotmaßnahme`. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
