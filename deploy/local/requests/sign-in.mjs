import { createHash, randomBytes } from 'node:crypto';
import { CookieJar } from './cookie-jar.mjs';
import { cliRedirect } from '../oidc/clients.mjs';
import { Problem } from '../problem.mjs';

/**
 * Signs a demo account in at the local provider as a person would, page by page, and gives the
 * bearer token of the command-line client.
 * @param {string} issuer
 * @param {string} account
 * @returns {Promise<string>}
 */
export async function accessTokenFor(issuer, account) {
  const { authorization_endpoint: authorize, token_endpoint: token } = await discover(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const question = new URL(authorize);
  question.search = new URLSearchParams({
    client_id: 'integras-cli',
    redirect_uri: cliRedirect,
    response_type: 'code',
    scope: 'openid profile api',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const landed = await browse(question, account, new CookieJar(), (address) => address.href.startsWith(cliRedirect));
  if (landed.searchParams.get('state') !== state) throw new Error('the answer is not to our question');
  return tokenFrom(token, {
    grant_type: 'authorization_code',
    client_id: 'integras-cli',
    redirect_uri: cliRedirect,
    code: landed.searchParams.get('code') ?? '',
    code_verifier: verifier,
  });
}

/**
 * The bearer token of a program of a partner.
 * @param {string} issuer
 * @param {string} clientId
 * @param {string} secret
 * @returns {Promise<string>}
 */
export async function clientToken(issuer, clientId, secret) {
  const { token_endpoint: token } = await discover(issuer);
  return tokenFrom(token, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
    scope: 'api',
  });
}

/**
 * Signs a demo account in at the gateway.
 * @param {string} baseUrl
 * @param {string} account
 * @returns {Promise<string>} the Cookie header of the session
 */
export async function gatewayCookieFor(baseUrl, account) {
  const jar = new CookieJar();
  const { origin } = new URL(baseUrl);
  let callbackSeen = false;
  await browse(new URL('/auth/sign-in', baseUrl), account, jar, (address) => {
    const isBack = callbackSeen && address.origin === origin;
    callbackSeen ||= address.origin === origin && address.searchParams.has('code');
    return isBack;
  });
  return jar.header(baseUrl);
}

/**
 * Follows redirects, and answers the sign-in page on the way.
 * @param {URL} start
 * @param {string} account
 * @param {CookieJar} jar
 * @param {(address: URL) => boolean} hasArrived asked before an address is opened
 * @returns {Promise<URL>}
 */
async function browse(start, account, jar, hasArrived) {
  let address = start;
  /** @type {URLSearchParams | undefined} */
  let form;
  for (let step = 0; step < 20; step += 1) {
    if (hasArrived(address)) return address;
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      body: form,
      headers: { cookie: jar.header(address), accept: 'text/html' },
      redirect: 'manual',
    });
    jar.keep(address, response);
    const next = response.headers.get('location');
    const body = await response.text();
    if (next) {
      address = new URL(next, address);
      form = undefined;
    } else if (response.ok && address.pathname.startsWith('/sign-in/') && !form) {
      if (!body.includes(`value="${account}"`)) {
        throw new Problem(`There is no demo account "${account}".`);
      }
      form = new URLSearchParams({ account });
    } else {
      throw new Error(`the sign-in stopped at ${address.href} with status ${response.status}`);
    }
  }
  throw new Error(`the sign-in of ${account} did not arrive after 20 steps`);
}

/** @param {string} issuer */
async function discover(issuer) {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let answer;
  try {
    answer = await fetch(address);
  } catch {
    throw new Problem(`No OpenID provider answers at ${issuer}; is the stack running?`);
  }
  if (!answer.ok) throw new Problem(`${address} answers with status ${answer.status}.`);
  return /** @type {Promise<{ authorization_endpoint: string, token_endpoint: string }>} */ (answer.json());
}

/**
 * @param {string} endpoint
 * @param {Record<string, string>} parameters
 * @returns {Promise<string>}
 */
async function tokenFrom(endpoint, parameters) {
  const answer = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(parameters) });
  const body = /** @type {Record<string, string>} */ (await answer.json());
  if (!answer.ok || !body['access_token']) {
    throw new Problem(
      `The OpenID provider refused a token: ${body['error_description'] ?? body['error'] ?? answer.status}.`,
    );
  }
  return body['access_token'];
}
