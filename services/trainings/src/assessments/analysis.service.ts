import type { AssessmentMoment } from '@integras/contracts';
import { type Caller, can, problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { placeOf } from '../schemes/scheme.js';
import { type Analysis, analyse } from './analysis.js';
import { contentOf } from './assessment.js';
import { AssessmentRow } from './assessment.entity.js';
import type { AnalysisQuery } from './assessment.requests.js';
import { QuestionSets } from './question-sets.service.js';

/** An analysis with what it compares. */
export interface ShownAnalysis extends Analysis {
  questionSet: string;
  version: number;
  from: AssessmentMoment;
  to: AssessmentMoment;
}

@Injectable()
export class Analyses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly questionSets: QuestionSets,
  ) {}

  async of(
    id: string,
    { from = 'before', to = 'after', version: wanted }: AnalysisQuery,
    caller: Caller,
  ): Promise<ShownAnalysis> {
    const { questionSet, scheme } = await this.questionSets.readable(id, caller);
    if (from === to)
      throw problem('moments-same', 422, 'There is nothing to compare', 'A moment does not differ from itself.', [
        { field: 'to', reason: 'must be another moment' },
      ]);
    const version = wanted ?? questionSet.versions.length;
    const content = contentOf(questionSet, version);
    const rows = await this.dataSource.manager.findBy(AssessmentRow, { questionSet: id, snapshot: Not(IsNull()) });
    const seesAll = can(caller.grants, 'attendee.read', placeOf(scheme));
    const snapshots = rows.map(({ snapshot }) => snapshot!);
    return {
      questionSet: id,
      version,
      from,
      to,
      ...analyse(snapshots, content, { version, from, to }, seesAll),
    };
  }
}
