import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nameOfMail = /^[\w-]{1,100}\.eml$/;

/**
 * Mails as `.eml` files in one folder, which mail programs open. Their names sort by when they came.
 * @param {string} folder
 */
export function mailFolder(folder) {
  mkdirSync(folder, { recursive: true });
  return {
    /** @param {string} raw */
    keep(raw) {
      const name = `${new Date().toISOString().replace(/[^\d]/g, '')}-${randomUUID().slice(0, 8)}.eml`;
      // Written beside and renamed, so that whoever lists the folder sees whole mails.
      writeFileSync(join(folder, `${name}.new`), raw, { mode: 0o600 });
      renameSync(join(folder, `${name}.new`), join(folder, name));
    },
    /** The newest first. */
    names: () =>
      readdirSync(folder)
        .filter((name) => nameOfMail.test(name))
        .toSorted()
        .toReversed(),
    /**
     * @param {string} name
     * @returns {string | undefined}
     */
    read(name) {
      return nameOfMail.test(name) && readdirSync(folder).includes(name)
        ? readFileSync(join(folder, name), 'utf8')
        : undefined;
    },
  };
}
