import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CloudEvent } from 'cloudevents';
import { asyncApiDocument } from './async-api.js';
import { eventClasses, eventClassOf } from './catalogue.js';
import { fromHeaders, toHeaders, toStructured } from './cloud-event.js';
import { eventCatalogue } from './event-catalogue.js';
import { describe as descriptorOf, typeOf } from './event.js';
import type { Fact } from './fact.js';
import { schemaOf } from './json-schema.js';
import { breakingChanges } from './schema-compatibility.js';
import { subjectOf } from './subject.js';

const fact = (data: object, type: string, source: string): Fact => ({
  id: '01936f5e-8f10-7cc0-98c4-2f1a5be0c001',
  source,
  type,
  subject: '9b2d4c1e-7a35-4f0c-8b6e-2f4f8f0f6d31',
  time: '2025-05-11T22:00:00.000Z',
  recordedtime: '2025-05-12T08:15:00.000Z',
  journalkind: 'pilot',
  journal: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  sequence: 7,
  country: 'IT',
  pilot: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  data,
});

/** The committed file, written anew when `UPDATE` is set. */
function committed(file: URL, fresh: string): string {
  if (process.env['UPDATE'] || !existsSync(file)) {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, fresh);
  }
  return readFileSync(file, 'utf8');
}

describe.each(eventClasses.map((eventClass) => [typeOf(eventClass), eventClass] as const))('%s', (type, eventClass) => {
  const descriptor = descriptorOf(eventClass);
  const validate = addFormats.default(new Ajv2020({ strict: true, allErrors: true })).compile(schemaOf(eventClass));

  it('has an example that its own class and its own schema accept, with every field known', () => {
    const errors = validateSync(plainToInstance(eventClass, descriptor.example), {
      whitelist: true,
      forbidNonWhitelisted: true,
    });
    expect(errors.map(String)).toEqual([]);
    expect(validate(JSON.parse(JSON.stringify(descriptor.example))) ? [] : validate.errors).toEqual([]);
  });

  it('refuses data without any of its fields', () => {
    expect(validateSync(plainToInstance(eventClass, {})).length).toBeGreaterThan(0);
    expect(validate({})).toBe(false);
  });

  it('comes back from a NATS message as it went in, and is a CloudEvent to the reference implementation', () => {
    const sent = fact(descriptor.example, type, descriptor.source);
    const { data, ...attributes } = sent;
    const headers = new Map(toHeaders(attributes));
    expect(fromHeaders(headers)).toEqual(attributes);
    const structured = toStructured(sent);
    expect(new CloudEvent({ ...structured }, true).toJSON()).toMatchObject({ type, data });
  });

  it('can be found by its type and has one subject', () => {
    expect(eventClassOf(type)).toBe(eventClass);
    expect(subjectOf(descriptor, '7c9e6679-7425-40de-944b-e07fc1f90ae7')).toMatch(
      /^integras\.[a-z]+\.[a-z]+\.[0-9a-f-]{36}\.[a-z-]+\.[a-z-]+$/,
    );
  });
});

describe('the contracts', () => {
  const published = new URL('../schemas/published.json', import.meta.url);
  const fresh = `${JSON.stringify(Object.fromEntries(eventClasses.map((eventClass) => [typeOf(eventClass), schemaOf(eventClass)])), undefined, 1)}\n`;

  it('change only by adding optional fields: what was published stays readable', () => {
    const before = existsSync(published) ? readFileSync(published, 'utf8') : fresh;
    expect(breakingChanges(JSON.parse(before), JSON.parse(fresh))).toEqual([]);
  });

  it('stand published as they are', () => {
    expect(JSON.parse(committed(published, fresh))).toEqual(JSON.parse(fresh));
  });

  it('would break readers by losing, renaming, loosening or demanding a field', () => {
    const field = { type: 'string' };
    const before = {
      t: { properties: { a: field, b: field }, required: ['a'], $defs: { D: { properties: { c: field } } } },
    };
    const after = {
      t: { properties: { a: { type: 'number' }, x: field }, required: ['x'], $defs: { D: { properties: {} } } },
    };
    expect(breakingChanges(before, after)).toEqual([
      't: a means something else',
      't: b is gone',
      't: x is required now',
      't/D: c is gone',
    ]);
    expect(breakingChanges(before, {})).toEqual(['t is gone']);
    expect(
      breakingChanges(before, { t: { ...before.t, properties: { ...before.t.properties, optional: field } } }),
    ).toEqual([]);
  });

  it('may have lists of codes that grow, and none that shrink', () => {
    const codes = (...values: string[]) => ({ t: { properties: { a: { type: 'string', enum: values } } } });
    expect(breakingChanges(codes('x'), codes('y', 'x'))).toEqual([]);
    expect(breakingChanges(codes('x', 'y'), codes('x'))).toEqual(['t: a means something else']);
  });

  it('stand in the event catalogue as they are', () => {
    const file = new URL('../../../docs/event-catalogue.md', import.meta.url);
    expect(committed(file, eventCatalogue())).toBe(eventCatalogue());
  });

  it('make an AsyncAPI 3 document that the official parser accepts', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApiDocument()));
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(document?.messages().all().length).toBeGreaterThanOrEqual(eventClasses.length);
  });

  it('carry text that is not ASCII through headers, percent-encoded', () => {
    const { data: _, ...attributes } = { ...fact({}, 'x', '/x'), traceparent: 'Ljubljana č % "q"' };
    const headers = new Map(toHeaders(attributes));
    expect(headers.get('ce-traceparent')).toBe('Ljubljana%20%C4%8D%20%25%20%22q%22');
    expect(fromHeaders(headers)).toEqual(attributes);
  });
});
