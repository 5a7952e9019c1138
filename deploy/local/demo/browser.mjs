import { randomUUID } from 'node:crypto';
import { exchange } from '../requests/exchange.mjs';
import { Refused } from '../requests/public-interface.mjs';
import { gatewayCookieFor } from '../requests/sign-in.mjs';

/**
 * Signs an account in at the gateway as a browser does: the page holds no token, only a session cookie, and sends
 * with each change the token against forged requests.
 * @param {string} baseUrl
 * @param {string} account
 */
export async function browserOf(baseUrl, account) {
  const cookie = await gatewayCookieFor(baseUrl, account);
  /**
   * @param {string} method
   * @param {string} path
   * @param {Record<string, string>} [headers]
   * @param {unknown} [body]
   */
  const send = async (method, path, headers = {}, body) => {
    const answer = await exchange(new URL(path, baseUrl), { method, headers: { cookie, ...headers }, body });
    if (answer.status < 300) return answer.body;
    throw new Refused(`${method} ${path}`, answer.status, answer.body);
  };
  const session = await send('GET', '/api/session');
  const csrf = { 'x-csrf-token': session.csrfToken };
  return {
    /** @type {string} */
    name: session.name,
    /** @param {string} path */
    get: (path) => send('GET', path),
    /**
     * @param {string} path
     * @param {unknown} body
     */
    post: (path, body) => send('POST', path, { ...csrf, 'idempotency-key': randomUUID() }, body),
    signOut: () => send('POST', '/auth/sign-out', csrf, {}),
  };
}

/** @typedef {Awaited<ReturnType<typeof browserOf>>} Browser */
