import pg from 'pg';

/** The government whose seed has a persona for every role of a cycle, and the unit whose people are multiplied. */
export const GOVERNMENT = '62.01';
const UNIT_HEAD = 'kobar-unit-head-1';

/**
 * Multiplies the eligible people of one unit until the government has so many more of them, each with the same data
 * under the same citations: a cycle of thousands, from a seed of a hundred.
 */
export async function multiplyPeople(ownerUrl: string, count: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(TWINS, [count, GOVERNMENT, UNIT_HEAD]);
  for (const copy of COPIES) await owner.query(copy);
  await owner.query('analyze');
  await owner.end();
}

/** A twin's id is its model's with the last digits exchanged for a number in Crockford's alphabet. */
const TWINS = `
create temporary table twin as
with model as (
  select s.person, row_number() over (order by s.person) - 1 as place, count(*) over () as models
  from reference.servant s
  join reference.standing h on h.unit = s.unit and h.role = 'unitHead'
  join reference.persona p on p.person = h.person and p.slug = $3
  where s.government = $2 and s.active and s.data ->> 'positionLevel' in ('administrator', 'jfAhliMadya')
    and not exists (select from reference.persona other where other.person = s.person)
    and (select count(*) from reference.talent_datum d where d.person = s.person) >= 8)
select n, model.person as model, left(model.person, 19) || 'ZZ' || lpad(n::text, 5, '0') as person
from generate_series(1, $1::int) n join model on model.place = n % model.models`;

const COPIES = [
  `insert into identity.person (person, government, marker, name, import_run)
   select t.person, p.government, 'kembar-' || t.n, 'ASN kembar ' || t.n, p.import_run
   from twin t join identity.person p on p.person = t.model`,
  `insert into reference.servant (person, government, unit, position, title, active, data, import_run, row_hash, salt)
   select t.person, s.government, s.unit, null, s.title, true, s.data, s.import_run, s.row_hash, s.salt
   from twin t join reference.servant s on s.person = t.model`,
  `insert into reference.talent_datum (person, kind, key, government, data, import_run, row_hash, salt)
   select t.person, d.kind, d.key, d.government, d.data, d.import_run, d.row_hash, d.salt
   from twin t join reference.talent_datum d on d.person = t.model`,
];
