import { CodeMappingMade, type CodeMappingSnapshot } from '@integras/contracts';
import type { Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { type ConcerningRecord, ProjectRecords, type ShownRecord } from '../project-records/project-records.service.js';
import { codeMappingKind } from './code-mapping.js';
import type { MakeCodeMapping } from './code-mapping.requests.js';

type ShownCodeMapping = ShownRecord<CodeMappingSnapshot>;

@Injectable()
export class CodeMappings {
  constructor(private readonly records: ProjectRecords) {}

  async list(project: string, caller: Caller): Promise<ShownCodeMapping[]> {
    const found = await this.records.list(codeMappingKind, project, caller);
    const named = ({ country, attribute, list, id }: ShownCodeMapping) => `${country} ${attribute} ${list} ${id}`;
    return found.sort((a, b) => (named(a) < named(b) ? -1 : 1));
  }

  one(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownCodeMapping> {
    return this.records.one(codeMappingKind, of);
  }

  make(of: Omit<ConcerningRecord, 'id' | 'ifMatch'>, body: MakeCodeMapping): Promise<ShownCodeMapping> {
    return this.records.add(codeMappingKind, of, { event: CodeMappingMade, record: { ...body, grade: 'exact' } });
  }

  correct(of: ConcerningRecord, body: CorrectRecord): Promise<ShownCodeMapping> {
    return this.records.correct(codeMappingKind, of, body);
  }

  void(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    return this.records.void(codeMappingKind, of, body);
  }
}
