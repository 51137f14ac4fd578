import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The access log in batches, each sealed over its entries and the batch before it, so that an entry which is changed or
 * deleted shows. What is older than it needs to be goes by whole batches, and it is written down that it went; nobody who
 * runs can delete anything younger than 30 days.
 */
export class AccessBatch1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIM);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
alter table access.entry add column xid xid8 not null default pg_current_xact_id();
create index entry_xid on access.entry (xid, id);
comment on column access.entry.xid is 'transaction that wrote it; a batch holds those of a range of transactions';

create table access.batch (
  number integer primary key check (number > 0),
  until xid8 not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  entries integer not null,
  digest text not null,
  previous text not null,
  hash text not null,
  sealed_at timestamptz not null default clock_timestamp()
);
comment on column access.batch.until is 'its entries are those of transactions below this one and not below the batch before';
comment on column access.batch.digest is 'SHA-256, hex, of the entries as lines of JSON, in the order of their ids';
comment on column access.batch.hash is 'SHA-256, hex, of number, entries, digest and the hash of the batch before, with bars between';

create table access.retention (
  number integer primary key,
  days integer not null,
  at timestamptz not null default clock_timestamp()
);
comment on column access.retention.number is 'last batch whose entries are gone';

create trigger append_only before update or delete or truncate on access.batch
  for each statement execute function record.refuse_change();
create trigger append_only before update or delete or truncate on access.retention
  for each statement execute function record.refuse_change();
`;

const TRIM = `
create function access.let_go(keep integer) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last record;
  gone bigint;
begin
  if keep < 30 then raise exception 'entries are kept for 30 days at least'; end if;
  select number, until into last from access.batch
    where last_at < clock_timestamp() - make_interval(days => keep)
      and number > coalesce((select max(number) from access.retention), 0)
    order by number desc limit 1;
  if not found then return 0; end if;
  delete from access.entry where xid < last.until;
  get diagnostics gone = row_count;
  insert into access.retention (number, days) values (last.number, keep);
  return gone;
end $$;
revoke execute on function access.let_go(integer) from public;
`;

const RIGHTS = `
create policy sealed on access.entry for select to isen_sequencer using (true);
grant usage on schema access to isen_sequencer;
grant select on access.entry, access.retention to isen_sequencer;
grant select, insert on access.batch to isen_sequencer;
grant select on access.batch, access.retention to isen_replay;
grant execute on function access.let_go(integer) to isen_sequencer;
`;
