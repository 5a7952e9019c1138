import { type Action, prepareReading, reached, show, showNothing, showWhere } from '@integras/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a pilot that grants reach it by. */
export const pilotRoots = { project: 'project', country: 'country', pilot: 'id', partner: 'partner' };

const inPilots = (action: Action | Action[], column = 'pilot'): string =>
  `${column} in (select id from pilot where ${reached(action, pilotRoots)})`;
const inProjects = (action: Action, column = 'project'): string => reached(action, { project: column });

/** Of each table what a reader is shown. A table that is not here shows a reader nothing at all. */
const shown: Record<string, string> = {
  project: inProjects('project.read', 'id'),
  territory: inProjects('project.read'),
  partner: inProjects('project.read'),
  pilot: reached('pilot.read', pilotRoots),
  milestone: inPilots('milestone.read'),
  expenditure: inPilots('expenditure.read'),
  participant: inPilots('participant.read'),
  restriction: 'id in (select id from participant)',
  erasure: inPilots(['participant.write', 'participant.erase']),
  workshop: inPilots('pilot.read'),
  feedback_round: inPilots('pilot.read'),
  feedback_answer: `round in (select id from feedback_round where ${inPilots('feedback.manage')})`,
  ledger: `journal_kind = 'pilot' and ${inPilots('event.read-partnership', 'journal')}
    and (person is null or ${inPilots('event.read-pilot', 'journal')})`,
};

/** What a project owes its funders. */
const projectRecords = ['work_package', 'work_item', 'obstacle', 'agreement', 'code_mapping', 'risk', 'reporting_duty'];

/** The second net under reads (ADR 0018). Policies name actions; whose they are says the matrix. */
export class GuardReads1765000000000 implements MigrationInterface {
  readonly name = 'GuardReads1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await prepareReading(runner);
    for (const [table, condition] of Object.entries(shown)) await showWhere(runner, table, condition);
    for (const table of projectRecords) await showWhere(runner, table, inProjects('work-plan.read'));
    // What a pilot spent in all is known to whoever sees the pilot; the single expenses are not.
    await runner.query(`
      create view pilot_spent as
        select pilot, sum((snapshot #>> '{money,amount}')::bigint) as spent from expenditure
         where snapshot is not null and ${inPilots('pilot.read')} group by pilot`);
    await show(runner, 'pilot_spent');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view pilot_spent');
    for (const table of [...projectRecords, ...Object.keys(shown)].toReversed()) await showNothing(runner, table);
    await runner.query('drop function reach_of');
  }
}
