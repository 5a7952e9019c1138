import type { EntityManager } from 'typeorm';
import { note } from '../causes/causes.js';

/** Tells a person, by their other channels, that nothing more is sent by this one, `version` of their preferences being the one that says so. */
export function noteGivenUp(
  manager: EntityManager,
  account: string,
  { version, at, about }: { version: number; at: Date; about: Record<string, unknown> },
): Promise<void> {
  return note(manager, {
    key: `delivery-failing:${account}:${version}`,
    kind: 'delivery-failing',
    at,
    entity: account,
    addressees: [account],
    about,
  });
}
