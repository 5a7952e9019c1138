import { DisclosureSet, disclosureThreshold } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, notFound } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LiveFiguresSender } from '../live/live-figures.sender.js';
import { findPlaces } from '../places/places.store.js';
import { DisclosureSettingRow, disclosureShelf } from './disclosure-setting.entity.js';

/** What a project hides: fewer persons than the threshold, from everybody who does not run the pilot. */
@Injectable()
export class Disclosure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly live: LiveFiguresSender,
  ) {}

  async of(project: string, caller: Caller): Promise<DisclosureSettingRow> {
    authorise(caller, 'project.read', { project });
    return { project, threshold: await this.thresholdOf(project) };
  }

  async thresholdOf(project: string): Promise<number> {
    const row = await this.dataSource.manager.findOneBy(DisclosureSettingRow, { project });
    return row?.threshold ?? disclosureThreshold;
  }

  /**
   * Sets the threshold from now on, for what was known earlier too. Tables that were published by another one are not
   * shown any more: they begin anew.
   */
  async set(
    project: string,
    threshold: number,
    caller: Caller,
    context: CommandContext,
  ): Promise<DisclosureSettingRow> {
    authorise(caller, 'disclosure.write', { project });
    if ((await findPlaces(this.dataSource, { scope: 'project', ids: [project] })).length === 0) throw notFound();
    const row = await this.ledger.commit({
      ...context,
      journal: { kind: 'project', id: project },
      reads: [{ shelf: disclosureShelf, ids: [project] }],
      decide: (rows, { now }) => {
        const made: DisclosureSettingRow = { project, threshold };
        rows.put(disclosureShelf, made);
        const data: DisclosureSet = { project, threshold };
        return { facts: [{ event: DisclosureSet, data, entity: project, time: now.toISOString() }], result: made };
      },
    });
    this.live.anew();
    return row;
  }
}
