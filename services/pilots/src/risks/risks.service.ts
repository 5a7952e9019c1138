import { RiskAssessed, RiskIdentified, type RiskSnapshot } from '@integras/contracts';
import type { Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { VoidRecord } from '../project-records/project-record.requests.js';
import { type ConcerningRecord, ProjectRecords, type ShownRecord } from '../project-records/project-records.service.js';
import { gravity, riskKind } from './risk.js';
import type { AssessRisk, IdentifyRisk } from './risk.requests.js';

type ShownRisk = ShownRecord<RiskSnapshot> & { gravity: number };

const order = ['occurred', 'open', 'closed'];

@Injectable()
export class Risks {
  constructor(private readonly records: ProjectRecords) {}

  async list(project: string, caller: Caller): Promise<ShownRisk[]> {
    const found = (await this.records.list(riskKind, project, caller)).map(shown);
    return found.sort(
      (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.gravity - a.gravity || (a.id < b.id ? -1 : 1),
    );
  }

  async one(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownRisk> {
    return shown(await this.records.one(riskKind, of));
  }

  async identify(of: Omit<ConcerningRecord, 'id' | 'ifMatch'>, body: IdentifyRisk): Promise<ShownRisk> {
    return shown(await this.records.add(riskKind, of, { event: RiskIdentified, record: { ...body } }));
  }

  async assess(of: ConcerningRecord, { reason, ...record }: AssessRisk): Promise<ShownRisk> {
    const step = () => ({ event: RiskAssessed, record, ...(reason !== undefined && { reason }) });
    return shown(await this.records.change(riskKind, of, riskKind.right, step));
  }

  void(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    return this.records.void(riskKind, of, body);
  }
}

const shown = (risk: ShownRecord<RiskSnapshot>): ShownRisk => ({ ...risk, gravity: gravity(risk) });
