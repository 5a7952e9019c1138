import { accounts } from '../demo-project/accounts.mjs';
import { refusedPage, signInPage } from './pages.mjs';

/**
 * Shows the demo accounts and signs in the one that is chosen.
 * @param {any} provider
 * @param {string[]} returnOrigins where a sign-in may lead: a browser checks a form's redirects too
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function signInHandler(provider, returnOrigins) {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "frame-ancestors 'none'",
    `form-action 'self' ${returnOrigins.join(' ')}`,
  ].join('; ');

  return async (request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-store');
    const answer = (/** @type {number} */ status, /** @type {string} */ html) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    try {
      const { uid, prompt } = await provider.interactionDetails(request, response);
      if (prompt.name === 'consent') {
        // Granted in loadExistingGrant already; the provider still asks for native clients.
        await provider.interactionFinished(request, response, { consent: {} }, merged);
        return;
      }
      const action = `/sign-in/${uid}`;
      if (request.method !== 'POST') {
        answer(200, signInPage(accounts, action));
        return;
      }

      const chosen = new URLSearchParams(await bodyOf(request)).get('account');
      const account = accounts.find(({ id }) => id === chosen);
      if (!account) {
        answer(400, refusedPage('There is no such demo account.'));
        return;
      }
      const result = { login: { accountId: account.id, remember: true } };
      await provider.interactionFinished(request, response, result);
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'SessionNotFound') throw error;
      answer(400, refusedPage('It has expired, or was begun in another browser: please start again.'));
    }
  };
}

/** The answer is added to the sign-in's own, which came just before it. */
const merged = { mergeWithLastSubmission: true };

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string>} at most as much as our form can send
 */
async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 1_000) break;
  }
  return body;
}
