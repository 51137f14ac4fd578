import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which key-encryption key wraps the keys of streams, by its fingerprint, so that a process with another one stops at its
 * start and ruins nothing. Wrapping a stream's key anew is the one change of a row of the record; of which stream and of
 * which government it is stays as it was, and nobody does it by accident.
 */
export class RecordKey1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(REWRAPPING);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLE = `
create table record.key_in_use (
  id integer generated always as identity primary key,
  kek text not null,
  since timestamptz not null default clock_timestamp()
);
comment on column record.key_in_use.kek is 'fingerprint of a key-encryption key: first 16 hex digits of its SHA-256; the last row is the one that wraps';
insert into record.key_in_use (kek) select kek from record.stream_key group by kek order by max(created_at);
create trigger append_only before update or delete or truncate on record.key_in_use
  for each statement execute function record.refuse_change();
create function record.refuse_exchange() returns trigger language plpgsql as $$
begin
  if exists (select from record.key_in_use) and current_user <> 'isen_owner' then
    raise exception 'only the owner exchanges the key in use' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger owner_exchanges before insert on record.key_in_use
  for each row execute function record.refuse_exchange();
grant select, insert on record.key_in_use to isen_app;
grant select on record.key_in_use to isen_archive, isen_replay;
`;

const REWRAPPING = `
create function record.refuse_key_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('record.rewrap', true) = 'on' then return null; end if;
  raise exception 'record.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create function record.refuse_other_change() returns trigger language plpgsql as $$
begin
  if (new.stream, new.government, new.created_at) is distinct from (old.stream, old.government, old.created_at) then
    raise exception 'record.% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
drop trigger append_only on record.stream_key;
create trigger append_only before update or delete or truncate on record.stream_key
  for each statement execute function record.refuse_key_change();
create trigger only_rewrapped before update on record.stream_key
  for each row execute function record.refuse_other_change();
`;
