import type { MigrationInterface, QueryRunner } from 'typeorm';

const GOVERNED = `government = any(string_to_array(current_setting('app.governments', true), ','))`;

/**
 * Histories of ended runs, kept beyond Temporal's retention. A role of its own writes them: it reads what a
 * history is verified against, and seals nothing else.
 */
export class HistoryArchive1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(POLICIES);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLE = `
create table record.history_archive (
  stream text not null,
  run text not null,
  ended text not null
    check (ended in ('completed', 'continuedAsNew', 'failed', 'timedOut', 'canceled', 'terminated')),
  first_event integer not null,
  last_event integer not null,
  closed_at timestamptz not null,
  bundles text[] not null,
  laws text[] not null,
  hash text not null,
  bytes bytea not null,
  government text not null,
  archived_at timestamptz not null default clock_timestamp(),
  primary key (stream, run)
);
alter table record.history_archive alter column bytes set storage external;
comment on column record.history_archive.bytes is 'gzip of the protobuf message temporal.api.history.v1.History; hash is SHA-256 of the message; every other column but archived_at is derived from it';
create trigger append_only before update or delete or truncate on record.history_archive
  for each statement execute function record.refuse_change();
`;

const POLICIES = `
alter table record.history_archive enable row level security;
create policy governed on record.history_archive to isen_app, isen_archive using (${GOVERNED}) with check (${GOVERNED});
create policy read_all on record.history_archive for select to isen_replay using (true);
create policy archived on record.event for select to isen_archive using (${GOVERNED});
create policy archived on record.disclosure for select to isen_archive using (${GOVERNED});
create policy archived on record.stream_key for select to isen_archive using (${GOVERNED});
`;

const GRANTS = `
grant usage on schema record to isen_archive;
grant select, insert on record.history_archive to isen_archive;
grant select on record.event, record.disclosure, record.artifact, record.stream_key to isen_archive;
grant select on record.history_archive to isen_app, isen_replay;
`;
