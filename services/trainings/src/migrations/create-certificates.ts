import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That completed participations were certified. */
export class CreateCertificates1764126000000 implements MigrationInterface {
  readonly name = 'CreateCertificates1764126000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate (
        id uuid primary key, scheme uuid not null, participation uuid not null unique, attendee uuid not null,
        code text not null unique, issued_on date not null, revoked text)`);
    await runner.query('create index certificate_scheme on certificate (scheme)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certificate');
  }
}
