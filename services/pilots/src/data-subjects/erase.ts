import { ParticipantErased, SupportErased } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import type { ParticipantFact } from '../participants/participant.js';
import type { PilotRow } from '../pilots/pilot.entity.js';

/**
 * The facts that tell an erasure: each record of support that counts somewhere by itself, then the participant. They
 * name ids and nothing else, so that what is counted goes down by ordinary facts.
 */
export function erase(
  participant: string,
  facts: readonly ParticipantFact[],
  { id: pilot, country }: Pick<PilotRow, 'id' | 'country'>,
  now: Date,
): NewFact[] {
  const place = { pilot, country, person: participant, time: now.toISOString() };
  const supports = facts.flatMap((fact) => (fact.verb === 'support' ? [fact.record] : []));
  return [
    ...supports.map((support) => ({
      ...place,
      event: SupportErased,
      data: { support, participant },
      entity: support,
    })),
    { ...place, event: ParticipantErased, data: { participant }, entity: participant },
  ];
}
