import { type Action, prepareReading, reached, showNothing, showWhere } from '@integras/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const schemeRoots = {
  project: 'project',
  country: `(description ->> 'country')`,
  partner: `(description #>> '{organisers,0,partner}')::uuid`,
};
const inSchemes = (...actions: Action[]): string =>
  `scheme in (select id from scheme where ${reached(actions, schemeRoots)})`;

/** Of each table what a reader is shown. */
const shown: Record<string, string> = {
  scheme: reached(['scheme.read', 'scheme.write', 'attendee.read'], schemeRoots),
  registration: inSchemes('scheme.write', 'attendee.read'),
  attendee_contact: `id in (select attendee from registration where ${inSchemes('attendee.read')})`,
};

/** The second net under reads of who attendees are (ADR 0018). */
export class GuardNames1765000002000 implements MigrationInterface {
  readonly name = 'GuardNames1765000002000';

  async up(runner: QueryRunner): Promise<void> {
    await prepareReading(runner);
    for (const [table, condition] of Object.entries(shown)) await showWhere(runner, table, condition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(shown).toReversed()) await showNothing(runner, table);
    await runner.query('drop function reach_of');
  }
}
