import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that recommendations rest on, as knowledge told of them, and what was told of each since. */
export class WatchEvidence1764200000000 implements MigrationInterface {
  readonly name = 'WatchEvidence1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pinned_figure (
        pin uuid primary key, item uuid not null, project uuid not null, code text not null, scope text not null,
        scope_id text not null, definition_version int not null, value text not null, low text, high text, n int not null,
        seen json not null)`);
    // Apart from the pins: these come from the stream, and come again when it is read anew.
    await runner.query(`create table told_evidence (pin uuid primary key, reasons json not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_evidence, pinned_figure');
  }
}
