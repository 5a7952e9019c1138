import { eventClasses } from './catalogue.js';
import { type EventClass, describe } from './event.js';
import { type JsonSchema, schemaOf } from './json-schema.js';

/** An AsyncAPI 3 document. */
export type AsyncApiDocument = { [field: string]: unknown };

const text = (description: string): JsonSchema => ({ type: 'string', description });

/** The CloudEvents attributes every event carries, as headers of the NATS binding in binary mode. */
const headers: JsonSchema = {
  type: 'object',
  required: ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-subject', 'ce-time', 'ce-recordedtime'],
  properties: {
    'ce-specversion': { const: '1.0' },
    'ce-id': text('UUIDv7 of the fact; the same on every transport and in every repeat'),
    'ce-source': text('The service that owns the fact'),
    'ce-type': text('Which event it is; its version is part of it'),
    'ce-subject': text('The entity it is about'),
    'ce-time': text('When it happened (RFC 3339)'),
    'ce-recordedtime': text('When it was accepted (RFC 3339)'),
    'ce-sequence': text('Its number in its journal, gapless from 1; not told to partner systems'),
    'ce-country': text('ISO 3166-1 alpha-2'),
    'ce-pilot': text('The pilot it belongs to'),
    'ce-actor': text('Pseudonymous account of who reported it; not told to partner systems'),
    'ce-traceparent': text('W3C trace context'),
    'ce-disclosure': text('How much of a participant a partner system is told: steps or characteristics'),
  },
};

const keyOf = (eventClass: EventClass): string =>
  describe(eventClass)
    .type.replace(/^eu\.integras\./, '')
    .replaceAll('.', '_');

/** Every event with its address, readers, schema and example, derived from the event classes. */
export function asyncApiDocument(serverUrl = 'https://integras.example.org'): AsyncApiDocument {
  const { host, protocol, pathname } = new URL(serverUrl);
  const channels: Record<string, unknown> = {};
  const operations: Record<string, unknown> = {};
  const messages: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {};
  for (const eventClass of eventClasses) {
    const { type, service, journal, entity, verb, readers, summary, example } = describe(eventClass);
    const key = keyOf(eventClass);
    const {
      $schema: _dialect,
      $id: _id,
      $defs = {},
      ...schema
    } = JSON.parse(JSON.stringify(schemaOf(eventClass)).replaceAll('#/$defs/', '#/components/schemas/')) as JsonSchema;
    Object.assign(schemas, $defs, { [key]: schema });
    messages[key] = {
      name: type,
      title: `${entity} ${verb}`,
      summary,
      description: `Readers: ${readers}.`,
      contentType: 'application/json',
      headers: { $ref: '#/components/schemas/CloudEventHeaders' },
      payload: { $ref: `#/components/schemas/${key}` },
      examples: [{ name: 'example', payload: example }],
    };
    channels[key] = {
      address: `integras.${service}.${journal}.{journal}.${entity}.${verb}`,
      description: `${summary} Over SSE: GET /api/streams/v1/events?types=${type}`,
      parameters: { journal: { description: `Id of the ${journal} in whose history it stands` } },
      messages: { [key]: { $ref: `#/components/messages/${key}` } },
    };
    operations[`receive_${key}`] = {
      action: 'receive',
      summary,
      channel: { $ref: `#/channels/${key}` },
      messages: [{ $ref: `#/channels/${key}/messages/${key}` }],
    };
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'INTEGRAS events',
      version: '1.0.0',
      description:
        'Facts about pilots, in CloudEvents 1.0: over SSE in structured mode, over NATS in binary mode. Order is promised within a journal. A corrected or voided fact is told by a fact of its own.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    servers: {
      gateway: {
        host,
        protocol: protocol.replace(':', ''),
        pathname,
        description: 'Server-sent events of CloudEvents',
      },
    },
    channels,
    operations,
    components: { messages, schemas: { ...schemas, CloudEventHeaders: headers } },
  };
}
