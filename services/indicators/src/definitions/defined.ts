import { DefinitionDefined } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import type { Definition } from './definition.js';
import { indicatorId } from './definition.entity.js';

/** The fact that an indicator means this from now on. */
export function defined({ code, version, name, unit }: Definition, now: Date): NewFact {
  const indicator = indicatorId(code);
  const data: DefinitionDefined = { indicator, code, version, name, unit };
  return { event: DefinitionDefined, data, entity: indicator, time: now.toISOString() };
}
