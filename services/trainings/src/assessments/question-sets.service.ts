import { randomUUID } from 'node:crypto';
import type { QuestionSetContent } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { type Action, type Caller, type CommandContext, notFound, requireVersion } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SchemeRow, schemeShelf } from '../schemes/scheme.entity.js';
import { type Changing, Schemes } from '../schemes/schemes.service.js';
import { contentOf } from './assessment.js';
import { completeLanguages } from './languages.js';
import type { PublishQuestions } from './assessment.requests.js';
import { publish } from './question-set.js';
import { QuestionSetRow, questionSetShelf } from './question-set.entity.js';

/** A version of the questions as those who organise and evaluate see it: with what answers are worth. */
export interface ShownQuestionSet extends QuestionSetContent {
  id: string;
  scheme: string;
  version: number;
  /** How many versions there are. */
  versions: number;
  /** The languages that whoever answers is offered: nothing is missing in them. */
  offered: string[];
}

/** Both rows that everything about answers is decided by. */
export interface SetAndScheme {
  questionSet: QuestionSetRow;
  scheme: SchemeRow;
}

@Injectable()
export class QuestionSets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
  ) {}

  /** Of a training, in their newest version. */
  async list(scheme: string, caller: Caller): Promise<ShownQuestionSet[]> {
    await this.schemes.readable(scheme, caller);
    return (await this.ofScheme(scheme)).map((row) => shown(row));
  }

  async ofScheme(scheme: string): Promise<QuestionSetRow[]> {
    return this.dataSource.manager.find(QuestionSetRow, { where: { scheme }, order: { id: 'ASC' } });
  }

  async one(id: string, version: number | undefined, caller: Caller): Promise<ShownQuestionSet> {
    return shown((await this.readable(id, caller)).questionSet, version);
  }

  /** @throws Refusal 404 when there is none, or not for this caller; 403 when they see it and may not do this. */
  async readable(id: string, caller: Caller, action: Action = 'scheme.read'): Promise<SetAndScheme> {
    const questionSet = await this.dataSource.manager.findOneBy(QuestionSetRow, { id });
    if (!questionSet) throw notFound();
    return { questionSet, scheme: await this.schemes.readable(questionSet.scheme, caller, action) };
  }

  async publish(
    scheme: string,
    content: PublishQuestions,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownQuestionSet> {
    await this.schemes.readable(scheme, caller, 'scheme.write');
    return this.commit(scheme, randomUUID(), content, context);
  }

  /** The next version. What was answered stays with the version it was asked in. */
  async publishNext({ id, caller, context, ifMatch }: Changing, content: PublishQuestions): Promise<ShownQuestionSet> {
    const { scheme } = await this.readable(id, caller, 'scheme.write');
    return this.commit(scheme.id, id, content, context, (before) => requireVersion(ifMatch, before!.versions.length));
  }

  private commit(
    scheme: string,
    id: string,
    { unfinished = [], ...content }: PublishQuestions,
    context: CommandContext,
    check: (before: QuestionSetRow | undefined) => void = () => undefined,
  ): Promise<ShownQuestionSet> {
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme },
      reads: [
        { shelf: schemeShelf, ids: [scheme] },
        { shelf: questionSetShelf, ids: [id] },
      ],
      decide: (rows, { now }) => {
        const before = rows.get(questionSetShelf, id);
        check(before);
        const { row, fact } = publish(rows.get(schemeShelf, scheme)!, id, before, content, unfinished, now);
        rows.put(questionSetShelf, row);
        return { facts: [fact], result: shown(row) };
      },
    });
  }
}

function shown(row: QuestionSetRow, version: number = row.versions.length): ShownQuestionSet {
  const content = contentOf(row, version);
  const { id, scheme, versions } = row;
  return { id, scheme, version, versions: versions.length, offered: completeLanguages(content), ...content };
}
