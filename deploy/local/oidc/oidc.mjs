import { createServer } from 'node:http';
import { join } from 'node:path';
import { origins } from './clients.mjs';
import { configuration } from './configuration.mjs';
import { keysIn } from './keys.mjs';
import { signInHandler } from './sign-in.mjs';
import { storageIn } from './storage.mjs';
import { listen } from '../addresses/listen.mjs';

/**
 * Starts a real OpenID provider for development. Its tokens say who somebody is and never what
 * they may do: grants belong to the access service.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.issuer
 * @param {string} options.dataDir
 * @param {string} [options.audience]
 * @param {string[]} options.redirectUris the gateway's callback addresses
 * @param {string} options.gatewaySecret
 * @param {{ id: string, secret: string }[]} [options.partnerClients]
 * @returns {Promise<{ issuer: string, stop: () => Promise<void> }>}
 */
export async function startOidc(options) {
  const { port, issuer, dataDir, redirectUris } = options;
  const keys = keysIn(dataDir);
  const storage = storageIn(join(dataDir, 'sessions.json'));
  const provider = await quietly(async () => {
    // Node 20.19 may lack it, and the provider reads resource indicators with it.
    // oxlint-disable-next-line typescript/unbound-method -- it is static, and asked for, not called
    URL.parse ??= (text) => (URL.canParse(text) ? new URL(text) : null);
    const { default: Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration(options, keys, storage.Adapter));
  });

  const signIn = signInHandler(provider, origins(redirectUris));
  const protocol = provider.callback();
  const server = createServer((request, response) => {
    const answer = request.url?.startsWith('/sign-in/') ? signIn : protocol;
    Promise.resolve(answer(request, response)).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // A connection is given up by who opened it, who may be about to use it.
  server.keepAliveTimeout = 0;
  await listen(server, port, 'The OpenID provider');
  return {
    issuer,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      storage.flush();
    },
  };
}

/**
 * The provider remarks on Node 20, and on what makes it a development provider: both are meant.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function quietly(work) {
  const { info, warn } = console;
  const unlessRemark =
    (/** @type {(...text: unknown[]) => void} */ print) =>
    (/** @type {unknown[]} */ ...text) =>
      /oidc-provider (NOTICE|WARNING)/.test(String(text[0])) || print(...text);
  Object.assign(console, { info: unlessRemark(info), warn: unlessRemark(warn) });
  try {
    return await work();
  } finally {
    Object.assign(console, { info, warn });
  }
}
