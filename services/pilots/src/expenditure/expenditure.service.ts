import { randomUUID } from 'node:crypto';
import type { ExpenditureRecord } from '@integras/contracts';
import {
  type Caller,
  keyPart,
  limitOf,
  type Page,
  pageOf,
  type PageQuery,
  positionOf,
  Reading,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import type { RecordFile } from '../records/record.js';
import { type Concerning, Records } from '../records/records.service.js';
import type { ExpenditureFact } from './expenditure.js';
import { expenditureKind, showExpenditure } from './expenditure-kind.js';
import type { RecordExpenditure } from './expenditure.requests.js';

@Injectable()
export class Expenditure {
  constructor(
    private readonly records: Records,
    private readonly pilots: PilotDirectory,
    private readonly reading: Reading,
  ) {}

  async ofPilot(pilot: string, query: PageQuery, caller: Caller): Promise<Page<ReturnType<typeof showExpenditure>>> {
    const limit = limitOf(query);
    const [day = null, id = null] = positionOf(query, [keyPart.day, keyPart.id]) ?? [];
    const rows = await this.reading.as(caller, async (manager) => {
      await this.pilots.readable(pilot, caller, 'expenditure.read', manager);
      return manager.query<(RecordFile<ExpenditureFact> & { snapshot: ExpenditureRecord })[]>(
        `select id, version, facts, snapshot from expenditure
          where pilot = $1 and snapshot is not null and ($2::text is null or (snapshot ->> 'on', id) > ($2, $3::uuid))
          order by snapshot ->> 'on', id limit $4`,
        [pilot, day, id, limit + 1],
      );
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.snapshot.on, row.id],
      (row) => showExpenditure(row, row.snapshot),
    );
  }

  record(of: Omit<Concerning, 'file'>, body: RecordExpenditure) {
    const concerning = { ...of, file: randomUUID() };
    const fact = { verb: 'recorded', ...body } as const;
    return this.records.commit(
      concerning,
      this.records.report(expenditureKind, concerning, () => fact, 'new'),
    );
  }
}
