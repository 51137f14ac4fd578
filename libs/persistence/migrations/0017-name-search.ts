import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who and what is called so, found by an index. Row-level security keeps ILIKE from every index, because a pattern's
 * failures could tell of rows that are not to be seen; so a function that runs with its owner's rights looks names up,
 * within the governments in scope, which it reads by itself and nobody can pass to it.
 */
export class NameSearch1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
    await runner.query(LOOK_UP);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const INDEXES = `
create extension if not exists pg_trgm;
create index person_shown_name on identity.person using gin (shown_name gin_trgm_ops);
create index servant_title on reference.servant using gin (title gin_trgm_ops);
create index position_title on reference.position using gin (title gin_trgm_ops);
`;

/** Each pattern is planned for itself: whether an index helps depends on it. */
const LOOK_UP = `
create function identity.find_named(pattern text, most integer) returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  here constant text[] := string_to_array(current_setting('app.governments', true), ',');
begin
  return query
    select p.person from identity.person p where p.government = any(here) and p.shown_name ilike pattern
    union all
    select s.person from reference.servant s where s.government = any(here) and s.title ilike pattern
    union all
    select v.stream from view.succession v join reference.position p on p.position = v.position
    where v.government = any(here) and p.government = any(here) and p.title ilike pattern
    limit most;
end $$;
comment on function identity.find_named is 'persons, by name or position, and successions, by target position, that a pattern of ILIKE fits';
revoke all on function identity.find_named from public;
grant execute on function identity.find_named to isen_app;
`;
