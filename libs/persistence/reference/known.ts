import type { Sql } from '../sql/scope.js';
import { unitId } from './reference-id.js';

/** Who and what a government has, for files that refer to it by NIP, marker, UNOR ID and JABATAN ID. */
export interface Known {
  readonly personByNip: ReadonlyMap<string, string>;
  readonly personByMarker: Map<string, string>;
  readonly unitByCode: ReadonlyMap<string, string>;
  readonly unitNameByCode: ReadonlyMap<string, string>;
  /** Codes of the jobs in the position map. */
  readonly jobs: readonly string[];
}

/** Reads the persons, units and jobs of one government. */
export async function readKnown(sql: Sql, government: string): Promise<Known> {
  const persons = await sql<{ person: string; nip: string | null; marker: string | null }>(
    'select person, nip, marker from identity.person where government = $1',
    [government],
  );
  const units = await sql<{ code: string; name: string }>(
    'select code, name from reference.unit where government = $1 order by code',
    [government],
  );
  const jobs = await sql<{ code: string }>(
    'select distinct code from reference.position where government = $1 order by code',
    [government],
  );
  return {
    personByNip: new Map(persons.flatMap(({ person, nip }) => (nip === null ? [] : [[nip, person]]))),
    personByMarker: new Map(
      persons.flatMap(({ person, marker }) => (marker === null ? [] : [[marker, person]])),
    ),
    unitByCode: new Map(units.map(({ code }) => [code, unitId(government, code)])),
    unitNameByCode: new Map(units.map(({ code, name }) => [code, name])),
    jobs: jobs.map(({ code }) => code),
  };
}
