import type { Cite } from '../../domain/kernel/sealed.js';
import type { Sanction, Servant } from '../../domain/reference/servant.js';
import type { Sql } from '../sql/scope.js';
import type { EmployeeData } from './employee.store.js';
import { LOCAL_DATE } from './local-date.js';
import type { TalentData, TalentKind } from './talent.store.js';

/** A servant with the import rows that say so. */
export interface ServantReading {
  readonly servant: Servant;
  readonly cites: readonly Cite[];
}

/** The citation of an imported row. */
export const citeOf = ({ run, hash }: { run: string; hash: string }): Cite => ({ import: run, row: hash });

interface Stamped {
  readonly run: string;
  readonly hash: string;
}
interface Datum extends Stamped {
  readonly kind: TalentKind;
  readonly data: TalentData[TalentKind];
  readonly asOf: string;
}
interface Row extends Stamped {
  readonly person: string;
  readonly government: string;
  readonly unit: string;
  readonly position: string | null;
  readonly data: EmployeeData;
  readonly asOf: string;
  readonly place: (Stamped & { readonly family: string | null }) | null;
  readonly head: (Stamped & { readonly person: string }) | null;
  readonly talent: readonly Datum[] | null;
}

/** Of several heads of a unit the definitive one counts before Plt and Plh, then the latest appointment. */
const SERVANTS = `
select s.person, s.government, s.unit, s.position, s.data, r.as_of as "asOf",
  s.import_run as run, s.row_hash as hash,
  (select jsonb_build_object('family', p.family, 'run', p.import_run, 'hash', p.row_hash)
   from reference.position p where p.position = s.position) as place,
  (select jsonb_build_object('person', h.person, 'run', h.import_run, 'hash', h.row_hash)
   from reference.standing h
   where h.unit = s.unit and h.role = 'unitHead' and ${LOCAL_DATE} between h."from" and coalesce(h.until, 'infinity')
   order by h.kind = 'definitive' desc, h."from" desc, h.id limit 1) as head,
  (select jsonb_agg(jsonb_build_object('kind', d.kind, 'data', d.data, 'run', d.import_run, 'hash', d.row_hash,
     'asOf', dr.as_of) order by d.kind, d.key)
   from reference.talent_datum d join reference.import_run dr on dr.stream = d.import_run
   where d.person = s.person) as talent
from reference.servant s join reference.import_run r on r.stream = s.import_run`;

/** Servants by person id, in one statement; a person without a servant row is missing from the answer. */
export async function readServants(sql: Sql, persons: readonly string[]): Promise<readonly ServantReading[]> {
  const rows = await sql<Row>(`${SERVANTS} where s.person = any($1) order by s.person`, [persons]);
  return rows.map(readingOf);
}

/** All servants of a government, in the order of their ids: what a population rule looks through. */
export async function readServantsOf(sql: Sql, government: string): Promise<readonly ServantReading[]> {
  const rows = await sql<Row>(`${SERVANTS} where s.government = $1 order by s.person`, [government]);
  return rows.map(readingOf);
}

function readingOf(row: Row): ServantReading {
  const talent = row.talent ?? [];
  const { person, government, unit, position, data, asOf } = row;
  const servant: Servant = {
    person,
    government,
    unit,
    unitHead: row.head?.person ?? null,
    supervisor: last(talent, 'supervisor')?.supervisor ?? null,
    ...data,
    position,
    positionFamily: row.place?.family ?? null,
    asOf,
    levels: levelsOf(talent, data),
    fieldExperienceYears: last(talent, 'experience')?.years ?? null,
    predicates: all(talent, 'predicate'),
    discipline: disciplineOf(talent),
    competence: last(talent, 'assessment') ?? null,
    health: last(talent, 'health') ?? null,
    supplementAsOf:
      talent
        .map((datum) => datum.asOf)
        .toSorted()
        .at(-1) ?? null,
  };
  const rows = [row, row.place, row.head, ...talent].filter((one) => one !== null);
  return { servant, cites: rows.map(citeOf) };
}

function all<K extends TalentKind>(talent: readonly Datum[], kind: K): readonly TalentData[K][] {
  return talent.filter((datum) => datum.kind === kind).map((datum) => datum.data as TalentData[K]);
}

/** Keys are years and dates, so the last by key is the latest. */
const last = <K extends TalentKind>(talent: readonly Datum[], kind: K): TalentData[K] | undefined =>
  all(talent, kind).at(-1);

/** The history of the second file, closed with the present level from the export. */
function levelsOf(talent: readonly Datum[], data: EmployeeData): Servant['levels'] {
  const history = all(talent, 'level');
  if (history.length === 0) return null;
  const { positionLevel: level, positionSince: from } = data;
  const isTold = history.some(({ until }) => until === null);
  return level === null || from === null || isTold ? history : [...history, { level, from, until: null }];
}

/** Rows of level `none` say that somebody looked. */
function disciplineOf(talent: readonly Datum[]): Servant['discipline'] {
  const found = all(talent, 'discipline');
  const sanctions = found.flatMap(({ level, decidedOn, endedOn }): Sanction[] =>
    level === 'none' || decidedOn === null ? [] : [{ level, decidedOn, endedOn }],
  );
  return found.length === 0 ? null : sanctions;
}
