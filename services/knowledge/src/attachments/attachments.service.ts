import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AttachmentAdded, AttachmentRemoved, type EventClass } from '@integras/contracts';
import { type Decision, Ledger, type NewFact, type Rows } from '@integras/messaging';
import {
  authorise,
  type Caller,
  type CommandContext,
  KnownTerritory,
  notFound,
  problem,
  scopeOf,
  SETTINGS,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { type Item, readableItem } from '../items/item.js';
import { practiceRow, practiceShelf } from '../practices/practice.entity.js';
import { reviewedNoMore } from '../recommendations/recommendation.js';
import { recommendationShelf } from '../recommendations/recommendation.entity.js';
import { rowOf } from '../recommendations/recommendation-row.js';
import type { KnowledgeSettings } from '../settings.js';
import { AttachmentContent, AttachmentRow, attachmentShelf } from './attachment.entity.js';
import type { AddAttachment, AttachmentsQuery } from './attachment.requests.js';
import { bytesOf } from './file-bytes.js';
import { mediaTypeOf } from './media-type.js';
import { requireRoom, type Room } from './room.js';

/** An attachment as answers show it. */
export interface ShownAttachment extends Pick<
  AttachmentRow,
  'id' | 'item' | 'itemKind' | 'name' | 'mediaType' | 'bytes' | 'sha256'
> {
  addedAt: string;
  /** The pseudonymous account; for the partnership. */
  addedBy?: string;
  removed?: { at: string; by?: string; reason: string };
}

/** More than this beside one text is an archive. */
const mostOfAnItem = 20;

@Injectable()
export class Attachments {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: KnowledgeSettings,
  ) {}

  /** How much room a project has for files, for whoever may attach any. */
  async room(project: string, caller: Caller): Promise<Room> {
    const { countries } = scopeOf(caller.grants, 'item.write');
    const place = await this.dataSource.manager.findOneBy(KnownTerritory, { project, country: In(countries) });
    authorise(caller, 'item.write', { project, ...(place && { country: place.country }) });
    return this.roomOf(this.dataSource.manager, project);
  }

  async list({ item: id, itemKind }: AttachmentsQuery, caller: Caller): Promise<ShownAttachment[]> {
    const { manager } = this.dataSource;
    const item = await readableItem(manager, itemKind, id, caller);
    const rows = await manager.find(AttachmentRow, {
      where: { item: id, itemKind },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    return rows.filter((row) => item.seen === 'all' || isPublic(row, item)).map((row) => shown(row, item.seen));
  }

  /** @throws Refusal 404 for one that does not exist, is removed, or is not for this caller. */
  async content(id: string, caller: Caller): Promise<{ name: string; mediaType: string; content: Buffer }> {
    const { row, item } = await this.readable(id, caller);
    if (item.seen === 'published' && !isPublic(row, item)) throw notFound();
    const kept = await this.dataSource.manager.findOneBy(AttachmentContent, { id });
    if (!kept) throw notFound();
    return { name: row.name, mediaType: row.mediaType, content: kept.content };
  }

  /** The same file sent again under its id is answered as the first time. */
  async add(
    { id = randomUUID(), item: of, itemKind, name }: AddAttachment,
    file: Readable,
    caller: Caller,
  ): Promise<ShownAttachment> {
    const item = await readableItem(this.dataSource.manager, itemKind, of, caller);
    authorise(caller, 'item.write', item.roots);
    requireWritten(item);
    const content = await bytesOf(file);
    const mediaType = await mediaTypeOf(name, content);
    const { project } = item.roots;
    const told = { item: of, itemKind, name, mediaType, bytes: content.length, sha256: digestOf(content) };
    return this.inOne(async (manager) => {
      const added = await this.decided(manager, { item, id, actor: caller.account }, (rows, now) => {
        const given = rows.get(attachmentShelf, id);
        if (given) return { facts: [], result: sentAgain(given, told) };
        const row = { id, project, ...told, addedAt: now, addedBy: caller.account ?? null, removed: null };
        rows.put(attachmentShelf, row);
        noteAdded(rows, item);
        return {
          facts: [about(AttachmentAdded, { attachment: id, project, ...told }, item, now)],
          result: shown(row, 'all'),
        };
      });
      // Asked where the journal is locked: nobody attaches another one or publishes it meanwhile.
      requireWritten(await readableItem(manager, itemKind, of, caller));
      if ((await manager.countBy(AttachmentRow, { item: of, removed: IsNull() })) > mostOfAnItem) throw tooMany();
      await lockRoom(manager, project);
      requireRoom(await this.roomOf(manager, project), content.length);
      await manager.createQueryBuilder().insert().into(AttachmentContent).values({ id, content }).orIgnore().execute();
      return added;
    });
  }

  async remove(id: string, reason: string, caller: Caller, context: CommandContext): Promise<ShownAttachment> {
    const { row, item } = await this.readable(id, caller);
    authorise(caller, isPublic(row, item) ? 'item.publish' : 'item.write', item.roots);
    return this.inOne(async (manager) => {
      const removed = await this.decided(manager, { item, id, ...context }, (rows, now) => {
        const before = rows.get(attachmentShelf, id)!;
        if (before.removed) throw removedAlready();
        const by = caller.account !== undefined && { by: caller.account };
        const after: AttachmentRow = { ...before, removed: { at: now.toISOString(), ...by, reason } };
        rows.put(attachmentShelf, after);
        noteRemoved(rows, item);
        const { project, itemKind, name } = before;
        const data = { attachment: id, project, item: item.id, itemKind, name, reason };
        return { facts: [about(AttachmentRemoved, data, item, now)], result: shown(after, 'all') };
      });
      await manager.delete(AttachmentContent, { id });
      return removed;
    });
  }

  /** What was removed takes no room: its content is gone. */
  private async roomOf(manager: EntityManager, project: string): Promise<Room> {
    const [{ used }] = await manager.query(
      'select coalesce(sum(bytes), 0)::float8 as used from attachment where project = $1 and removed is null',
      [project],
    );
    return { used, allowed: this.settings.ATTACHMENTS_MAX_BYTES };
  }

  /** What is told of a file and what it holds are kept or refused as one. */
  private inOne(work: (manager: EntityManager) => Promise<ShownAttachment>): Promise<ShownAttachment> {
    return this.dataSource.transaction(work).finally(() => this.ledger.wake());
  }

  private async decided(
    manager: EntityManager,
    { item, id, ...context }: CommandContext & { item: Item; id: string; actor?: string | undefined },
    decide: (rows: Rows, now: Date) => Decision<ShownAttachment>,
  ): Promise<ShownAttachment> {
    const [outcome] = await this.ledger.commitWithin(manager, [
      {
        ...context,
        journal: { kind: 'item', id: item.id },
        reads: [
          { shelf: attachmentShelf, ids: [id] },
          { shelf: practiceShelf, ids: [item.id] },
          { shelf: recommendationShelf, ids: [item.id] },
        ],
        decide: (rows, at) => decide(rows, at.now),
      },
    ]);
    if ('refusal' in outcome!) throw outcome.refusal;
    return outcome!.result as ShownAttachment;
  }

  /** @throws Refusal 404 for one that does not exist, or hangs on what this caller does not see. */
  private async readable(id: string, caller: Caller) {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(AttachmentRow, { id });
    if (!row) throw notFound();
    return { row, item: await readableItem(manager, row.itemKind, row.item, caller) };
  }
}

/** Files beside different texts of one project are measured one after the other: each finds the other in the sum. */
const lockRoom = (manager: EntityManager, project: string): Promise<unknown> =>
  manager.query(`select pg_advisory_xact_lock(hashtextextended('attachments ' || $1, 0))`, [project]);

/** Everybody reads the files that were there when the item was published last. */
const isPublic = ({ addedAt, removed }: AttachmentRow, { publishedAt }: Item): boolean =>
  removed === null && publishedAt !== undefined && addedAt <= publishedAt;

/** A review was one of the files too; what is published is another one only when it is published again. */
function noteAdded(rows: Rows, item: Item): void {
  noteRemoved(rows, item);
  const row = rows.get(practiceShelf, item.id);
  if (row?.state !== 'published') return;
  rows.put(practiceShelf, practiceRow({ ...row.practice, filesAdded: true }, row.version + 1));
}

function noteRemoved(rows: Rows, item: Item): void {
  const row = rows.get(recommendationShelf, item.id);
  if (row?.state === 'reviewed')
    rows.put(recommendationShelf, rowOf(reviewedNoMore(row.recommendation), row.version + 1));
}

function about<D extends { attachment: string }>(event: EventClass<D>, data: D, { roots }: Item, now: Date): NewFact {
  const { project, country } = roots;
  const where = { project, ...(country !== undefined && { country }) };
  return { event, data, entity: data.attachment, ...where, time: now.toISOString() };
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const isSame = (one: AttachmentRow, other: Pick<AttachmentRow, 'item' | 'name' | 'sha256'>): boolean =>
  one.item === other.item && one.name === other.name && one.sha256 === other.sha256;

function shown(row: AttachmentRow, seen: 'all' | 'published'): ShownAttachment {
  const { id, item, itemKind, name, mediaType, bytes, sha256, addedAt, addedBy, removed } = row;
  const told = { id, item, itemKind, name, mediaType, bytes, sha256, addedAt: addedAt.toISOString() };
  if (seen === 'published') return told;
  return { ...told, ...(addedBy !== null && { addedBy }), ...(removed && { removed }) };
}

/** @throws Refusal 409 where the id names another file, or one that was removed meanwhile */
function sentAgain(given: AttachmentRow, told: Parameters<typeof isSame>[1]): ShownAttachment {
  if (!isSame(given, told)) throw taken();
  if (given.removed) throw removedAlready();
  return shown(given, 'all');
}

function requireWritten({ isWritten }: Item): void {
  if (!isWritten)
    throw notPossible('not-written', 'Files are attached while it is written: a published text stands as it is.');
}

const taken = () =>
  problem('already-exists', 409, 'The attachment exists', 'Another file was attached with this id already.');
const removedAlready = () => notPossible('removed', 'It was removed already.');
const tooMany = () => notPossible('too-many', `More than ${mostOfAnItem} files beside one text help nobody.`);

const notPossible = (type: string, detail: string) =>
  problem(`attachment-${type}`, 409, 'Not possible for this attachment', detail);
