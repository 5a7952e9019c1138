import { accounts, partnerSystems } from '../demo-project/accounts.mjs';

/**
 * Registers the demo accounts with the access service and gives each its role. The first lead partner is known to
 * the installation already.
 * @param {import('../requests/public-interface.mjs').PublicInterface} lead
 * @param {string} issuer
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 */
export async function registerPeople(lead, issuer, plan) {
  const known = await lead.all('/api/access/v1/accounts');
  const people = accounts
    .filter(({ role }) => role !== 'lead-partner')
    .map(({ id, name }) => ({ id, name, kind: 'person' }));
  const systems = partnerSystems.map(({ id, name }) => ({ id, name, kind: 'partner_system' }));
  await Promise.all(
    [...people, ...systems].map(async ({ id: subject, name, kind }) => {
      const body = { issuer, subject, kind, name };
      const account =
        known.find((one) => one.issuer === issuer && one.subject === subject) ??
        (await lead.post('/api/access/v1/accounts', body, `demo:account:${subject}`));
      const given = grantsOf(subject, plan).filter((grant) => !account.grants?.some(isSame(grant)));
      for (const grant of given) {
        const key = `demo:grant:${subject}:${grant.id ?? grant.country}`;
        await lead.post(`/api/access/v1/accounts/${account.id}/grants`, grant, key);
      }
    }),
  );
}

/** @typedef {{ role: string, scope: string, id?: string, country?: string }} WantedGrant */

/** @param {WantedGrant} wanted */
const isSame =
  ({ role, scope, id, country }) =>
  (/** @type {{ role: string, scope: string, scopeId?: string, country?: string }} */ held) =>
    held.role === role && held.scope === scope && held.scopeId === id && held.country === country;

/** Whose work is the project as a whole. */
const roleOfWholeProject = new Map([
  ['evaluator', 'evaluator'],
  ['organiser', 'training_organiser'],
  ['author', 'policy_author'],
]);

/**
 * @param {string} account
 * @param {import('../demo-project/demo-plan.mjs').DemoPlan} plan
 * @returns {WantedGrant[]}
 */
function grantsOf(account, { project, pilots }) {
  const wholeProject = { scope: 'project', id: project.project };
  const role = roleOfWholeProject.get(account);
  if (role) return [{ role, ...wholeProject }];
  if (partnerSystems.some(({ id }) => id === account)) return [{ role: 'partner_system', ...wholeProject }];
  const [, country] = /^coordinator-(\w\w)$/.exec(account) ?? [];
  if (country) return [{ role: 'country_coordinator', scope: 'country', country: country.toUpperCase() }];
  const own = pilots.filter(({ manager }) => manager === account);
  return own.map(({ id }) => ({ role: 'pilot_manager', scope: 'pilot', id }));
}
