import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPE = `string_to_array(current_setting('app.governments', true), ',')`;

/** Who knocked at which door, when and with what answer: ids and numbers, no names and no bodies. Not sealed. */
export class Access1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create schema access;

create table access.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person text,
  standing text,
  government text,
  audit text not null,
  method text not null,
  status integer not null,
  stream text,
  reference text not null
);
create index entry_at on access.entry (at);
create index entry_person on access.entry (person, at) where person is not null;
comment on column access.entry.government is 'of the stream, or of the standing; null when the person was turned away before one was known';
comment on column access.entry.reference is 'names the request in the logs and in the answer';
`;

const RIGHTS = `
alter table access.entry enable row level security;
create policy written on access.entry for insert to isen_app
  with check (government is null or government = any(${SCOPE}));
create policy read_all on access.entry for select to isen_replay using (true);
grant usage on schema access to isen_app, isen_replay;
grant insert on access.entry to isen_app;
grant select on access.entry to isen_replay;
`;
