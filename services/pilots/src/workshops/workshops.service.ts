import { randomUUID } from 'node:crypto';
import type { WorkshopRecord } from '@integras/contracts';
import { type Caller, notFound, Reading } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import type { RecordFile } from '../records/record.js';
import { type Concerning, Records } from '../records/records.service.js';
import type { WorkshopFact } from './workshop.js';
import { showWorkshop, workshopKind } from './workshop-kind.js';

type Row = RecordFile<WorkshopFact> & { snapshot: WorkshopRecord };

@Injectable()
export class Workshops {
  constructor(
    private readonly records: Records,
    private readonly pilots: PilotDirectory,
    private readonly reading: Reading,
  ) {}

  /** The newest first. */
  async ofPilot(pilot: string, caller: Caller): Promise<ReturnType<typeof showWorkshop>[]> {
    const rows = await this.reading.as(caller, async (manager) => {
      await this.pilots.readable(pilot, caller, 'pilot.read', manager);
      return manager.query<Row[]>(
        `select id, version, facts, snapshot from workshop
          where pilot = $1 and snapshot is not null order by snapshot ->> 'on' desc, id`,
        [pilot],
      );
    });
    return rows.map((row) => showWorkshop(row, row.snapshot));
  }

  async one(pilot: string, id: string, caller: Caller): Promise<ReturnType<typeof showWorkshop>> {
    const found = (await this.ofPilot(pilot, caller)).find((workshop) => workshop.id === id);
    if (!found) throw notFound();
    return found;
  }

  hold(of: Omit<Concerning, 'file'>, body: WorkshopRecord) {
    const concerning = { ...of, file: randomUUID() };
    const fact = { verb: 'held', ...body } as const;
    return this.records.commit(
      concerning,
      this.records.report(workshopKind, concerning, () => fact, 'new'),
    );
  }
}
