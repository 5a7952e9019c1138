import type { MigrationInterface, QueryRunner } from 'typeorm';

const views = ['published_text', 'initiative_text'] as const;

/** The parts of a searched text are paragraphs of their own, so that each begins as Markdown begins. */
export class PartSearchedTexts1765000001000 implements MigrationInterface {
  readonly name = 'PartSearchedTexts1765000001000';

  async up(runner: QueryRunner): Promise<void> {
    await joinPartsBy(runner, String.raw`' '::text`, String.raw`E'\n\n'::text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await joinPartsBy(runner, "'\n\n'::text", "' '::text");
  }
}

async function joinPartsBy(runner: QueryRunner, before: string, after: string): Promise<void> {
  for (const view of views) {
    const [{ definition }] = await runner.query('select pg_get_viewdef($1::regclass) as definition', [view]);
    await runner.query(`create or replace view ${view} as ${definition.replaceAll(before, after)}`);
  }
}
