import { disclosed, type DisclosureLevel, disclosureLevels, eventClassOf } from '@integras/contracts';

interface Told {
  type: string;
  disclosure: DisclosureLevel;
  data: object;
}

/**
 * A fact about a participant as a copy holds it, as far as a level goes that is agreed now. What was told at a lower one
 * stays as it was: what is agreed later covers what is recorded later.
 */
export function narrowed(event: string, level: DisclosureLevel): string {
  const told = JSON.parse(event) as Told;
  if (disclosureLevels.indexOf(told.disclosure) <= disclosureLevels.indexOf(level)) return event;
  const eventClass = eventClassOf(told.type);
  // Of a class that this version does not know nothing can be told apart.
  const data = eventClass ? disclosed(eventClass, told.data, level) : {};
  return JSON.stringify({ ...told, disclosure: level, data });
}
