import { until } from '../demo-load/patience.mjs';
import { publicInterface } from '../requests/public-interface.mjs';
import { accessTokenFor } from '../requests/sign-in.mjs';

/** One of the things that addresses name, so that not all requests end at an unknown one. @param {import('../stack.mjs').Stack} stack */
export async function somethingOfEach({ baseUrl, issuer }) {
  const lead = publicInterface(baseUrl, () => accessTokenFor(issuer, 'lead'));
  const worker = publicInterface(baseUrl, () => accessTokenFor(issuer, 'manager-bologna'));
  const at = '/api/pilots/v1';
  const term = { startsOn: '2024-01-01', endsOn: '2027-12-31' };
  const post = async (/** @type {string} */ path, /** @type {object} */ body) => (await lead.post(path, body, path)).id;
  const project = await post(`${at}/projects`, { code: 'MAL', name: 'Malformed', currency: 'EUR', ...term });
  const place = { code: 'IT-X', name: 'Somewhere', country: 'IT', timeZone: 'Europe/Rome' };
  const territory = await post(`${at}/projects/${project}/territories`, place);
  const ngo = { code: 'NGO-X', name: 'An NGO', kind: 'ngo', country: 'IT' };
  const partner = await post(`${at}/projects/${project}/partners`, ngo);
  const pilot = await post(`${at}/pilots`, {
    project,
    territory,
    partner,
    code: 'IT-X-1',
    title: 'A pilot',
    themes: ['labour_market'],
    targetGroup: 'Anybody.',
    whyChosen: 'For this test.',
    budget: { amount: 100, currency: 'EUR' },
    ...term,
  });
  const somebody = { issuer, subject: 'manager-bologna', kind: 'person', name: 'Somebody' };
  const account = await post('/api/access/v1/accounts', somebody);
  const covers = {
    pilot_manager: ['pilot', pilot],
    training_organiser: ['project', project],
    policy_author: ['project', project],
  };
  for (const [role, [scope, id]] of Object.entries(covers)) {
    await lead.post(`/api/access/v1/accounts/${account}/grants`, { role, scope, id }, role);
  }
  const seminar = { project, code: 'TR-X', title: 'A training', kind: 'seminar', aims: 'None.', completion: {} };
  const scheme = await until(async () => {
    const planned = await worker.post(
      '/api/trainings/v1/schemes',
      { ...seminar, territory, organisers: [partner] },
      'scheme',
    );
    return planned.id;
  });
  const milestone = await until(async () => {
    const one = { title: 'One', dueOn: '2025-06-30' };
    return (await worker.post(`${at}/pilots/${pilot}/milestones`, one, 'milestone')).milestone.id;
  });
  return { project, projects: project, pilot, pilots: pilot, milestone, scheme, schemes: scheme, code: 'INT-M01' };
}
