/**
 * What a partner's program is told by its environment, as a file for `node --env-file`.
 * @param {{ baseUrl: string, issuer: string, secrets: Pick<import('./settings/secrets.mjs').Secrets, 'partnerClientSecrets'> }} stack
 * @param {string} id of the partner system
 * @returns {string}
 */
export function partnerSettings({ baseUrl, issuer, secrets }, id) {
  const settings = {
    BASE_URL: baseUrl,
    ISSUER: issuer,
    CLIENT_ID: id,
    CLIENT_SECRET: String(secrets.partnerClientSecrets[id]),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
