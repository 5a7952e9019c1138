import { descriptorOf, type Fact, type Readers, type StructuredCloudEvent, toStructured } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import {
  Audit,
  type Caller,
  can,
  keyPart,
  limitOf,
  type Page,
  pageOf,
  positionOf,
  Reading,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import type { HistoryQuery } from './history.requests.js';

@Injectable()
export class History {
  constructor(
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly audit: Audit,
    private readonly reading: Reading,
  ) {}

  /**
   * The facts of a pilot's journal, oldest first, as far as the caller may read events of their class. Facts one may
   * not read leave no gap but in the numbers, and can leave a page short of its limit. What was said anonymously is told to nobody.
   */
  async ofPilot(pilot: string, query: HistoryQuery, caller: Caller): Promise<Page<StructuredCloudEvent>> {
    const limit = limitOf(query);
    const [after = '0'] = positionOf(query, [keyPart.number]) ?? [];
    const { roots, facts } = await this.reading.as(caller, async (manager) => ({
      roots: rootsOf(await this.pilots.readable(pilot, caller, 'event.read-partnership', manager)),
      facts: await this.ledger.history(
        { kind: 'pilot', id: pilot },
        { entity: query.entity, after: Number(after), limit: limit + 1 },
        manager,
      ),
    }));
    const readsAll = can(caller.grants, 'event.read-pilot', roots);
    const page = pageOf(
      facts,
      limit,
      ({ sequence }) => [String(sequence)],
      (fact) => fact,
    );
    // Facts about single persons among them are seen.
    if (readsAll && !page.items.every(isForPartnership)) await this.audit.note(caller, 'history.read', pilot, roots);
    const told = caller.kind === 'partner_system' ? toPartnerSystem : toStructured;
    return {
      ...page,
      items: page.items.filter((fact) => isForPartnership(fact) || (readsAll && !isForNobody(fact))).map(told),
    };
  }
}

const forPartnership: ReadonlySet<Readers | undefined> = new Set<Readers>(['public', 'partnership']);
const isForPartnership = ({ type }: Fact) => forPartnership.has(descriptorOf(type)?.readers);
const isForNobody = ({ type }: Fact) => descriptorOf(type)?.readers === 'nobody';

/** As on every other way to partner systems: without who reported it, and numbers that count what they do not see. */
function toPartnerSystem(fact: Fact): StructuredCloudEvent {
  const { actor: _actor, sequence: _sequence, journal: _journal, journalkind: _kind, ...event } = toStructured(fact);
  return event;
}
