import { runningInstance } from './instance.mjs';
import { Problem } from './problem.mjs';

/**
 * The stack that runs on a data folder, for commands that come in as one of its demo accounts.
 * @param {string} dataDir
 * @returns {{ baseUrl: string, issuer: string }}
 */
export function runningStack(dataDir) {
  const { baseUrl, issuer, ownProvider } = runningInstance(dataDir) ?? {};
  if (!baseUrl || !issuer) throw new Problem(`No stack is ready on ${dataDir}: run npm start first.`);
  if (!ownProvider) throw new Problem(`The stack uses ${issuer}, which has no demo accounts: ask there.`);
  return { baseUrl, issuer };
}
