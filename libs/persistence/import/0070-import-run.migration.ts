import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/**
 * Import runs on screens: their read table, the files that wait in the intake, what a preview found, and what stood
 * there before a run, so that it can be undone. What names people lies in the schema `identity`.
 */
export class ImportRun1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table view.import_run (
  stream text primary key,
  government text not null,
  policy text not null,
  stage text not null,
  content text not null,
  file_hash text not null,
  bytes integer not null,
  format text not null,
  as_of date not null,
  submitter text not null,
  approver text,
  rows_in integer,
  accepted integer,
  rejected integer,
  created integer,
  changed integer,
  unchanged integer,
  vanished integer,
  why text,
  outcome text,
  submitted_at timestamptz not null,
  applied_at timestamptz,
  closed_at timestamptz,
  seq integer not null,
  hash text not null
);
create index import_run_submitted on view.import_run (government, submitted_at desc, stream);

create index stream_in_stage on view.stream (kind, stage) where closed is null;

create table intake.upload (
  upload text primary key,
  government text not null references reference.government,
  person text not null,
  file_hash text not null,
  bytes integer not null,
  format text not null,
  stored_at timestamptz not null default clock_timestamp()
);
create index upload_age on intake.upload (stored_at);

create table identity.import_finding (
  stream text not null,
  part text not null,
  number integer not null,
  government text not null references reference.government,
  data jsonb not null,
  primary key (stream, part, number)
);
comment on table identity.import_finding is 'what the preview of an import run shows; of people, until the run is over';

create table identity.import_before (
  stream text not null,
  source text not null,
  key text not null,
  government text not null references reference.government,
  data jsonb not null,
  primary key (stream, source, key)
);
comment on table identity.import_before is
  'rows of a government as they were before its latest run, kept while that can be undone';

alter table reference.import_run add column undone_at timestamptz;
comment on column reference.import_run.undone_at is 'when what it brought was taken back; citations of its rows stay valid';
`;

const governed = (table: string, roles: string): string => `
alter table ${table} enable row level security;
create policy governed on ${table} to ${roles} using (${GOVERNED}) with check (${GOVERNED});
`;

const RIGHTS = `
${governed('view.import_run', 'isen_app')}
create policy read_all on view.import_run for select to isen_replay using (true);
grant select, insert, update, delete on view.import_run to isen_app;
grant select on view.import_run to isen_replay;
${governed('intake.upload', 'isen_app')}
grant select, insert, delete on intake.upload to isen_app;
${governed('identity.import_finding', 'isen_app, isen_import')}
grant select, delete on identity.import_finding to isen_app;
grant select, insert, delete on identity.import_finding to isen_import;
${governed('identity.import_before', 'isen_import')}
grant select, insert, delete on identity.import_before to isen_import;
create policy imported on intake.disclosure to isen_import using (${GOVERNED}) with check (${GOVERNED});
grant usage on schema intake to isen_import;
grant select, insert on intake.disclosure to isen_import;
create policy undone on reference.import_run for update to isen_import using (${GOVERNED}) with check (${GOVERNED});
grant update on reference.import_run to isen_import;
grant delete on reference.unit, reference.servant, reference.standing, identity.person to isen_import;
`;
