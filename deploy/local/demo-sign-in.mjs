import { setMaxListeners } from 'node:events';
import { partnerSystems } from './accounts.mjs';
import { publicInterface } from './public-interface.mjs';
import { accessTokenFor, clientToken } from './sign-in.mjs';

/**
 * @typedef {object} RunningStack
 * @property {string} baseUrl
 * @property {string} issuer
 * @property {Pick<import('./secrets.mjs').Secrets, 'partnerClientSecrets'>} secrets
 */

/**
 * A new bearer token of a demo account or of a partner's system.
 * @param {RunningStack} stack
 * @param {string} account
 */
export function tokenOf({ issuer, secrets }, account) {
  return partnerSystems.some(({ id }) => id === account)
    ? clientToken(issuer, account, String(secrets.partnerClientSecrets[account]))
    : accessTokenFor(issuer, account);
}

/**
 * The public interface as each demo account uses it; everybody signs in once.
 * @param {RunningStack} stack
 * @param {AbortSignal} [signal]
 * @returns {(account: string) => import('./public-interface.mjs').PublicInterface}
 */
export function interfacesOf(stack, signal) {
  // Every request under way listens to it.
  if (signal) setMaxListeners(0, signal);
  /** @type {Map<string, import('./public-interface.mjs').PublicInterface>} */
  const known = new Map();
  return (account) => {
    const found = known.get(account) ?? publicInterface(stack.baseUrl, () => tokenOf(stack, account), signal);
    known.set(account, found);
    return found;
  };
}
