import type { MappedAttribute } from '@integras/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, withQuestion } from './ask.js';
import type { List } from './every-page.js';
import type { ProblemDetails } from './problem.js';
import { request } from './request.js';

/** Where the value of a field comes from: a constant, or a column and what stands in it. */
export interface FieldSource {
  column?: string;
  constant?: string;
  /** What each text of the column means. */
  values?: Record<string, string>;
  /** The id of the mapping of a national list that says it instead. */
  codeMapping?: string;
  /** What numbers up to and including `upTo` mean, in rising order. */
  bands?: { upTo?: number; value: string }[];
  /** What numbers are multiplied by. */
  scale?: string;
  decimalComma?: boolean;
  days?: DayFormat;
  /** What is put before each text. */
  prefix?: string;
  /** What an empty cell means. */
  emptyAs?: string;
}

export const dayFormats = ['Y-M-D', 'D.M.Y', 'D/M/Y', 'M/D/Y'] as const;
export type DayFormat = (typeof dayFormats)[number];

export interface MappedEvent {
  event: string;
  /** Tells two events of a kind apart. */
  slot?: string;
  when?: { column: string; equals?: string; notEquals?: string; notEmpty?: true };
  /** By the path of the field. */
  fields: Record<string, FieldSource>;
}

/** What the columns of a file mean. */
export interface ImportMapping {
  name: string;
  register?: string;
  /** The columns that tell a row from all others. */
  identity: string[];
  /** The code of the pilot, or the column that says it. */
  pilot: { constant?: string; column?: string; values?: Record<string, string> };
  events: MappedEvent[];
}

export interface ImportField {
  /** Its path, as in `entry.gender`. */
  name: string;
  kind: 'text' | 'day' | 'decimal' | 'integer' | 'boolean';
  required: boolean;
  codes?: string[];
  /** What mappings of national lists it can be read by. */
  attribute?: MappedAttribute;
}

export interface ImportableEvent {
  event: string;
  fields: ImportField[];
}

export interface SurveyedColumn {
  name: string;
  /** Rows in which it is not empty. */
  filled: number;
  isRepeated: boolean;
  /** The texts in it; absent when they are many. */
  texts?: string[];
}

/** What is in a file. */
export interface Survey {
  rows: number;
  unreadable: number;
  columns: SurveyedColumn[];
  sample: string[][];
}

export const importModes = ['skip-bad-rows', 'all-or-nothing'] as const;
export type ImportMode = (typeof importModes)[number];

/** An import, and how far it is. */
export interface Import {
  id: string;
  project: string;
  mapping: string;
  mode: ImportMode;
  dryRun: boolean;
  state: 'receiving' | 'checking' | 'importing' | 'done' | 'refused' | 'failed';
  /** Rows dealt with, and what became of them. */
  rows: number;
  accepted: number;
  repeated: number;
  skipped: number;
  refused: number;
  /** How many rows there are, where a dry run has counted them. */
  expected?: number;
  createdAt: string;
  problem?: ProblemDetails;
}

export interface ImportDetails extends Import {
  heading?: string[];
  /** The pilots it may be about. */
  pilots: string[];
}

export interface RefusedRow {
  row: number;
  errors?: { field: string; reason: string }[];
  /** Absent once they are not kept any more. */
  cells?: string[];
}

/** A table as the server reads it: UTF-8. */
export interface TableFile {
  content: Blob;
  format: 'csv' | 'ndjson';
}

export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'receiving' || state === 'checking' || state === 'importing';

const root = '/api/pilots/v1';
/** How often to look how far an import is, while it goes on: it is the news of nobody else. */
const underWayMs = 1_000;

const send = <T>(address: string, { content, format }: TableFile, key?: string): Promise<T> =>
  request(address, {
    method: 'POST',
    body: content,
    mediaType: format === 'csv' ? 'text/csv' : 'application/x-ndjson',
    ...(key !== undefined && { idempotencyKey: key }),
  });

/** Reads what is in a file; nothing of it is kept. */
export const surveyFile = (project: string, file: TableFile) =>
  send<Survey>(withQuestion(`${root}/imports/survey`, { project }), file);

/** Tries what would become of a file. The same key with the same file is one try. */
export const tryImport = (project: string, mapping: string, file: TableFile, key: string) =>
  send<Import>(withQuestion(`${root}/imports`, { project, mapping, mode: 'skip-bad-rows', dryRun: 'true' }), file, key);

/** Imports what was tried. */
export const applyImport = (id: string, mode: ImportMode) =>
  request<ImportDetails>(withQuestion(`${root}/imports/${id}/apply`, { mode }), { method: 'POST' });

export const saveMapping = (project: string, mapping: ImportMapping) =>
  request<ImportMapping>(`${root}/projects/${project}/mappings`, { method: 'POST', body: mapping });

/** Where the browser fetches the refused rows, with the session it has. */
export const errorFileAddress = (id: string): string => `${root}/imports/${id}/errors.csv`;

export const importQueries = {
  fields: () =>
    queryOptions({
      queryKey: ['import-fields'],
      queryFn: async ({ signal }) => (await ask<List<ImportableEvent>>(`${root}/imports/fields`, {}, signal)).items,
      staleTime: Infinity,
    }),

  mappings: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'mappings'],
      queryFn: async ({ signal }) =>
        (await ask<List<ImportMapping>>(`${root}/projects/${project}/mappings`, {}, signal)).items,
      staleTime: 0,
    }),

  all: () =>
    queryOptions({
      queryKey: ['imports'],
      queryFn: async ({ signal }) => (await ask<List<Import>>(`${root}/imports`, {}, signal)).items,
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? underWayMs : false),
    }),

  one: (id: string) =>
    queryOptions({
      queryKey: ['imports', id],
      queryFn: ({ signal }) => ask<ImportDetails>(`${root}/imports/${id}`, {}, signal),
      retry: false,
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? underWayMs : false),
    }),

  /** Of an import, or of the dry run before it, which has another set of them. */
  refusedRows: ({ id, dryRun }: Pick<Import, 'id' | 'dryRun'>) =>
    infiniteQueryOptions({
      queryKey: ['imports', id, 'refused', dryRun],
      queryFn: ({ pageParam, signal }) =>
        ask<List<RefusedRow>>(
          `${root}/imports/${id}/rows`,
          { state: 'refused', limit: '50', cursor: pageParam },
          signal,
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      staleTime: 0,
    }),
};
