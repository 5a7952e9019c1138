import { descriptorOf, type Fact, type StructuredCloudEvent, toStructured } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { Audit, type Caller, can, limitOf, type Page, pageOf, positionOf } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import type { HistoryQuery } from './history.requests.js';

@Injectable()
export class History {
  constructor(
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly audit: Audit,
  ) {}

  /**
   * The facts of a pilot's journal, oldest first, as far as the caller may read events of their class. Facts one may
   * not read leave no gap but in the numbers, and can leave a page short of its limit.
   */
  async ofPilot(pilot: string, query: HistoryQuery, caller: Caller): Promise<Page<StructuredCloudEvent>> {
    const roots = rootsOf(await this.pilots.readable(pilot, caller, 'event.read-partnership'));
    const readsAll = can(caller.grants, 'event.read-pilot', roots);
    const limit = limitOf(query);
    const [after = '0'] = positionOf(query) ?? [];
    const facts = await this.ledger.history(
      { kind: 'pilot', id: pilot },
      { entity: query.entity, after: Number(after), limit: limit + 1 },
    );
    const page = pageOf(
      facts,
      limit,
      ({ sequence }) => [String(sequence)],
      (fact) => fact,
    );
    // Facts about single persons among them are seen.
    if (readsAll && page.items.some((fact) => readersOf(fact) === 'pilot'))
      await this.audit.note(caller, 'history.read', pilot, roots);
    return { ...page, items: page.items.filter((fact) => readsAll || readersOf(fact) !== 'pilot').map(toStructured) };
  }
}

const readersOf = ({ type }: Fact) => descriptorOf(type)?.readers ?? 'pilot';
