/** Where the command line's sign-in is sent; a native client may use any port of the loopback. */
export const cliRedirect = 'http://127.0.0.1/cli';

/**
 * The programs that may ask for tokens.
 * @param {{ redirectUris: string[], gatewaySecret: string, partnerClients: { id: string, secret: string }[] }} options
 * @returns {object[]} client metadata as OpenID Connect registration names it
 */
export function clientsOf({ redirectUris, gatewaySecret, partnerClients }) {
  return [
    {
      client_id: 'integras-gateway',
      client_secret: gatewaySecret,
      client_name: 'INTEGRAS',
      redirect_uris: redirectUris,
      post_logout_redirect_uris: origins(redirectUris).map((origin) => `${origin}/`),
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
    {
      client_id: 'integras-cli',
      client_name: 'INTEGRAS command line',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: [cliRedirect],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
    ...partnerClients.map(({ id, secret }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [],
      response_types: [],
      grant_types: ['client_credentials'],
    })),
  ];
}

/**
 * @param {string[]} addresses
 * @returns {string[]}
 */
export function origins(addresses) {
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
