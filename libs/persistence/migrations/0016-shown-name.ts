import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's name with the titles, made in one place: whoever is shown it can type it into a search as it stands. */
export class ShownName1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table identity.person add column shown_name text not null generated always as
  (coalesce(title_before || ' ', '') || name || coalesce(', ' || title_after, '')) stored;
comment on column identity.person.shown_name is 'the name as it is written in a letter and on every screen; searches look at it';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
