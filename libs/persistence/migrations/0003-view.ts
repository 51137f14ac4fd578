import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/**
 * Read tables of streams, tasks, cycles and cases. Every row names the event (stream, seq, hash) that wrote it,
 * so that a fact read from it can cite that event; all of it can be rebuilt from the record.
 */
export class View1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['stream', 'task', 'cycle', 'talent_case']) {
      await runner.query(governed(`view.${table}`));
    }
    await runner.query('grant usage on schema view to isen_app, isen_replay');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create schema view;

create table view.stream (
  stream text primary key,
  kind text not null,
  government text not null,
  subject text,
  cycle text,
  stage text not null,
  closed text,
  policy text not null,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  seq integer not null,
  hash text not null
);
create index stream_cycle on view.stream (cycle, kind);

create table view.task (
  stream text not null,
  task text not null,
  government text not null,
  kind text not null,
  moves text[] not null,
  owner_person text,
  owner_role text,
  owner_unit text,
  subject text,
  about text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  reminded_at timestamptz,
  escalated_at timestamptz,
  escalated_to text,
  closed_at timestamptz,
  closed_how text check (closed_how in ('done', 'superseded', 'returned', 'lapsed')),
  seq integer not null,
  hash text not null,
  primary key (stream, task),
  check (num_nonnulls(owner_person, owner_role) = 1)
);
create index task_person on view.task (owner_person, due_at) where closed_at is null;
create index task_role on view.task (government, owner_role, due_at) where closed_at is null;

create table view.cycle (
  stream text primary key,
  government text not null,
  policy text not null,
  stage text not null,
  levels text[] not null,
  title_text text not null,
  proposer text not null,
  verifier text,
  approver text,
  cases_opened integer,
  cases_closed integer,
  outcome text,
  proposed_at timestamptz not null,
  closed_at timestamptz,
  seq integer not null,
  hash text not null
);
create index cycle_proposed on view.cycle (government, proposed_at desc, stream);

create table view.talent_case (
  stream text primary key,
  government text not null,
  cycle text not null,
  policy text not null,
  person text not null,
  unit text not null,
  stage text not null,
  supervisor text,
  nominator text,
  verifier text,
  ties text[] not null default '{}',
  eligibility jsonb not null default '[]',
  eligible_on date,
  scores jsonb not null default '{}',
  deferred boolean not null default false,
  performance_score integer,
  performance_level text,
  potential_score integer,
  potential_level text,
  talent_score integer,
  mapped_box integer check (mapped_box between 1 and 9),
  box integer check (box between 1 and 9),
  box_changed boolean,
  talent_group text check (talent_group in ('succession', 'development')),
  enrolled_in text[] not null default '{}',
  position text,
  document text,
  outcome text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  seq integer not null,
  hash text not null
);
create index talent_case_cycle on view.talent_case (cycle, opened_at, stream);
create index talent_case_person on view.talent_case (person);
create index talent_case_candidate on view.talent_case (cycle) where talent_group = 'succession' and position is null;
`;

const governed = (table: string): string => `
alter table ${table} enable row level security;
create policy governed on ${table} to isen_app using (${GOVERNED}) with check (${GOVERNED});
create policy read_all on ${table} for select to isen_replay using (true);
grant select, insert, update, delete on ${table} to isen_app;
grant select on ${table} to isen_replay;
`;
