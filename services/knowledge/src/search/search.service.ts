import { type Caller, scopeOf } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { marks, type Piece, piecesOf } from './found.js';
import { plainText } from './plain-text.js';
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

interface FoundRow extends Pick<FoundItem, 'kind' | 'id' | 'project' | 'language' | 'title'> {
  published_at: Date;
  country: string | null;
  /** Markdown. */
  body: string;
  /** How PostgreSQL takes the words of its language apart. */
  configuration: string;
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
            select * from initiative_text where $7 or project = any($8) or country = any($9)) t
     cross join lateral (select ${configuration} as configuration) c
     where ($2::text is null or kind = $2) and ($3::uuid is null or project = $3) and ($4::text is null or country = $4)),
  found as (
    select *, ts_rank(words, wanted) as rank,
           row_number() over (partition by kind, id order by language = $5 desc, ts_rank(words, wanted) desc, language) as place
      from asked where $1::text is null or words @@ wanted),
  best as (
    select * from found where place = 1 order by rank desc, published_at desc, id limit $6)
  select kind, id, project, country, published_at, language, title, body, configuration::text
    from best order by rank desc, published_at desc, id`;

/** Of texts as they are read, each in its language. */
const headlines = `
  select ts_headline(configuration::regconfig, read, websearch_to_tsquery(configuration::regconfig, $1), $2) as headline
    from unnest($3::text[], $4::text[]) with ordinality as t (configuration, read, place) order by place`;

const headline = `StartSel=${marks.begin}, StopSel=${marks.end}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`;

@Injectable()
export class Search {
  constructor(private readonly dataSource: DataSource) {}

  async find({ q, language = 'en', limit = usualLimit, caller, ...where }: Searched): Promise<FoundItem[]> {
    const { all, projects, countries } = scopeOf(caller.grants, 'item.read');
    const rows: FoundRow[] = await this.dataSource.query(statement, [
      q ?? null,
      where.kind ?? null,
      where.project ?? null,
      where.country ?? null,
      language,
      limit,
      all,
      projects,
      countries,
    ]);
    const excerpts = q === undefined ? [] : await this.excerpts(q, rows);
    return rows.map(({ kind, id, project, country, published_at: publishedAt, language, title }, i) => ({
      kind,
      id,
      project,
      ...(country !== null && { country }),
      publishedAt: publishedAt.toISOString(),
      language,
      title,
      excerpt: excerpts[i] ?? [],
    }));
  }

  /** Where the words stand in what was found. */
  private async excerpts(q: string, rows: readonly FoundRow[]): Promise<Piece[][]> {
    const found: { headline: string }[] = await this.dataSource.query(headlines, [
      q,
      headline,
      rows.map(({ configuration: of }) => of),
      rows.map(({ title, body }) => `${title} · ${plainText(body)}`),
    ]);
    return found.map((one) => piecesOf(one.headline));
  }
}
