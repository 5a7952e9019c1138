/**
 * The cookies of one sign-in, by origin. Enough for our own gateway and provider, whose cookie
 * names differ wherever their paths do; it is no browser's jar.
 */
export class CookieJar {
  /** @type {Map<string, Map<string, string>>} */
  #byOrigin = new Map();

  /**
   * @param {string | URL} address
   * @param {Response} response
   */
  keep(address, response) {
    const { origin } = new URL(address);
    const cookies = this.#byOrigin.get(origin) ?? new Map();
    this.#byOrigin.set(origin, cookies);
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const name = pair.slice(0, pair.indexOf('=')).trim();
      const value = pair.slice(pair.indexOf('=') + 1).trim();
      if (value === '' || attributes.some(isOver)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  /**
   * @param {string | URL} address
   * @returns {string} the Cookie header for it
   */
  header(address) {
    const cookies = this.#byOrigin.get(new URL(address).origin) ?? new Map();
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** @param {string} attribute */
function isOver(attribute) {
  const [name = '', value = ''] = attribute.split('=').map((part) => part.trim());
  if (name.toLowerCase() === 'max-age') return Number(value) <= 0;
  return name.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
}
