/**
 * @typedef {object} Operation
 * @property {string} method
 * @property {string} path with its parameters in braces
 * @property {string[]} inPath
 * @property {string[]} inQuery
 * @property {string[]} mediaTypes of its body; none when it has no body
 * @property {import('./schema-values.mjs').Schema | undefined} body
 */

/**
 * What the merged OpenAPI document offers.
 * @param {any} document
 * @returns {Operation[]}
 */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(/** @type {Record<string, any>} */ (methods)).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {};
      const parameters = /** @type {{ name: string, in: string }[]} */ (operation.parameters ?? []);
      const named = (/** @type {string} */ place) =>
        parameters.filter((one) => one.in === place).map(({ name }) => name);
      return {
        method: method.toUpperCase(),
        path,
        inPath: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => /** @type {string} */ (name)),
        inQuery: named('query'),
        mediaTypes: Object.keys(content),
        body: content['application/json']?.schema,
      };
    }),
  );
}

/** @param {any} document */
export const resolverOf = (document) => (/** @type {string} */ ref) =>
  ref
    .split('/')
    .slice(1)
    .reduce((at, name) => at[name], document);
