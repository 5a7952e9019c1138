import { accessTokenFor } from '@integras/local/requests/sign-in.mjs';

/**
 * @typedef {object} Ground what all measurements stand on
 * @property {import('@integras/local/stack.mjs').Stack} stack
 * @property {string} project
 * @property {{ id: string, code: string, country: string }[]} pilots running ones, all of one manager
 * @property {{ id: string, code: string, country: string }} probe a pilot nothing else writes to
 * @property {{ lead: string, manager: string, evaluator: string }} tokens
 */

/**
 * Asks the stack as a program does; any answer but 2xx is an error.
 * @param {import('@integras/local/stack.mjs').Stack} stack
 * @param {string} token
 * @returns {(method: string, path: string, body?: unknown) => Promise<any>}
 */
export function asking(stack, token) {
  return async (method, path, body) => {
    const answer = await fetch(`${stack.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  };
}

/**
 * A project with pilots, their manager and an evaluator, through the public interfaces.
 * @param {import('@integras/local/stack.mjs').Stack} stack
 * @param {number} pilotCount
 * @returns {Promise<Ground>}
 */
export async function prepareGround(stack, pilotCount) {
  const tokens = {
    lead: await accessTokenFor(stack.issuer, 'lead'),
    manager: await accessTokenFor(stack.issuer, 'manager-bologna'),
    evaluator: await accessTokenFor(stack.issuer, 'evaluator'),
  };
  const ask = asking(stack, tokens.lead);
  const pilots = '/api/pilots/v1';
  const project = (
    await ask('POST', `${pilots}/projects`, {
      code: `BENCH-${Date.now()}`,
      name: 'Measured project',
      startsOn: '2020-01-01',
      endsOn: '2030-12-31',
      currency: 'EUR',
    })
  ).id;
  const partner = (
    await ask('POST', `${pilots}/projects/${project}/partners`, {
      code: 'BENCH-NGO',
      name: 'Measured partner',
      kind: 'ngo',
      country: 'IT',
    })
  ).id;
  const territory = (
    await ask('POST', `${pilots}/projects/${project}/territories`, {
      code: 'IT-BENCH',
      name: 'Measured city',
      country: 'IT',
      nuts: 'ITH55',
      timeZone: 'Europe/Rome',
    })
  ).id;

  const account = async (/** @type {string} */ subject) => {
    const { items } = await ask('GET', '/api/access/v1/accounts');
    const known = items.find((/** @type {{ subject: string }} */ each) => each.subject === subject);
    if (known) return known.id;
    const answer = await ask('POST', '/api/access/v1/accounts', {
      issuer: stack.issuer,
      subject,
      kind: 'person',
      name: subject,
    });
    return answer.id;
  };
  const [manager, evaluator] = [await account('manager-bologna'), await account('evaluator')];
  await ask('POST', `/api/access/v1/accounts/${evaluator}/grants`, {
    role: 'evaluator',
    scope: 'project',
    id: project,
  });

  const made = [];
  for (let number = 0; number <= pilotCount; number++) {
    const code = `IT-BENCH-${number}`;
    const description = {
      project,
      code,
      title: `Measured pilot ${number}`,
      territory,
      partner,
      themes: ['housing'],
      targetGroup: 'Nobody: a measurement',
      whyChosen: 'To measure.',
      startsOn: '2024-01-01',
      endsOn: '2029-12-31',
      budget: { amount: 100_000_00, currency: 'EUR' },
    };
    const pilot = await ask('POST', `${pilots}/pilots`, description);
    await ask('POST', `/api/access/v1/accounts/${manager}/grants`, {
      role: 'pilot_manager',
      scope: 'pilot',
      id: pilot.id,
    });
    made.push({ id: pilot.id, code, country: 'IT' });
  }
  const asManager = asking(stack, tokens.manager);
  for (const { id } of made)
    await patiently(() => ask('POST', `${pilots}/pilots/${id}/transitions`, { to: 'running', on: '2024-01-02' }));
  for (const { id } of made) await patiently(() => asManager('GET', `${pilots}/pilots/${id}`));
  const [probe, ...others] = made;
  return {
    stack,
    project,
    pilots: others,
    probe: /** @type {{ id: string, code: string, country: string }} */ (probe),
    tokens,
  };
}

/**
 * Grants and facts reach other services in a moment: asks again until they have.
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
async function patiently(ask) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
