import { descriptorOf, uuidPattern } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';
import type { Caller } from '../callers/caller.js';
import type { Entry } from './entry.js';

/** Which facts somebody asks for; what is not named is not narrowed. */
export interface Filter {
  types?: readonly string[];
  countries?: readonly string[];
  pilots?: readonly string[];
}

const mostValues = 200;
const rules: { name: keyof Filter; accepts: (value: string) => boolean; expected: string }[] = [
  { name: 'types', accepts: (value) => descriptorOf(value) !== undefined, expected: 'event types of the catalogue' },
  { name: 'countries', accepts: (value) => /^[A-Z]{2}$/.test(value), expected: 'country codes of ISO 3166-1' },
  { name: 'pilots', accepts: (value) => uuidPattern.test(value), expected: 'ids of pilots' },
];

/** Reads a filter of lists; equal filters come out equal, whatever the order of their values. */
export function filterOf(lists: Partial<Record<keyof Filter, readonly string[] | undefined>>): {
  filter: Filter;
  errors: FieldError[];
} {
  const filter: Filter = {};
  const errors: FieldError[] = [];
  for (const { name, accepts, expected } of rules) {
    const values = lists[name];
    if (!values || values.length === 0) continue;
    const wrong = values.find((value) => !accepts(value));
    if (wrong !== undefined) errors.push({ field: name, reason: `'${wrong.slice(0, 80)}' is none of the ${expected}` });
    else if (values.length > mostValues) errors.push({ field: name, reason: `at most ${mostValues} values` });
    else filter[name] = [...new Set(values)].sort();
  }
  return { filter, errors };
}

/** Whether a fact is among those asked for. A partner's system is told of erasures whatever types it asked for. */
export function matches(
  { types, countries, pilots }: Filter,
  { fact, readers }: Entry,
  kind: Caller['kind'] = 'person',
): boolean {
  if (!fact) return false;
  const isOwed = kind === 'partner_system' && readers === 'tombstone';
  if (types && !isOwed && !types.includes(fact.type)) return false;
  if (countries && !(fact.country && countries.includes(fact.country))) return false;
  return !pilots || (fact.pilot !== undefined && pilots.includes(fact.pilot));
}
