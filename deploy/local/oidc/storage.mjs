import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ payload: Record<string, unknown>, expiresAt: number | null }} Entry
 * @typedef {Map<string, Entry>} Entries
 */

/**
 * What the provider remembers (sessions, grants, refresh tokens), kept in one file, so that a
 * restart of the stack signs nobody out. Small on purpose: it holds a handful of developers.
 * @param {string} file
 * @returns {{ Adapter: new (model: string) => object, flush: () => void }}
 */
export function storageIn(file) {
  const entries = load(file);
  /** @type {NodeJS.Timeout | undefined} */
  let pending;

  const flush = () => {
    clearTimeout(pending);
    pending = undefined;
    const now = Date.now();
    for (const [key, entry] of entries) if (hasExpired(entry, now)) entries.delete(key);
    writeFileSync(`${file}.new`, JSON.stringify([...entries]), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const changed = () => {
    pending ??= setTimeout(flush, 200);
  };

  class Adapter {
    /** @param {string} model */
    constructor(model) {
      this.model = model;
    }

    /** @param {string} id */
    key(id) {
      return `${this.model}:${id}`;
    }

    /**
     * @param {string} id
     * @param {Record<string, unknown>} payload
     * @param {number} [expiresIn] seconds
     */
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn ? Date.now() + expiresIn * 1_000 : null;
      entries.set(this.key(id), { payload, expiresAt });
      changed();
    }

    /** @param {string} id */
    async find(id) {
      const entry = entries.get(this.key(id));
      return entry && !hasExpired(entry, Date.now()) ? entry.payload : undefined;
    }

    /** @param {string} uid */
    async findByUid(uid) {
      return this.findWhere((payload) => payload['uid'] === uid);
    }

    /** @param {string} userCode */
    async findByUserCode(userCode) {
      return this.findWhere((payload) => payload['userCode'] === userCode);
    }

    /** @param {(payload: Record<string, unknown>) => boolean} matches */
    findWhere(matches) {
      for (const [key, entry] of entries) {
        if (!key.startsWith(`${this.model}:`) || hasExpired(entry, Date.now())) continue;
        if (matches(entry.payload)) return entry.payload;
      }
      return undefined;
    }

    /** @param {string} id */
    async consume(id) {
      const entry = entries.get(this.key(id));
      if (entry) entry.payload['consumed'] = Math.floor(Date.now() / 1_000);
      changed();
    }

    /** @param {string} id */
    async destroy(id) {
      entries.delete(this.key(id));
      changed();
    }

    /** @param {string} grantId */
    async revokeByGrantId(grantId) {
      for (const [key, entry] of entries) {
        if (entry.payload['grantId'] === grantId) entries.delete(key);
      }
      changed();
    }
  }
  return { Adapter, flush };
}

/**
 * @param {Entry} entry
 * @param {number} now
 */
function hasExpired({ expiresAt }, now) {
  return expiresAt !== null && expiresAt <= now;
}

/**
 * @param {string} file
 * @returns {Entries}
 */
function load(file) {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A broken file costs a new sign-in, nothing more.
    return new Map();
  }
}
