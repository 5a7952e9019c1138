import { request } from 'node:http';
import fc from 'fast-check';
import { operationsOf, resolverOf } from './operations.mjs';
import { malformedRequests } from './requests.mjs';

/**
 * @typedef {object} Answer
 * @property {import('./requests.mjs').MalformedRequest} request
 * @property {number} status 0 when the connection broke
 * @property {string} type the media type
 * @property {string} text
 * @property {number} millis
 */

const atOnce = 8;

/**
 * Requests made from the interface's own description that it has to refuse, the same for the same seed.
 * @param {any} document OpenAPI
 * @param {{ count: number, seed: number, known: Record<string, string> }} options `known` are things that exist, by
 *   the name of the parameter or, where that is only `id`, of the collection
 */
export function malformed(document, { count, seed, known }) {
  const idsFor = (/** @type {string} */ name, /** @type {string} */ path) => {
    const collection = path.split('/').at(path.split('/').indexOf(`{${name}}`) - 1) ?? '';
    const id = known[name] ?? known[collection];
    return id ? fc.oneof({ weight: 3, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: fc.uuid() }) : fc.uuid();
  };
  const kinds = operationsOf(document).map((operation) => malformedRequests(operation, resolverOf(document), idsFor));
  return fc.sample(fc.oneof(...kinds), { numRuns: count, seed });
}

/**
 * Sends them, some at once, with the tokens in turn.
 * @param {string} baseUrl
 * @param {readonly string[]} tokens
 * @param {readonly import('./requests.mjs').MalformedRequest[]} requests
 * @returns {Promise<Answer[]>}
 */
export async function attack(baseUrl, tokens, requests) {
  const waiting = requests.entries();
  /** @type {Answer[]} */
  const answers = [];
  const send = async () => {
    for (const [at, request] of waiting) {
      // By its place, so that a seed repeats who sent what.
      const token = tokens[at % tokens.length] ?? '';
      answers.push(await answerTo(baseUrl, token, request));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  return answers;
}

/**
 * @param {string} baseUrl
 * @param {string} token
 * @param {import('./requests.mjs').MalformedRequest} sent
 * @returns {Promise<Answer>}
 */
function answerTo(baseUrl, token, sent) {
  const began = performance.now();
  const headers = { authorization: `Bearer ${token}`, ...sent.headers };
  return new Promise((resolve) => {
    const done = (/** @type {Partial<Answer>} */ answer) =>
      resolve({ request: sent, status: 0, type: '', text: '', millis: performance.now() - began, ...answer });
    // A connection of its own: another one's end must not look like this one's.
    const asking = request(new URL(sent.path, baseUrl), { method: sent.method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (/** @type {string} */ part) => {
        text += part;
        // A stream of events was not refused, and would never end.
        if (answer.headers['content-type']?.startsWith('text/event-stream')) answer.destroy();
      });
      answer.on('close', () => done({ status: answer.statusCode, type: answer.headers['content-type'], text }));
    });
    asking.on('error', ({ message }) => done({ text: message }));
    asking.end(sent.body);
  });
}
