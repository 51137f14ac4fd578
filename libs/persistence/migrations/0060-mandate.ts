import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPE = `string_to_array(coalesce(current_setting('app.governments', true), ''), ',')`;
const governed = (table: string): string => `
alter table ${table} enable row level security;
create policy seen on ${table} for select to isen_app using (government = any(${SCOPE}));
create policy imported on ${table} to isen_import
  using (government = any(${SCOPE})) with check (government = any(${SCOPE}));
grant select on ${table} to isen_app;
grant select, insert, update on ${table} to isen_import;`;

/**
 * Who stands in the place of an elected head is a kind of its own; and what the law asks before somebody is appointed:
 * letters of other bodies, and the times in which one of them is needed.
 */
export class Mandate1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table reference.standing drop constraint standing_kind_check;
alter table reference.standing add constraint standing_kind_check
  check (kind in ('definitive', 'plt', 'plh', 'penjabat', 'delegation'));

create table reference.approval (
  id text primary key,
  government text not null references reference.government,
  kind text not null check (kind in ('talentManagement', 'officialReplacement', 'actingDecision')),
  number text not null,
  date date not null,
  until date,
  file_hash text not null,
  standing_kind text,
  import_run text not null references reference.import_run deferrable initially deferred,
  row_hash text not null,
  salt text not null
);
create index approval_government on reference.approval (government);
comment on table reference.approval is 'written approvals of other bodies';
comment on column reference.approval.file_hash is 'SHA-256 of the letter, hex';
comment on column reference.approval.standing_kind is 'of an actingDecision: the kind of standing it is given for';

create table reference.legal_window (
  id text primary key,
  government text not null references reference.government,
  kind text not null check (kind in ('beforeElection', 'afterInauguration')),
  "from" date not null,
  until date,
  import_run text not null references reference.import_run deferrable initially deferred,
  row_hash text not null,
  salt text not null
);
create index legal_window_government on reference.legal_window (government);
comment on table reference.legal_window is 'times in which officials are replaced only with the approval of the Minister of Home Affairs';
${governed('reference.approval')}
${governed('reference.legal_window')}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
