import {
  type EventClass,
  type Fact,
  PartnerJoined,
  PilotClosed,
  PilotCompleted,
  PilotDescribed,
  type PilotDescription,
  PilotPaused,
  PilotPlanned,
  PilotResumed,
  PilotStarted,
  type PilotState,
  ProjectOpened,
  TerritoryAdded,
  typeOf,
} from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { KnownPartner, KnownPilot, KnownProject, KnownTerritory, PartnershipFact } from './partnership.entities.js';

const stateAfter = new Map<string, PilotState>(
  (
    [
      [PilotStarted, 'running'],
      [PilotPaused, 'paused'],
      [PilotResumed, 'running'],
      [PilotCompleted, 'completed'],
      [PilotClosed, 'closed'],
    ] satisfies [EventClass, PilotState][]
  ).map(([event, state]) => [typeOf(event), state]),
);

/**
 * Keeps what the pilots service tells of projects and who and what is in them. Applying the stream again from its
 * beginning ends in the same rows.
 */
@Controller()
export class PartnershipProjection {
  @EventPattern<string>(typeOf(ProjectOpened))
  async opened(@Payload() fact: Fact<ProjectOpened>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { data } = fact;
    await keep(manager, fact);
    const { project: id, code, name, startsOn, endsOn, currency } = data;
    await manager.upsert(KnownProject, { id, code, name, startsOn, endsOn, currency }, ['id']);
  }

  @EventPattern<string>(typeOf(TerritoryAdded))
  async added(@Payload() fact: Fact<TerritoryAdded>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { data } = fact;
    await keep(manager, fact);
    const { territory: id, project, code, name, country, nuts = null, timeZone } = data;
    await manager.upsert(KnownTerritory, { id, project, code, name, country, nuts, timeZone }, ['id']);
  }

  @EventPattern<string>(typeOf(PartnerJoined))
  async joined(@Payload() fact: Fact<PartnerJoined>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { data } = fact;
    await keep(manager, fact);
    const { partner: id, project, code, name, kind, country, lead = false } = data;
    await manager.upsert(KnownPartner, { id, project, code, name, kind, country, lead }, ['id']);
  }

  @EventPattern<string>(typeOf(PilotPlanned))
  async planned(@Payload() fact: Fact<PilotPlanned>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { data } = fact;
    await keep(manager, fact);
    const { pilot: id, project, description } = data;
    await manager.upsert(KnownPilot, { id, project, state: 'planned', ...described(description) }, ['id']);
  }

  @EventPattern<string>(typeOf(PilotDescribed))
  async described(@Payload() fact: Fact<PilotDescribed>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { data } = fact;
    await keep(manager, fact);
    await manager.update(KnownPilot, { id: data.pilot }, described(data.after));
  }

  @EventPattern<string[]>([...stateAfter.keys()])
  async moved(@Payload() fact: Fact<{ pilot: string }>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { type, data } = fact;
    await keep(manager, fact);
    await manager.update(KnownPilot, { id: data.pilot }, { state: stateAfter.get(type)! });
  }
}

const described = ({ code, title, country, territory, partner }: PilotDescription) => ({
  code,
  title,
  country,
  territory,
  partner,
});

async function keep(manager: EntityManager, { id, type, recordedtime, sequence, data }: Fact): Promise<void> {
  const row = { id, type, recordedAt: new Date(recordedtime), sequence, data };
  await manager.upsert(PartnershipFact, row, ['id']);
}
