import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/** Read table of toys. */
export class Toy1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table view.toy (
        stream text primary key,
        government text not null,
        policy text not null,
        cycle text not null,
        stage text not null,
        outcome text,
        lent_at timestamptz not null,
        closed_at timestamptz,
        seq integer not null,
        hash text not null
      );
      create index toy_lent on view.toy (lent_at, stream);
      alter table view.toy enable row level security;
      create policy governed on view.toy to isen_app using (${GOVERNED}) with check (${GOVERNED});
      create policy read_all on view.toy for select to isen_replay using (true);
      grant select, insert, update, delete on view.toy to isen_app;
      grant select on view.toy to isen_replay;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
