import { randomUUID } from 'node:crypto';
import { until } from '@integras/testing';
import { done, type Partnership } from './partnership.js';
import type { Person } from './pilots-under-test.js';

const ended = new Set(['done', 'refused', 'failed']);

/** Enrolments, and exits of those who have left, as the specs import them. */
export function peopleMapping(pilots: { trained: string; others: string }) {
  return {
    name: 'people',
    identity: ['id'],
    pilot: { column: 'group', values: { '1': pilots.trained, '0': pilots.others } },
    events: [
      {
        event: 'participant.enrolled',
        fields: {
          reference: { column: 'id' },
          enrolledOn: { column: 'entered' },
          'entry.gender': { column: 'sex', values: { f: 'female', m: 'male' }, emptyAs: 'unknown' },
          'entry.ageBand': {
            column: 'age',
            bands: [
              { upTo: 17, value: 'under_18' },
              { upTo: 29, value: '18_29' },
              { upTo: 54, value: '30_54' },
              { value: '55_and_over' },
            ],
          },
          'entry.employment': { constant: 'unemployed' },
          'entry.isced': { column: 'isced' },
        },
      },
      {
        event: 'participant.exited',
        when: { column: 'left', notEmpty: true },
        fields: {
          on: { column: 'left' },
          reason: { constant: 'completed' },
          employment: { column: 'job', values: { y: 'employed', n: 'unemployed' } },
        },
      },
    ],
  };
}

export const peopleHeading = 'id,group,entered,sex,age,isced,left,job';

/** So many rows of {@link peopleHeading}; every third person has left. */
export function people(count: number, prefix = 'P'): string[] {
  return Array.from({ length: count }, (_, at) => {
    const [group, sex] = [at % 2, at % 2 ? 'f' : 'm'];
    return `${prefix}${at},${group},2025-03-${String(1 + (at % 28)).padStart(2, '0')},${sex},${15 + (at % 50)},3,${at % 3 ? ',' : '2025-05-01,y'}`;
  });
}

export const csv = (...rows: string[]): string => [peopleHeading, ...rows].join('\n');

/** Two pilots with a manager who may import into both, and the mapping for them. */
export async function importInto(siforref: Partnership) {
  const [trained, others] = [
    `T-${randomUUID().slice(0, 8)}`.toUpperCase(),
    `O-${randomUUID().slice(0, 8)}`.toUpperCase(),
  ];
  const pilots = [await siforref.pilot({ code: trained }), await siforref.pilot({ code: others })];
  const manager = await siforref.manager(...pilots);
  const register = randomUUID();
  const mapping = { ...peopleMapping({ trained, others }), name: `people-${register.slice(0, 8)}`, register };
  await done(manager.post(`/v1/projects/${siforref.project}/mappings`, mapping));
  return { pilots, manager, mapping };
}

export interface Sent {
  project: string;
  mapping: string;
  mode?: 'skip-bad-rows' | 'all-or-nothing';
  dryRun?: boolean;
  headers?: Record<string, string>;
}

export function send(
  person: Person,
  content: string | Buffer,
  { project, mapping, mode = 'skip-bad-rows', dryRun = false, headers = {} }: Sent,
) {
  const query = new URLSearchParams({ project, mapping, mode, dryRun: String(dryRun) });
  return person.post(`/v1/imports?${query.toString()}`, content, { 'content-type': 'text/csv', ...headers });
}

export async function ending(person: Person, id: string) {
  const { body } = await until(
    () => person.get(`/v1/imports/${id}`),
    (seen) => ended.has(seen.body?.state),
    60,
  );
  return body;
}

/** Imports a file to its end. */
export async function imported(person: Person, content: string | Buffer, sent: Sent) {
  const { id } = await done(send(person, content, sent));
  return ending(person, id);
}
