import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/**
 * Read tables of calibration sessions, successions and signing rounds. Every row names the event that wrote it;
 * all of it can be rebuilt from the record. Free text stands here as the digest of its disclosure.
 */
export class ViewDecisions1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSIONS);
    await runner.query(SUCCESSIONS);
    await runner.query(SIGNINGS);
    for (const table of DECISION_TABLES) await runner.query(governed(`view.${table}`));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const DECISION_TABLES = [
  'calibration_session',
  'session_member',
  'session_case',
  'proposal',
  'succession',
  'succession_candidate',
  'signing_round',
  'signature',
];

const SESSIONS = `
create table view.calibration_session (
  stream text primary key,
  government text not null,
  cycle text not null,
  policy text not null,
  stage text not null,
  agenda_text text not null,
  minutes text,
  outcome text,
  convened_at timestamptz not null,
  locked_at timestamptz,
  closed_at timestamptz,
  seq integer not null,
  hash text not null
);
create index calibration_session_convened on view.calibration_session (convened_at, stream);

create table view.session_member (
  stream text not null,
  person text not null,
  government text not null,
  place integer not null,
  standing text not null,
  role text not null,
  attended_at timestamptz,
  signed_at timestamptz,
  lapsed_at timestamptz,
  seq integer not null,
  hash text not null,
  primary key (stream, person)
);

create table view.session_case (
  stream text not null,
  talent_case text not null,
  government text not null,
  person text not null,
  mapped_box integer not null check (mapped_box between 1 and 9),
  box integer not null check (box between 1 and 9),
  decided boolean not null default false,
  dropped boolean not null default false,
  recused text[] not null default '{}',
  seq integer not null,
  hash text not null,
  primary key (stream, talent_case)
);

create table view.proposal (
  stream text not null,
  talent_case text not null,
  proposal integer not null,
  government text not null,
  box integer not null check (box between 1 and 9),
  proposer text not null,
  reason_text text not null,
  votes jsonb not null default '{}',
  status text not null default 'open' check (status in ('open', 'carried', 'fallen', 'reverted')),
  proposed_at timestamptz not null,
  seq integer not null,
  hash text not null,
  primary key (stream, talent_case, proposal)
);
comment on column view.proposal.votes is 'person id to true (in favour) or false';
`;

const SUCCESSIONS = `
create table view.succession (
  stream text primary key,
  government text not null,
  cycle text not null,
  policy text not null,
  position text not null,
  stage text not null,
  chosen text,
  chooser text,
  choice_text text,
  letter_number text,
  letter_date date,
  consideration_number text,
  consideration_date date,
  consideration_outcome text,
  consideration_file text,
  decree_number text,
  decree_date date,
  effective_date date,
  inaugurated_on date,
  outcome text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  seq integer not null,
  hash text not null
);
create index succession_opened on view.succession (opened_at, stream);

create table view.succession_candidate (
  stream text not null,
  talent_case text not null,
  government text not null,
  person text not null,
  rank integer not null,
  score integer not null,
  performance integer not null,
  potential integer not null,
  why text not null,
  status text not null default 'listed'
    check (status in ('listed', 'dropped', 'chosen', 'rejected', 'inaugurated')),
  seq integer not null,
  hash text not null,
  primary key (stream, talent_case)
);
comment on column view.succession_candidate.score is 'hundredths, as are performance and potential';
`;

const SIGNINGS = `
create table view.signing_round (
  stream text primary key,
  government text not null,
  policy text not null,
  talent_case text not null,
  person text not null,
  document_kind text not null,
  document text not null,
  document_text text not null,
  stage text not null,
  declined_by text,
  reason_text text,
  outcome text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  seq integer not null,
  hash text not null
);
create index signing_round_opened on view.signing_round (opened_at, stream);
create index signing_round_case on view.signing_round (talent_case);

create table view.signature (
  stream text not null,
  person text not null,
  government text not null,
  place integer not null,
  capacities text[] not null,
  signed_at timestamptz,
  seq integer not null,
  hash text not null,
  primary key (stream, person)
);
create index signature_person on view.signature (person);
`;

const governed = (table: string): string => `
alter table ${table} enable row level security;
create policy governed on ${table} to isen_app using (${GOVERNED}) with check (${GOVERNED});
create policy read_all on ${table} for select to isen_replay using (true);
grant select, insert, update, delete on ${table} to isen_app;
grant select on ${table} to isen_replay;
`;
