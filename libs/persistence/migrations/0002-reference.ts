import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPE = `string_to_array(current_setting('app.governments', true), ',')`;
const GOVERNED = `government = any(${SCOPE})`;

/** What imports bring in: the governments, their people, positions and appointments. Names stand in identity alone. */
export class Reference1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GOVERNMENTS);
    for (const table of ['import_run', 'unit', 'position', 'servant', 'talent_datum', 'persona']) {
      await runner.query(governed(`reference.${table}`, GOVERNED));
    }
    await runner.query(governed('reference.standing', REACHES));
    await runner.query(governed('identity.person', NAMED));
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const STAMP = `
  import_run text not null references reference.import_run deferrable initially deferred,
  row_hash text not null,
  salt text not null`;

const TABLES = `
create schema reference;
create schema identity;

create table reference.government (
  code text primary key,
  name text not null,
  utc_offset_minutes integer not null
);

create table reference.import_run (
  stream text primary key,
  number bigint generated always as identity,
  government text not null references reference.government,
  kind text not null check (kind in ('employees', 'talent', 'personas')),
  file_hash text not null,
  as_of date not null,
  rows_in integer not null,
  accepted integer not null,
  rejected integer not null,
  imported_at timestamptz not null default clock_timestamp(),
  check (rows_in = accepted + rejected)
);
create index import_run_latest on reference.import_run (government, kind, number desc);

create table identity.person (
  person text primary key,
  government text not null references reference.government,
  nip text unique,
  marker text,
  name text not null,
  title_before text,
  title_after text,
  import_run text not null references reference.import_run deferrable initially deferred,
  check (num_nonnulls(nip, marker) = 1),
  unique (government, marker)
);
comment on column identity.person.marker is 'names a person without NIP: a head of region, an official of another agency';

create table reference.unit (
  unit text primary key,
  government text not null references reference.government,
  code text not null,
  name text not null,
  import_run text not null references reference.import_run deferrable initially deferred,
  unique (government, code)
);

create table reference.position (
  position text primary key,
  government text not null references reference.government,
  unit text not null references reference.unit,
  code text not null,
  title text not null,
  level text not null,
  family text,${STAMP}
);

create table reference.servant (
  person text primary key references identity.person,
  government text not null references reference.government,
  unit text not null references reference.unit,
  position text,
  title text,
  active boolean not null,
  data jsonb not null,${STAMP}
);
create index servant_unit on reference.servant (unit);
create index servant_position on reference.servant (position) where active;
comment on column reference.servant.data is 'what the employee export says, in the fields of the type Servant';

create table reference.talent_datum (
  person text not null references identity.person,
  kind text not null check (kind in ('predicate', 'assessment', 'health', 'experience', 'level', 'discipline', 'supervisor')),
  key text not null,
  government text not null references reference.government,
  data jsonb not null,${STAMP},
  primary key (person, kind, key)
);
comment on column reference.talent_datum.key is 'what makes the datum one of several of its kind: the year, the date, or empty';

create table reference.standing (
  id text primary key,
  person text not null references identity.person,
  government text not null references reference.government,
  governments text[] not null,
  role text not null,
  kind text not null check (kind in ('definitive', 'plt', 'plh', 'delegation')),
  unit text references reference.unit,
  decree text not null,
  "from" date not null,
  until date,${STAMP},
  check (government = any(governments))
);
create index standing_person on reference.standing (person);
create index standing_role on reference.standing (government, role);

create table reference.persona (
  slug text primary key,
  person text not null references identity.person,
  government text not null references reference.government,
  description text not null,${STAMP}
);
comment on table reference.persona is 'people of the demonstration whom the demo issuer signs tokens for';
`;

/** Kemendagri codes; BPS numbers differ for eight of them. All of Kalimantan Tengah keeps WIB, UTC+7. */
const GOVERNMENTS = `
insert into reference.government (code, name, utc_offset_minutes) values
  ('62', 'Provinsi Kalimantan Tengah', 420),
  ('62.01', 'Kabupaten Kotawaringin Barat', 420),
  ('62.02', 'Kabupaten Kotawaringin Timur', 420),
  ('62.03', 'Kabupaten Kapuas', 420),
  ('62.04', 'Kabupaten Barito Selatan', 420),
  ('62.05', 'Kabupaten Barito Utara', 420),
  ('62.06', 'Kabupaten Katingan', 420),
  ('62.07', 'Kabupaten Seruyan', 420),
  ('62.08', 'Kabupaten Sukamara', 420),
  ('62.09', 'Kabupaten Lamandau', 420),
  ('62.10', 'Kabupaten Gunung Mas', 420),
  ('62.11', 'Kabupaten Pulang Pisau', 420),
  ('62.12', 'Kabupaten Murung Raya', 420),
  ('62.13', 'Kabupaten Barito Timur', 420),
  ('62.71', 'Kota Palangka Raya', 420);
`;

/** A standing is seen where it reaches, and by the person who holds it, whatever the scope. */
const REACHES = `governments && ${SCOPE} or person = current_setting('app.person', true)`;

/** A name is seen where the person belongs or holds a standing, and by the person. */
const NAMED = `${GOVERNED} or person = current_setting('app.person', true)
  or exists (select from reference.standing s where s.person = person.person and s.governments && ${SCOPE})`;

const governed = (table: string, seen: string): string => `
alter table ${table} enable row level security;
create policy seen on ${table} for select to isen_app using (${seen});
create policy imported on ${table} to isen_import using (${GOVERNED}) with check (${GOVERNED});
`;

const GRANTS = `
grant usage on schema reference, identity to isen_app, isen_import;
grant usage on schema reference to isen_replay;
grant select on all tables in schema reference, identity to isen_app;
grant select, insert, update on reference.unit, reference.position, reference.servant, reference.talent_datum,
  reference.standing, reference.persona, identity.person to isen_import;
grant select, insert on reference.import_run to isen_import;
grant select on reference.government to isen_import, isen_replay;
grant select on reference.import_run, reference.persona to isen_replay;
create policy read_all on reference.import_run for select to isen_replay using (true);
create policy read_all on reference.persona for select to isen_replay using (true);
`;
