import type { Fact, FactAttributes } from './fact.js';

const required = [
  'id',
  'source',
  'type',
  'subject',
  'time',
  'recordedtime',
  'journalkind',
  'journal',
  'sequence',
] as const;
const optional = ['country', 'pilot', 'project', 'traceparent', 'actor'] as const;

/** A fact in CloudEvents structured mode (`application/cloudevents+json`), as HTTP, SSE and webhooks carry it. */
export interface StructuredCloudEvent<D extends object = object> extends Omit<
  Fact<D>,
  'sequence' | 'journal' | 'journalkind'
> {
  specversion: '1.0';
  datacontenttype: 'application/json';
  /** Absent for readers that may not count what they do not see. */
  sequence?: number;
  journal?: string;
  journalkind?: string;
}

export function toStructured<D extends object>(fact: Fact<D>): StructuredCloudEvent<D> {
  const { data, ...attributes } = fact;
  return { specversion: '1.0', ...attributes, datacontenttype: 'application/json', data };
}

const plain = /^[\x21\x23\x24\x26-\x7e]*$/;

/** Percent-encodes as the CloudEvents HTTP binding (section 3.1.3.2) says, which the NATS binding follows. */
function encode(value: string): string {
  if (plain.test(value)) return value;
  return value.replace(/[^\x21\x23\x24\x26-\x7e]/gu, (character) => encodeURIComponent(character));
}

/** The headers of a fact in CloudEvents binary mode over NATS; its data travels as the JSON body. */
export function toHeaders(fact: FactAttributes): [name: string, value: string][] {
  const headers: [string, string][] = [['ce-specversion', '1.0']];
  for (const name of required) headers.push([`ce-${name}`, encode(String(fact[name]))]);
  for (const name of optional) {
    const value = fact[name];
    if (value !== undefined) headers.push([`ce-${name}`, encode(value)]);
  }
  headers.push(['content-type', 'application/json']);
  return headers;
}

/**
 * The attributes of a message in binary mode, from its headers by name.
 * @throws when a required attribute is missing or the version is not 1.0.
 */
export function fromHeaders(headers: ReadonlyMap<string, string>): FactAttributes {
  const version = headers.get('ce-specversion') ?? '';
  if (version !== '1.0') throw new Error(`not a CloudEvent 1.0: ce-specversion is '${version}'`);
  const attributes: Record<string, string | number> = {};
  for (const name of required) {
    const value = headers.get(`ce-${name}`);
    if (!value) throw new Error(`the CloudEvent has no ${name}`);
    attributes[name] = name === 'sequence' ? Number(value) : decode(value);
  }
  for (const name of optional) {
    const value = headers.get(`ce-${name}`);
    if (value) attributes[name] = decode(value);
  }
  return attributes as unknown as FactAttributes;
}

function decode(value: string): string {
  return value.includes('%') ? decodeURIComponent(value) : value;
}
