import { randomUUID } from 'node:crypto';
import { attack } from './attack.mjs';
import { operationsOf, resolverOf } from './operations.mjs';

/** @typedef {import('./schema-values.mjs').Schema} Schema */

/**
 * What an empty body is refused for though the description does not require it: of these, a client that is made from
 * the description would know nothing.
 * @param {string} baseUrl
 * @param {string} token
 * @param {any} document OpenAPI
 * @returns {Promise<string[]>}
 */
export async function untoldFields(baseUrl, token, document) {
  const resolve = resolverOf(document);
  const operations = operationsOf(document).filter(({ body }) => body);
  /** @type {import('./requests.mjs').MalformedRequest[]} */
  const requests = operations.map(({ method, path }) => ({
    what: 'an empty body',
    method,
    path: path.replaceAll(/\{\w+\}/g, () => randomUUID()),
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }));
  const answers = await attack(baseUrl, [token], requests);
  return answers.flatMap(({ request, status, text }) => {
    const { method, path, body } = operations[requests.indexOf(request)] ?? { path: request.path };
    const problem = status === 422 ? JSON.parse(text) : {};
    if (problem.type !== 'urn:integras:problem:invalid-request') return [];
    const required = requiredIn(body ?? {}, resolve);
    return /** @type {{ field: string }[]} */ (problem.errors)
      .map(({ field }) => /** @type {string} */ (field.split('.')[0]))
      .filter((field) => !required.includes(field))
      .map((field) => `${method} ${path}: ${field}`);
  });
}

/** @param {Schema} schema @param {(ref: string) => Schema} resolve @returns {string[]} */
function requiredIn(schema, resolve) {
  if (schema['$ref']) return requiredIn(resolve(schema['$ref']), resolve);
  const parts = [...(schema['oneOf'] ?? []), ...(schema['anyOf'] ?? []), ...(schema['allOf'] ?? [])];
  return [...(schema['required'] ?? []), ...parts.flatMap((/** @type {Schema} */ part) => requiredIn(part, resolve))];
}
