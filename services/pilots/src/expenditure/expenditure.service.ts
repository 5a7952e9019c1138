import { randomUUID } from 'node:crypto';
import type { ExpenditureRecord } from '@integras/contracts';
import { type Caller, limitOf, type Page, pageOf, type PageQuery, positionOf } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
    private readonly dataSource: DataSource,
  ) {}

  async ofPilot(pilot: string, query: PageQuery, caller: Caller): Promise<Page<ReturnType<typeof showExpenditure>>> {
    await this.pilots.readable(pilot, caller, 'expenditure.read');
    const limit = limitOf(query);
    const [day = null, id = null] = positionOf(query) ?? [];
    const rows: (RecordFile<ExpenditureFact> & { snapshot: ExpenditureRecord })[] = await this.dataSource.query(
      `select id, version, facts, snapshot from expenditure
        where pilot = $1 and snapshot is not null and ($2::text is null or (snapshot ->> 'on', id) > ($2, $3::uuid))
        order by snapshot ->> 'on', id limit $4`,
      [pilot, day, id, limit + 1],
    );
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
