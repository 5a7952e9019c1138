import { accounts } from '../demo-project/accounts.mjs';
import { clientsOf } from './clients.mjs';
import { refusedPage, signedOutPage, signOutPage } from './pages.mjs';

const halfAnHour = 30 * 60;
const aMonth = 30 * 24 * 60 * 60;

/**
 * @param {Parameters<typeof import('./oidc.mjs').startOidc>[0]} options
 * @param {ReturnType<typeof import('./keys.mjs').keysIn>} keys
 * @param {new (model: string) => object} adapter
 */
export function configuration(options, keys, adapter) {
  const { audience = 'urn:integras:api', redirectUris, gatewaySecret, partnerClients = [] } = options;
  const scope = 'api';
  return {
    adapter,
    jwks: keys.jwks,
    clients: clientsOf({ redirectUris, gatewaySecret, partnerClients }),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    // A name of our own: the gateway's cookies live on the same host, and ports do not part them.
    cookies: {
      keys: [keys.cookieKey],
      names: { session: 'oidc_session', interaction: 'oidc_sign_in', resume: 'oidc_resume' },
    },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile', 'offline_access'],
    pkce: { required: () => true },
    interactions: { url: (/** @type {any} */ _ctx, /** @type {any} */ { uid }) => `/sign-in/${uid}` },
    findAccount: (/** @type {any} */ _ctx, /** @type {string} */ id) => {
      const account = accounts.find((candidate) => candidate.id === id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name }) };
    },
    // Consent without asking: the only clients are our own.
    loadExistingGrant: async (/** @type {any} */ { oidc }) => {
      const known = oidc.session.grantIdFor(oidc.client.clientId);
      const existing = known && (await oidc.provider.Grant.find(known));
      if (existing) return existing;
      const grant = new oidc.provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(audience, scope);
      await grant.save();
      return grant;
    },
    issueRefreshToken: (/** @type {any} */ _ctx, /** @type {any} */ client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    ttl: {
      AccessToken: halfAnHour,
      ClientCredentials: halfAnHour,
      IdToken: halfAnHour,
      RefreshToken: aMonth,
      Session: aMonth,
      Grant: aMonth,
      Interaction: 60 * 60,
    },
    renderError: (/** @type {any} */ ctx, /** @type {any} */ { error, error_description: why }) => {
      ctx.type = 'html';
      ctx.body = refusedPage(why ?? error);
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (/** @type {any} */ ctx, /** @type {string} */ form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (/** @type {any} */ ctx) => {
          ctx.body = signedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: halfAnHour,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
}
