import { setMaxListeners } from 'node:events';
import { partnerSystems } from '../demo-project/accounts.mjs';
import { publicInterface } from '../requests/public-interface.mjs';
import { accessTokenFor, clientToken } from '../requests/sign-in.mjs';

/**
 * @typedef {object} RunningStack
 * @property {string} baseUrl
 * @property {string} issuer
 * @property {Pick<import('../settings/secrets.mjs').Secrets, 'partnerClientSecrets'>} secrets
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
 * @returns {(account: string) => import('../requests/public-interface.mjs').PublicInterface}
 */
export function interfacesOf(stack, signal) {
  // Every request under way listens to it.
  if (signal) setMaxListeners(0, signal);
  /** @type {Map<string, import('../requests/public-interface.mjs').PublicInterface>} */
  const known = new Map();
  return (account) => {
    const found = known.get(account) ?? publicInterface(stack.baseUrl, () => tokenOf(stack, account), signal);
    known.set(account, found);
    return found;
  };
}
