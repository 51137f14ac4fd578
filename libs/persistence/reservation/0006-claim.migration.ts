import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/**
 * Names that only one open stream may hold, such as a target position under succession. The key is unique
 * across governments; a name held elsewhere is seen as a conflict even where its row is not.
 */
export class Claim1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table view.claim (
  name text primary key,
  stream text not null,
  seq integer not null,
  government text not null
);
alter table view.claim enable row level security;
create policy governed on view.claim to isen_app using (${GOVERNED}) with check (${GOVERNED});
create policy read_all on view.claim for select to isen_replay using (true);
grant select, insert, update, delete on view.claim to isen_app;
grant select on view.claim to isen_replay;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
