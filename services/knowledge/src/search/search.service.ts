import { type Caller, scopeOf } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { marks, type Piece, piecesOf } from './found.js';
import { configurationOf } from './words.js';

export const searchedKinds = ['analysis', 'practice', 'recommendation', 'initiative'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

export interface Searched {
  /** Whatever there is, the newest first, without. */
  q?: string | undefined;
  kind?: SearchedKind | undefined;
  project?: string | undefined;
  country?: string | undefined;
  language?: string | undefined;
  limit?: number | undefined;
  caller: Caller;
}

/** Something that has the words, in the language in which it has them; without words in the reader's. */
export interface FoundItem {
  kind: SearchedKind;
  id: string;
  project: string;
  country?: string;
  /** Of an initiative, which nobody publishes: since when it is followed. */
  publishedAt: string;
  language: string;
  title: string;
  /** Where the words stand; empty where none were asked for. */
  excerpt: Piece[];
}

const configuration = configurationOf('language');
const usualLimit = 30;

/**
 * Initiatives are the partnership's, all else is everybody's. A word of the title weighs more than one of the body. Each
 * item once, in the language it is found best in.
 */
const statement = `
  with asked as (
    select t.*, c.configuration,
           setweight(to_tsvector(c.configuration, title), 'A') || setweight(to_tsvector(c.configuration, body), 'C') as words,
           websearch_to_tsquery(c.configuration, coalesce($1, '')) as wanted
      from (select * from published_text
            union all
            select * from initiative_text where $8 or project = any($9) or country = any($10)) t
     cross join lateral (select ${configuration} as configuration) c
     where ($2::text is null or kind = $2) and ($3::uuid is null or project = $3) and ($4::text is null or country = $4)),
  found as (
    select *, ts_rank(words, wanted) as rank,
           row_number() over (partition by kind, id order by language = $5 desc, ts_rank(words, wanted) desc, language) as place
      from asked where $1::text is null or words @@ wanted),
  best as (
    select * from found where place = 1 order by rank desc, published_at desc, id limit $6)
  select kind, id, project, country, published_at, language, title,
         case when $1::text is null then '' else ts_headline(configuration, title || ' · ' || body, wanted, $7) end as headline
    from best order by rank desc, published_at desc, id`;

const headline = `StartSel=${marks.begin}, StopSel=${marks.end}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`;

@Injectable()
export class Search {
  constructor(private readonly dataSource: DataSource) {}

  async find({
    q,
    kind,
    project,
    country,
    language = 'en',
    limit = usualLimit,
    caller,
  }: Searched): Promise<FoundItem[]> {
    const { all, projects, countries } = scopeOf(caller.grants, 'item.read');
    const rows: (Omit<FoundItem, 'publishedAt' | 'country' | 'excerpt'> & {
      published_at: Date;
      country: string | null;
      headline: string;
    })[] = await this.dataSource.query(statement, [
      q ?? null,
      kind ?? null,
      project ?? null,
      country ?? null,
      language,
      limit,
      headline,
      all,
      projects,
      countries,
    ]);
    return rows.map(({ published_at: publishedAt, country, headline, ...row }) => ({
      ...row,
      ...(country !== null && { country }),
      publishedAt: publishedAt.toISOString(),
      excerpt: piecesOf(headline),
    }));
  }
}
