import { type DisclosureLevel, PartnerDisclosureEnded } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';

/** How much a partner system is told of the participants of a pilot, from a moment on. */
export interface Disclosure {
  id: string;
  pilot: string;
  level: DisclosureLevel;
  /** RFC 3339; what was recorded before is not told. */
  since: string;
}

export function ended(account: string, { id, pilot }: Disclosure, now: Date): NewFact {
  const data = { disclosure: id, account, pilot };
  return { event: PartnerDisclosureEnded, data, entity: id, time: now.toISOString() };
}
