import type { Client, Taken } from '../index.js';

/** A project with one running pilot, opened through the public interface. */
export async function openProject(
  lead: Client,
): Promise<{ project: string; pilot: string; territory: string; partner: string }> {
  const { id: project } = await lead.submit('project.opened', {
    code: 'CLIENT',
    name: 'Read and reported by programs',
    startsOn: '2020-01-01',
    endsOn: '2039-12-31',
    currency: 'EUR',
  });
  const ngo = { project, code: 'NGO', name: 'A partner', kind: 'ngo', country: 'IT' } as const;
  const { id: partner } = await lead.submit('partner.joined', ngo);
  const bologna = { project, code: 'IT-BO', name: 'Bologna', country: 'IT', nuts: 'ITH55', timeZone: 'Europe/Rome' };
  const { id: territory } = await lead.submit('territory.added', bologna);
  const { id: pilot } = await lead.submit('pilot.planned', pilotOf({ project, territory, partner }, 'IT-BO-1'));
  await lead.submit('pilot.started', { pilot, on: '2024-01-02' });
  return { project, pilot, territory, partner };
}

export function pilotOf(
  place: { project: string; territory: string; partner: string },
  code: string,
): Taken<'pilot.planned'> {
  return {
    ...place,
    code,
    title: 'A pilot',
    themes: ['housing'],
    targetGroup: 'Nobody',
    whyChosen: 'To try the client.',
    startsOn: '2024-01-01',
    endsOn: '2039-12-31',
    budget: { amount: 100_000_00, currency: 'EUR' },
  };
}

/** Gives a role to an account, which is registered when it is new. */
export async function giveGrant(
  by: { baseUrl: string; token: string; issuer: string },
  subject: string,
  kind: 'person' | 'partner_system',
  grant: { role: string; scope: string; id: string },
): Promise<void> {
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${by.baseUrl}/api/access/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${by.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<{ id: string; items: { id: string; subject: string }[] }>;
  };
  const { items } = await ask('GET', 'accounts');
  const known = items.find((account) => account.subject === subject);
  const { id } = known ?? (await ask('POST', 'accounts', { issuer: by.issuer, subject, kind, name: subject }));
  await ask('POST', `accounts/${id}/grants`, grant);
}

/** Asks until what is answered is good: what was said here reaches other services in a moment. */
export async function soon<T>(ask: () => Promise<T>, isGood: (answer: T) => boolean = () => true): Promise<T> {
  for (let left = 100; ; left -= 1) {
    try {
      const answer = await ask();
      if (isGood(answer) || left === 0) return answer;
    } catch (error) {
      if (left === 0) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
