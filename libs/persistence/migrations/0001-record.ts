import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/** Tables of the sealed record and of what waits to be sealed (record-format 8). */
export class Record1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(APPEND_ONLY);
    for (const table of ['record.event', 'record.disclosure', 'record.delivery', 'record.stream_key']) {
      await runner.query(governed(table));
    }
    await runner.query(governed('intake.disclosure'));
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create schema record;
create schema intake;

create table record.event (
  stream text not null,
  seq integer not null check (seq > 0),
  hash text not null,
  text text not null,
  prev text not null,
  at timestamptz not null,
  move text not null,
  move_id text not null,
  request text not null,
  outcome text not null check (outcome in ('accepted', 'refused')),
  actor_person text,
  law text not null,
  policy text not null,
  government text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  primary key (stream, seq),
  unique (stream, move_id)
);
create index event_xid on record.event (xid);
comment on column record.event.text is 'canonical JSON, the exact bytes that hash is taken over; every other column is derived from it, recorded_at and xid excepted';

create table record.disclosure (
  stream text not null,
  seq integer not null,
  digest text not null,
  class text not null check (class in ('story', 'evidence')),
  subject text,
  name text not null,
  text text not null,
  government text not null,
  primary key (stream, seq, digest)
);
create index disclosure_subject on record.disclosure (subject) where subject is not null;

create table record.log (
  position bigint primary key,
  stream text not null,
  seq integer not null,
  hash text not null,
  unique (stream, seq)
);

create table record.artifact (
  hash text primary key,
  kind text not null check (kind in ('law', 'policy', 'bundle')),
  bytes bytea not null,
  versions jsonb not null,
  stored_at timestamptz not null default clock_timestamp()
);

create table record.delivery (
  stream text not null,
  seq integer not null,
  receiver text not null,
  phase text not null check (phase in ('due', 'sealed', 'refused', 'undeliverable')),
  move text not null,
  arguments jsonb not null default '{}',
  government text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (stream, seq, receiver, phase)
);

create table record.stream_key (
  stream text primary key,
  wrapped bytea not null,
  kek text not null,
  government text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table intake.disclosure (
  digest text primary key,
  stream text not null,
  subject text,
  text text not null,
  government text not null,
  stored_at timestamptz not null default clock_timestamp()
);
create index disclosure_age on intake.disclosure (stored_at);
`;

/** Not even the owner changes what is sealed; only a superuser who switches triggers off can, and replay sees it. */
const APPEND_ONLY = `
create function record.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'record.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
do $$
declare t text;
begin
  foreach t in array array['event', 'disclosure', 'log', 'artifact', 'delivery', 'stream_key'] loop
    execute format('create trigger append_only before update or delete or truncate on record.%I
      for each statement execute function record.refuse_change()', t);
  end loop;
end $$;
`;

const governed = (table: string): string => `
alter table ${table} enable row level security;
create policy governed on ${table} to isen_app, isen_import using (${GOVERNED}) with check (${GOVERNED});
create policy read_all on ${table} for select to isen_replay, isen_sequencer using (true);
`;

const GRANTS = `
grant usage on schema record to isen_app, isen_import, isen_sequencer, isen_replay;
grant usage on schema intake to isen_app;
grant select, insert on record.event, record.disclosure to isen_app, isen_import;
grant select, insert on record.delivery, record.stream_key, record.artifact to isen_app;
grant select, insert on record.artifact to isen_import;
grant select on record.log to isen_app;
grant select, insert, delete on intake.disclosure to isen_app;
grant select on record.event to isen_sequencer;
grant select, insert on record.log to isen_sequencer;
grant select on all tables in schema record to isen_replay;
`;
