import { isDeepStrictEqual } from 'node:util';

/** True when both say the same, whatever classes carry it: what a request brought, and what was kept. */
export const isSameContent = (one: unknown, other: unknown): boolean => isDeepStrictEqual(asJson(one), asJson(other));

const asJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
