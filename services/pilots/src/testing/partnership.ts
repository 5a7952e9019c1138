import { randomUUID } from 'node:crypto';
import type { Person, PilotsUnderTest } from './pilots-under-test.js';

/** A project with a territory in Rome's time zone, a partner, and pilots to report for. */
export interface Partnership {
  project: string;
  territory: string;
  partner: string;
  lead: Person;
  /** Plans a pilot, and starts it unless told otherwise; answers its id. */
  pilot(given?: { code?: string; startedOn?: string | null; description?: object }): Promise<string>;
  /** The manager of a pilot. */
  manager(...pilots: string[]): Promise<Person>;
}

let codes = 0;

export async function partnership(
  stack: PilotsUnderTest,
  given: { startsOn?: string; endsOn?: string } = {},
): Promise<Partnership> {
  const project = randomUUID();
  const lead = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: project });
  const { startsOn = '2024-04-01', endsOn = '2027-03-31' } = given;
  const code = `P${++codes}`;
  await done(lead.post('/v1/projects', { project, code, name: 'A project', startsOn, endsOn, currency: 'EUR' }));
  const place = { code: 'IT-BOLOGNA', name: 'Bologna', country: 'IT', nuts: 'ITH55', timeZone: 'Europe/Rome' };
  const territory = (await done(lead.post(`/v1/projects/${project}/territories`, place))).id;
  const organisation = { code: 'ASP', name: 'ASP Bologna', kind: 'public_body', country: 'IT', lead: true };
  const partner = (await done(lead.post(`/v1/projects/${project}/partners`, organisation))).id;

  return {
    project,
    territory,
    partner,
    lead,
    async pilot({ code = `IT-${++codes}`, startedOn = '2025-02-03', description = {} } = {}) {
      const pilot = randomUUID();
      const body = { pilot, project, ...describedPilot({ territory, partner, code }), ...description };
      await done(lead.post('/v1/pilots', body));
      if (startedOn !== null)
        await done(lead.post(`/v1/pilots/${pilot}/transitions`, { to: 'running', on: startedOn }));
      return pilot;
    },
    manager: (...pilots) =>
      stack.person(...pilots.map((scopeId) => ({ role: 'pilot_manager', scope: 'pilot', scopeId }))),
  };
}

export function describedPilot({ territory, partner, code }: { territory: string; partner: string; code: string }) {
  return {
    code,
    title: 'Shared flats with peer mentors',
    territory,
    partner,
    themes: ['housing'],
    targetGroup: 'Young adults leaving reception centres',
    whyChosen: 'Leaving reception without a tenancy was the most frequent reason of drop-out.',
    startsOn: '2025-02-01',
    endsOn: '2026-12-31',
    budget: { amount: 12_000_000, currency: 'EUR' },
  };
}

/** The body of an answer that must be a success. */
export async function done(answering: ReturnType<Person['post']>) {
  const answer = await answering;
  if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text}`);
  return answer.body;
}
