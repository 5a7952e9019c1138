import { AgreementDrafted, type AgreementSnapshot } from '@integras/contracts';
import type { Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { type ConcerningRecord, ProjectRecords, type ShownRecord } from '../project-records/project-records.service.js';
import { agreementKind, drafted, end, sign } from './agreement.js';
import type { DraftAgreement, EndAgreement, SignAgreement } from './agreement.requests.js';

type ShownAgreement = ShownRecord<AgreementSnapshot>;

/** What holds comes first, what has ended last. */
const order = ['signed', 'drafted', 'ended'];

@Injectable()
export class Agreements {
  constructor(private readonly records: ProjectRecords) {}

  async list(project: string, caller: Caller): Promise<ShownAgreement[]> {
    const found = await this.records.list(agreementKind, project, caller);
    const newestFirst = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
    return found.sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        newestFirst(a.signedOn ?? '', b.signedOn ?? '') ||
        newestFirst(b.id, a.id),
    );
  }

  one(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownAgreement> {
    return this.records.one(agreementKind, of);
  }

  draft(of: Omit<ConcerningRecord, 'id' | 'ifMatch'>, body: DraftAgreement): Promise<ShownAgreement> {
    return this.records.add(agreementKind, of, { event: AgreementDrafted, record: drafted(body) });
  }

  sign(of: ConcerningRecord, body: SignAgreement): Promise<ShownAgreement> {
    return this.records.change(agreementKind, of, agreementKind.right, (before) => sign(before, body));
  }

  end(of: ConcerningRecord, body: EndAgreement): Promise<ShownAgreement> {
    return this.records.change(agreementKind, of, agreementKind.right, (before) => end(before, body));
  }

  correct(of: ConcerningRecord, body: CorrectRecord): Promise<ShownAgreement> {
    return this.records.correct(agreementKind, of, body);
  }

  void(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    return this.records.void(agreementKind, of, body);
  }
}
