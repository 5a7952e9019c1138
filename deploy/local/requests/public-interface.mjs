import { setTimeout as wait } from 'node:timers/promises';
import { exchange } from './exchange.mjs';

/** A request the interface refused, with its reason. */
export class Refused extends Error {
  /** @override */
  name = 'Refused';

  /**
   * @param {string} request
   * @param {number} status
   * @param {{ type?: string, detail?: string, errors?: { field: string, reason: string }[] }} [problem]
   */
  constructor(request, status, problem = {}) {
    const fields = (problem.errors ?? []).map(({ field, reason }) => `${field} ${reason}`).join('; ');
    super(`${request} was refused with ${status}: ${[problem.detail, fields].filter(Boolean).join(' ')}`);
    this.status = status;
    this.type = problem.type?.split(':').at(-1);
  }
}

/** Nobody answered, or not now: another try with the same key is no second report. */
const passing = new Set([429, 502, 503, 504]);
const tries = 8;
const pauseWhenTooFastMs = 20_000;

/**
 * The public interface of an installation, as a program with a bearer token uses it.
 * @param {string} baseUrl
 * @param {() => Promise<string>} signIn gives a new token
 * @param {AbortSignal} [signal]
 */
export function publicInterface(baseUrl, signIn, signal) {
  /** @type {Promise<string> | undefined} */
  let token;
  const forgetAndThrow = (/** @type {unknown} */ error) => {
    token = undefined;
    throw error;
  };

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {Record<string, string>} [headers]
   * @returns {Promise<any>} what was answered, read
   */
  const send = async (method, path, body, headers = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === tries;
      const authorization = `Bearer ${await (token ??= signIn().catch(forgetAndThrow))}`;
      const what = { method, headers: { ...headers, authorization }, body, signal };
      const answer = await exchange(new URL(path, baseUrl), what).catch((error) => {
        if (isLast || signal?.aborted) throw error;
      });
      if (answer && answer.status < 300) return answer.body;
      if (answer?.status === 401 && attempt === 1) token = undefined;
      else if (answer && (isLast || !passing.has(answer.status))) {
        throw new Refused(`${method} ${path}`, answer.status, answer.body);
      }
      await wait(answer?.status === 429 ? pauseWhenTooFastMs : 50 * 2 ** attempt, undefined, { signal });
    }
  };

  return {
    /** @param {string} path */
    get: (path) => send('GET', path),
    /**
     * Reports something once, however often it is sent with the same key.
     * @param {string} path
     * @param {unknown} body
     * @param {string} key
     * @param {number} [version] what was read, where it must not have changed since
     */
    post: (path, body, key, version) =>
      send('POST', path, body, {
        'idempotency-key': key,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      }),
    /**
     * Uploads a file of JSON objects, one a line. It needs no key: the mapping names what tells a line from all others.
     * @param {string} path
     * @param {readonly object[]} lines
     */
    upload: (path, lines) => {
      const file = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      return send('POST', path, file, { 'content-type': 'application/x-ndjson' });
    },
    /**
     * Attaches a file of text. It needs no key: the address names its id.
     * @param {string} path
     * @param {string} text
     */
    attach: (path, text) => send('POST', path, text, { 'content-type': 'application/octet-stream' }),
    /**
     * All items of a list, page after page.
     * @param {string} path
     * @returns {Promise<any[]>}
     */
    async all(path) {
      const items = [];
      let cursor = '';
      do {
        const page = await send('GET', cursor ? `${path}?cursor=${encodeURIComponent(cursor)}` : path);
        items.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return items;
    },
  };
}

/** @typedef {ReturnType<typeof publicInterface>} PublicInterface */
