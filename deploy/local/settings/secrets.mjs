import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccount } from '@nats-io/nkeys';
import { partnerSystems } from '../demo-project/accounts.mjs';

/**
 * @typedef {object} Secrets
 * @property {Record<string, string>} databasePasswords by service, and the reconciler's
 * @property {string} sessionKey
 * @property {string} cursorKey
 * @property {string} pseudonymKey what participants' references are hashed with: lost, nobody is recognised again
 * @property {string} figureSealKey what the indicators service seals figures with and knowledge opens
 * @property {string} attendeeKey what attendees' addresses are hashed and their links signed with
 * @property {string} subscriptionKey what the secrets of webhooks are sealed with
 * @property {string} invitationKey what the links of invitations are made with
 * @property {{ servicesPassword: string, partnersPassword: string, signingSeed: string }} nats of its users, and of the key
 *   that signs what a partner may do there
 * @property {string} gatewayClientSecret
 * @property {Record<string, string>} partnerClientSecrets by partner system
 */

/**
 * The secrets of one installation, made once and kept in a file only its owner reads. What a newer
 * version needs in addition is added; what is there never changes.
 * @param {string} dataDir
 * @param {readonly string[]} services
 * @returns {Secrets}
 */
export function secretsIn(dataDir, services) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = {
    databasePasswords: withSecretFor([...services, 'reconciler'], kept.databasePasswords),
    sessionKey: kept.sessionKey ?? newSecret(),
    cursorKey: kept.cursorKey ?? newSecret(),
    pseudonymKey: kept.pseudonymKey ?? newSecret(),
    figureSealKey: kept.figureSealKey ?? newSecret(),
    attendeeKey: kept.attendeeKey ?? newSecret(),
    subscriptionKey: kept.subscriptionKey ?? newSecret(),
    invitationKey: kept.invitationKey ?? newSecret(),
    nats: kept.nats ?? {
      servicesPassword: newSecret(),
      partnersPassword: newSecret(),
      signingSeed: new TextDecoder().decode(createAccount().getSeed()),
    },
    gatewayClientSecret: kept.gatewayClientSecret ?? newSecret(),
    partnerClientSecrets: withSecretFor(
      partnerSystems.map(({ id }) => id),
      kept.partnerClientSecrets,
    ),
  };
  // Written beside and renamed: a crash in between must not lose the pseudonym key.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}

/**
 * @param {readonly string[]} names
 * @param {Record<string, string>} [kept]
 * @returns {Record<string, string>}
 */
function withSecretFor(names, kept = {}) {
  return { ...Object.fromEntries(names.map((name) => [name, newSecret()])), ...kept };
}

function newSecret() {
  return randomBytes(32).toString('base64url');
}
