import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, keyPart, limitOf, type Page, pageOf, type PageQuery, positionOf } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Notice } from '../causes/cause.js';
import { InboxChanges } from './inbox-changes.service.js';
import type { NoticeKind } from '../kinds/notice-kind.js';
import { accountOf } from '../preferences/preferences.service.js';
import { type Language, languages } from '../preferences/recipient.js';
import { pathOf, Words } from '../words/words.js';

/** A notice as the console shows it. */
export interface InboxItem {
  id: string;
  kind: NoticeKind;
  /** What happened, by language. */
  text: Record<Language, string>;
  /** The page of the console that shows more. */
  path: string;
  pilot?: string;
  at: string;
  read: boolean;
}

interface Row extends Notice {
  /** Of its cause: which this service heard of first. */
  number: string;
  deliveredAt: Date;
  readAt: Date | null;
}

/** What people were told in the console, and what they have read of it, on whatever device. */
@Injectable()
export class Inbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: Words,
    private readonly changes: InboxChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first; of what came at once, what was heard of last. */
  async list(query: PageQuery, caller: Caller): Promise<Page<InboxItem> & { unread: number }> {
    const account = accountOf(caller);
    const [delivered, at, number] = positionOf(query, [keyPart.instant, keyPart.instant, keyPart.number]) ?? [];
    const limit = limitOf(query);
    const rows: Row[] = await this.dataSource.query(
      `select n.id, c.kind, c.about, c.pilot, c.at, c.number, n.delivered_at as "deliveredAt", n.read_at as "readAt"
         from notification n join cause c on c.key = n.cause
        where n.account = $1 and n.channel = 'inbox' and n.state = 'delivered'
          and ($2::timestamptz is null
               or (date_trunc('milliseconds', n.delivered_at), date_trunc('milliseconds', c.at), c.number)
                  < ($2, $3::timestamptz, $4::bigint))
        order by date_trunc('milliseconds', n.delivered_at) desc, date_trunc('milliseconds', c.at) desc, c.number desc
        limit $5`,
      [account, delivered ?? null, at ?? null, number ?? null, limit + 1],
    );
    const items = await this.shown(rows);
    const page = pageOf(
      rows.map((row, i) => ({ row, item: items[i]! })),
      limit,
      ({ row }) => [row.deliveredAt.toISOString(), row.at.toISOString(), row.number],
      ({ item }) => item,
    );
    return { ...page, unread: await this.unreadOf(account) };
  }

  async unread(caller: Caller): Promise<{ unread: number }> {
    return { unread: await this.unreadOf(accountOf(caller)) };
  }

  /** Marks these as read; what is not this person's stays as it is. */
  async read(ids: readonly string[], caller: Caller): Promise<{ unread: number }> {
    const account = accountOf(caller);
    await this.dataSource.query(
      `with read as (
         update notification set read_at = $3
          where account = $1 and id = any ($2) and channel = 'inbox' and state = 'delivered' and read_at is null
         returning account)
       insert into inbox_change select distinct account from read`,
      [account, ids, this.clock.now()],
    );
    await this.changes.tell();
    return { unread: await this.unreadOf(account) };
  }

  private async unreadOf(account: string): Promise<number> {
    const [{ unread }] = (await this.dataSource.query(
      `select count(*)::int as unread from notification
        where account = $1 and channel = 'inbox' and state = 'delivered' and read_at is null`,
      [account],
    )) as [{ unread: number }];
    return unread;
  }

  private async shown(rows: readonly Row[]): Promise<InboxItem[]> {
    const { manager } = this.dataSource;
    const said = await Promise.all(languages.map((language) => this.words.sentencesOf(rows, language, manager)));
    return rows.map((row, i) => ({
      id: row.id,
      kind: row.kind,
      text: Object.fromEntries(languages.map((language, l) => [language, said[l]![i]!.text])) as InboxItem['text'],
      path: pathOf(row),
      ...(row.pilot !== null && { pilot: row.pilot }),
      at: row.deliveredAt.toISOString(),
      read: row.readAt !== null,
    }));
  }
}
