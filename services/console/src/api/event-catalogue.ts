import { queryOptions } from '@tanstack/react-query';
import { ask } from './ask.js';

type Schema = Record<string, unknown>;

interface Message {
  name: string;
  summary: string;
  description: string;
  payload: { $ref: string };
  examples: { payload: object }[];
}

interface AsyncApiDocument {
  components: { messages: Record<string, Message>; schemas: Record<string, Schema> };
}

/** An event that services tell each other and partner systems. */
export interface CatalogueEvent {
  /** `eu.integras.pilots.milestone.reached.v1` */
  type: string;
  /** The service that tells it. */
  service: string;
  summary: string;
  /** Who may read it. */
  readers: string;
  schema: Schema;
  example: object;
}

/** Every event there is, as the AsyncAPI document describes it. */
export const eventCatalogue = () =>
  queryOptions({
    queryKey: ['event-catalogue'],
    queryFn: async ({ signal }) => eventsIn(await ask<AsyncApiDocument>('/api/asyncapi.json', {}, signal)),
    staleTime: Infinity,
  });

export function eventsIn({ components: { messages, schemas } }: AsyncApiDocument): CatalogueEvent[] {
  return Object.values(messages).map(({ name, summary, description, payload, examples }) => ({
    type: name,
    service: name.split('.')[2] ?? '',
    summary,
    readers: /Readers: ([a-z]+)/.exec(description)?.[1] ?? 'pilot',
    schema: schemas[payload.$ref.split('/').at(-1) ?? ''] ?? {},
    example: examples[0]?.payload ?? {},
  }));
}
