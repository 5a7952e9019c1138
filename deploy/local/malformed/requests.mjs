import fc from 'fast-check';
import { valuesOf } from './schema-values.mjs';

/**
 * @typedef {object} MalformedRequest
 * @property {string} what is wrong with it
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string | Buffer} [body]
 */

/** @typedef {import('./operations.mjs').Operation} Operation */
/** @typedef {import('./schema-values.mjs').Schema} Schema */
/** @typedef {fc.Arbitrary<string>} Address of an operation, with something for each of its parameters */

/** What no id, number, date, code or cursor looks like. */
const nonsense = fc.constantFrom(
  'null', 'undefined', 'NaN', '-1', '1e999', '9223372036854775808', '0x10', '[object Object]', '{}', '[]', '"', '%', '%zz',
  '\u0000', 'a\u0000b', '\ud800', '𝕏‮', '\r\nx: y', 'x'.repeat(3_000), '*', '>', '$SYS.>', '2025-02-30', '2025-13-45T99:99:99Z',
  '../../etc/passwd', "' or 1=1 --", '${7*7}', '<script>alert(1)</script>', '00000000-0000-0000-0000-00000000000', 'eyJhbGciOiJub25lIn0.e30.',
); // prettier-ignore

const ofAnotherType = fc.constantFrom(null, true, -0.5, 1e308, [], [[]], {}, { $gt: '' }, { length: 1 });

const wrongHeaders = fc.constantFrom(
  /** @type {Record<string, string>} */ ({ cookie: '__Host-session=x; =; a' }),
  { authorization: 'Bearer x' }, { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJsZWFkIn0.' }, { authorization: 'Basic bGVhZDo=' },
  { authorization: '' }, { 'content-type': 'text/html' }, { 'content-type': 'application/json; charset=utf-7' }, { 'content-type': ';' },
  { 'content-encoding': 'gzip' }, { accept: 'application/x-nothing' }, { 'if-match': '"\u00ff"' }, { 'if-match': 'W/"x", *' },
  { 'idempotency-key': 'k'.repeat(2_000) }, { 'idempotency-key': '\u00e9' }, { 'last-event-id': '{"a":1}' }, { traceparent: '00-zz-zz-zz' },
); // prettier-ignore

const noJson = fc.constantFrom(
  '', '{', '{"a":', '[1,]', '{"a":1}}', '\ufeff{}', '{"a":1e99999}', '{"a":-}', '['.repeat(50_000),
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, `{"no_such_field":"${'x'.repeat(2_000_000)}"}`,
  Buffer.from([0xff, 0xfe, 0x7b]), Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
); // prettier-ignore

const noFile = fc.constantFrom(
  '',
  'a,b\n"unclosed',
  '\u0000\u0000',
  '=cmd|x',
  '\n\n\n',
  ',,,,\n1',
  'x'.repeat(200_000),
  Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
);

const queryForms = fc.constantFrom(
  (/** @type {string} */ name, /** @type {string} */ value) => `${name}=${value}`,
  (/** @type {string} */ name, /** @type {string} */ value) => `${name}=${value}&${name}=${value}`,
  (/** @type {string} */ name, /** @type {string} */ value) => `${name}[a][b]=${value}`,
  (/** @type {string} */ name, /** @type {string} */ value) => `${name}[]=${value}&__proto__[x]=1`,
);

/**
 * Requests that break what an operation says, each in one way.
 * @param {Operation} operation
 * @param {(ref: string) => Schema} resolve
 * @param {(name: string, path: string) => fc.Arbitrary<string>} idsFor what stands for a parameter of a path
 * @returns {fc.Arbitrary<MalformedRequest>}
 */
export function malformedRequests(operation, resolve, idsFor) {
  const { inPath, path, body, mediaTypes } = operation;
  const ids = fc.tuple(...inPath.map((name) => idsFor(name, path)));
  const address = ids.map((values) =>
    inPath.reduce((built, name, at) => built.replace(`{${name}}`, values[at] ?? ''), path),
  );
  const ways = [brokenQuery(operation, address), brokenHeaders(operation, address)];
  if (inPath.length > 0) ways.push(brokenPath(operation));
  if (body)
    ways.push(
      brokenBody(operation, resolve, address),
      brokenBody(operation, resolve, address),
      brokenText(operation, address),
    );
  else if (mediaTypes.length > 0) ways.push(brokenFile(operation, address));
  return fc.oneof(...ways);
}

/** @param {Operation} operation */
function brokenPath(operation) {
  const { inPath, path, body } = operation;
  return fc.tuple(fc.constantFrom(...inPath), nonsense).map(([wrong, text]) => {
    const built = inPath.reduce(
      (at, name) => at.replace(`{${name}}`, name === wrong ? inAddress(text) : '0190a000-0000-7000-8000-000000000000'),
      path,
    );
    return request(operation, `${wrong} in the path`, built, body && '{}');
  });
}

/** @param {Operation} operation @param {Address} address */
function brokenQuery(operation, address) {
  const names = fc.constantFrom(...operation.inQuery, 'no_such_parameter');
  return fc.tuple(address, names, nonsense, queryForms).map(([path, name, text, form]) => {
    const query = form(name, inAddress(text));
    return request(operation, `${name} in the query`, `${path}?${query}&no_such_parameter=1`, operation.body && '{}');
  });
}

/** @param {Operation} operation @param {Address} address */
function brokenHeaders(operation, address) {
  return fc.tuple(address, wrongHeaders).map(([path, wrong]) => {
    const body = operation.mediaTypes.length > 0 ? '{"no_such_field":1}' : undefined;
    return request(operation, `header ${Object.keys(wrong)[0]}`, `${path}?no_such_parameter=1`, body, wrong);
  });
}

/** @param {Operation} operation @param {(ref: string) => Schema} resolve @param {Address} address */
function brokenBody(operation, resolve, address) {
  const body = operation.body ?? {};
  const schema = body['$ref'] ? resolve(body['$ref']) : body;
  const names = Object.keys(schema['properties'] ?? {});
  const required = /** @type {string[]} */ (schema['required'] ?? []);
  /** @type {fc.Arbitrary<{ what: string, broken: (value: any) => unknown }>[]} */
  const breaks = [
    fc.constant({ what: 'an unknown field', broken: (value) => ({ ...value, no_such_field: 1 }) }),
    fc.constantFrom([], 'text', 7, null, [[]]).map((other) => ({ what: 'no object', broken: () => other })),
    fc.constant({ what: 'a prototype', broken: (value) => ({ ...value, constructor: { prototype: {} } }) }),
  ];
  if (required.length > 0) {
    const missing = fc.constantFrom(...required);
    breaks.push(missing.map((name) => ({ what: `no ${name}`, broken: (value) => ({ ...value, [name]: undefined }) })));
  }
  if (names.length > 0) {
    // Some of this a field may well hold, so that another one is always wrong.
    const other = fc.tuple(fc.constantFrom(...names), fc.oneof(ofAnotherType, nonsense));
    breaks.push(
      other.map(([name, wrong]) => ({
        what: `another ${name}`,
        broken: (value) => ({ ...value, [name]: wrong, no_such_field: 1 }),
      })),
    );
  }
  const objects = names.filter((name) => isOneObject(schema['properties'][name], resolve));
  if (objects.length > 0) {
    const lists = fc.constantFrom(
      () => [],
      () => [[]],
      (/** @type {unknown} */ value) => [value],
    );
    breaks.push(
      fc.tuple(fc.constantFrom(...objects), lists).map(([name, list]) => ({
        what: `a list for ${name}`,
        broken: (value) => ({ ...value, [name]: list(value[name]) }),
      })),
    );
  }
  return fc
    .tuple(address, valuesOf(body, resolve), fc.oneof(...breaks))
    .map(([path, value, { what, broken }]) => request(operation, `body: ${what}`, path, JSON.stringify(broken(value))));
}

/** @param {Schema} schema @param {(ref: string) => Schema} resolve @returns {boolean} */
function isOneObject(schema, resolve) {
  if (schema['$ref']) return isOneObject(resolve(schema['$ref']), resolve);
  if (schema['allOf']) return schema['allOf'].every((/** @type {Schema} */ part) => isOneObject(part, resolve));
  return schema['type'] === 'object';
}

/** @param {Operation} operation @param {Address} address */
function brokenText(operation, address) {
  return fc.tuple(address, noJson).map(([path, text]) => request(operation, 'body that is no JSON', path, text));
}

/** @param {Operation} operation @param {Address} address */
function brokenFile(operation, address) {
  const types = fc.constantFrom(...operation.mediaTypes, 'application/zip');
  return fc
    .tuple(address, noFile, types)
    .map(([path, file, type]) =>
      request(operation, 'file that is none', `${path}?no_such_parameter=1`, file, { 'content-type': type }),
    );
}

/**
 * @param {Operation} operation
 * @param {string} what
 * @param {string} path
 * @param {string | Buffer | undefined} body
 * @param {Record<string, string>} [headers]
 * @returns {MalformedRequest}
 */
function request({ method }, what, path, body, headers = {}) {
  if (body === undefined) return { what, method, path, headers };
  return { what, method, path, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** As it can stand in an address at all: half of a surrogate pair cannot. @param {string} text */
const inAddress = (text) => encodeURIComponent(Buffer.from(text).toString());
