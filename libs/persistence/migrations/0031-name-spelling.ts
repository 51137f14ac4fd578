import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One name, however it is spelled. Files write the same letters composed or decomposed, with straight or curly
 * apostrophes, with hard or double spaces; people search by whatever their keyboard gives them. Names, and the text
 * they are looked for by, are compared in a form that has none of these differences.
 */
export class NameSpelling1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORM);
    await runner.query(NAMES);
    await runner.query(LOOK_UP);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Marks over letters and apostrophes go, spaces of every kind become one; wildcards and their escapes stay. */
const FORM = `
create function identity.search_form(name text) returns text
language sql immutable strict parallel safe
return lower(regexp_replace(
  regexp_replace(normalize(name, NFKD),
    '[\\u0300-\\u036f''\`\\u00b4\\u02b9-\\u02bf\\u2018-\\u201b\\u2032\\u00ad\\u200b-\\u200f\\u2060\\ufeff]', '', 'g'),
  '[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+', ' ', 'g'));
comment on function identity.search_form is 'a name, or what it is looked for by, without differences of spelling';
revoke all on function identity.search_form from public;
grant execute on function identity.search_form to isen_app, isen_import;
`;

const NAMES = `
alter table identity.person add column searched_name text not null generated always as
  (identity.search_form(coalesce(title_before || ' ', '') || name || coalesce(', ' || title_after, ''))) stored;
comment on column identity.person.searched_name is 'the shown name as searches compare it';
drop index identity.person_shown_name;
drop index reference.servant_title;
drop index reference.position_title;
create index person_searched_name on identity.person using gin (searched_name gin_trgm_ops);
create index servant_title on reference.servant using gin (identity.search_form(title) gin_trgm_ops);
create index position_title on reference.position using gin (identity.search_form(title) gin_trgm_ops);
`;

/** As before, but the pattern and what it is compared with are in the same form. */
const LOOK_UP = `
create or replace function identity.find_named(pattern text, most integer) returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  here constant text[] := string_to_array(current_setting('app.governments', true), ',');
  form constant text := identity.search_form(pattern);
begin
  return query
    select p.person from identity.person p where p.government = any(here) and p.searched_name like form
    union all
    select s.person from reference.servant s
    where s.government = any(here) and identity.search_form(s.title) like form
    union all
    select v.stream from view.succession v join reference.position p on p.position = v.position
    where v.government = any(here) and p.government = any(here) and identity.search_form(p.title) like form
    limit most;
end $$;
`;
