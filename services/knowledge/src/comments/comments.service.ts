import { randomUUID } from 'node:crypto';
import { Ledger, type NewFact } from '@integras/messaging';
import {
  authorise,
  type Caller,
  can,
  type CommandContext,
  keyPart,
  limitOf,
  notFound,
  type Page,
  pageOf,
  positionOf,
  problem,
  requireVersion,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readableItem } from '../items/item.js';
import { after, change, type Comment, make, reopen, resolve, type Statement, withdraw } from './comment.js';
import { CommentRow, commentShelf } from './comment.entity.js';
import type { CommentsQuery, MakeComment } from './comment.requests.js';

/** A comment as answers show it. */
export interface ShownComment extends Comment {
  version: number;
}

export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

@Injectable()
export class Comments {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
  ) {}

  async list({ item, itemKind, ...page }: CommentsQuery, caller: Caller): Promise<Page<ShownComment>> {
    const { manager } = this.dataSource;
    const { roots } = await readableItem(manager, itemKind, item, caller);
    authorise(caller, 'item.read', roots);
    const limit = limitOf(page);
    const behind = positionOf(page, [keyPart.instant, keyPart.id]);
    const query = manager
      .createQueryBuilder(CommentRow, 'c')
      .where({ item, itemKind })
      .orderBy('c.madeAt')
      .addOrderBy('c.id')
      .limit(limit + 1);
    if (behind) query.andWhere('(c.madeAt, c.id) > (:at::timestamptz, :id::uuid)', { at: behind[0], id: behind[1] });
    return pageOf(await query.getMany(), limit, ({ madeAt, id }) => [madeAt.toISOString(), id], shown);
  }

  async make(
    { id = randomUUID(), item, itemKind, text }: MakeComment,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownComment> {
    const { roots, isWritten } = await readableItem(this.dataSource.manager, itemKind, item, caller);
    authorise(caller, 'item.comment', roots);
    if (!isWritten) throw notWritten();
    const { role } = caller.grants.find((grant) => can([grant], 'item.comment', roots))!;
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id: item },
      reads: [{ shelf: commentShelf, ids: [id] }],
      decide: (rows, at) => {
        const given = rows.get(commentShelf, id);
        if (given) return { facts: [], result: sentAgain(given, { item, text, by: whoIs(caller) }) };
        const { facts, row } = decided(
          undefined,
          make({ id, ...roots, item, itemKind }, { role, text }),
          caller,
          at.now,
        );
        rows.put(commentShelf, row);
        return { facts, result: shown(row) };
      },
    });
  }

  change(changing: Changing, text: string): Promise<ShownComment> {
    return this.decide(changing, (before, who) => change(before, text, who));
  }

  withdraw(changing: Changing): Promise<ShownComment> {
    return this.decide(changing, withdraw);
  }

  resolve(changing: Changing): Promise<ShownComment> {
    return this.settle(changing, resolve);
  }

  reopen(changing: Changing): Promise<ShownComment> {
    return this.settle(changing, reopen);
  }

  /** For whoever made it, and those who write or review what it is about. */
  private settle(changing: Changing, decide: (before: Comment) => Statement[]): Promise<ShownComment> {
    const { caller } = changing;
    return this.decide(changing, (before, who) => {
      if (before.by !== who && !can(caller.grants, 'item.write', before)) authorise(caller, 'item.review', before);
      return decide(before);
    });
  }

  private async decide(
    { id, caller, context, ifMatch }: Changing,
    decide: (before: Comment, who: string) => Statement[],
  ): Promise<ShownComment> {
    const { manager } = this.dataSource;
    const known = await manager.findOneBy(CommentRow, { id });
    if (!known) throw notFound();
    const { roots } = await readableItem(manager, known.itemKind, known.item, caller);
    authorise(caller, 'item.comment', roots);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'item', id: known.item },
      reads: [{ shelf: commentShelf, ids: [id] }],
      decide: (rows, at) => {
        const before = rows.get(commentShelf, id)!;
        requireVersion(ifMatch, before.version);
        const { facts, row } = decided(before, decide(before.comment, whoIs(caller)), caller, at.now);
        rows.put(commentShelf, row);
        return { facts, result: shown(row) };
      },
    });
  }
}

/** Rights belong to accounts: whoever may comment has one. */
const whoIs = ({ account }: Caller): string => account!;

function decided(before: CommentRow | undefined, statements: Statement[], caller: Caller, now: Date) {
  const facts = statements.map((fact): NewFact => ({ ...fact, time: now.toISOString() }));
  const comment = facts.reduce<Comment | undefined>(
    (made, fact) => after(made, fact, { by: whoIs(caller), country: fact.country }),
    before?.comment,
  )!;
  const { id, item, itemKind, at } = comment;
  return { facts, row: { id, item, itemKind, madeAt: new Date(at), comment, version: (before?.version ?? 0) + 1 } };
}

const shown = ({ comment, version }: CommentRow): ShownComment => ({ ...comment, version });

/** @throws Refusal 409 where the id names another comment */
function sentAgain(given: CommentRow, made: Pick<Comment, 'item' | 'text' | 'by'>): ShownComment {
  const { item, text, by } = given.comment;
  if (item !== made.item || text !== made.text || by !== made.by) throw taken();
  return shown(given);
}

const taken = () => problem('already-exists', 409, 'The comment exists', 'A comment with this id was made already.');
const notWritten = () =>
  problem(
    'comment-not-written',
    409,
    'Not possible for this comment',
    'It is commented on while it is written; what is published is no longer discussed.',
  );
