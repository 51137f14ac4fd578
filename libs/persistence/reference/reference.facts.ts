import type { Standing } from '../../domain/kernel/actor.js';
import type { Approval } from '../../domain/kernel/approval.js';
import { governmentOf } from '../../domain/kernel/id.js';
import type { Fact } from '../../domain/kernel/sealed.js';
import type { LegalWindow } from '../../domain/reference/legal-window.js';
import type { FactReaders } from '../sql/fact.js';
import type { Sql } from '../sql/scope.js';
import { IN_FORCE } from './local-date.js';
import { citeOf, readServants } from './servant.reading.js';
import { FILLED_SINCE_EXPORT } from './vacancy.js';

/** Readers of the facts that imports supply, by the first part of the fact's name; one statement each. */
export const referenceFacts: FactReaders = {
  standing: async (sql, { name }) => [await readStanding(sql, name)],
  servant: async (sql, { name }) => [await readServant(sql, name)],
  roster: async (sql, { stream }) => [await readHolders(sql, 'roster', governmentOf(stream), COMMITTEE)],
  officials: async (sql, { stream }) => [
    await readHolders(sql, 'officials', governmentOf(stream), OFFICIALS),
  ],
  holders: async (sql, { name, stream }) => [await readHoldersOf(sql, name, governmentOf(stream))],
  position: async (sql, { name }) => [await readPosition(sql, name)],
  approvals: async (sql, { stream }) => [await readApprovals(sql, governmentOf(stream))],
  windows: async (sql, { stream }) => [await readWindows(sql, governmentOf(stream))],
};

const COMMITTEE = ['committeeChair', 'committeeMember', 'committeeSecretary'];
const OFFICIALS = ['appointingAuthority', 'authorizedOfficer', 'regionalHrAgencyHead'];

const idOf = (name: string): string => name.slice(name.indexOf(':') + 1);
const unknown = (name: string, subject: string | null): Fact => ({ name, value: null, cites: [], subject });

type Stamped<T> = T & { readonly run: string; readonly hash: string };

/** On which paper somebody acts; whether it is in force is for the law to say. */
async function readStanding(sql: Sql, name: string): Promise<Fact> {
  const [row] = await sql<{ value: Standing; run: string; hash: string }>(
    `select jsonb_build_object('id', id, 'person', person, 'role', role, 'kind', kind, 'government', government,
       'governments', to_jsonb(governments), 'unit', unit, 'decree', decree, 'from', "from", 'until', until) as value,
       import_run as run, row_hash as hash
     from reference.standing where id = $1`,
    [idOf(name)],
  );
  return row
    ? { name, value: row.value, cites: [citeOf(row)], subject: row.value.person }
    : unknown(name, null);
}

async function readServant(sql: Sql, name: string): Promise<Fact> {
  const person = idOf(name);
  const [reading] = await readServants(sql, [person]);
  return reading
    ? { name, value: reading.servant, cites: reading.cites, subject: person }
    : unknown(name, person);
}

/** Who holds these roles today in a government; of several the definitive one first, then the latest appointed. */
async function readHolders(
  sql: Sql,
  name: string,
  government: string,
  roles: readonly string[],
): Promise<Fact> {
  const rows = await sql<Stamped<{ standing: string; person: string; role: string }>>(
    `select id as standing, person, role, import_run as run, row_hash as hash from reference.standing
     where government = $1 and role = any($2) and ${IN_FORCE}
     order by role, kind = 'definitive' desc, "from" desc, id`,
    [government, roles],
  );
  const value = rows.map(({ standing, person, role }) => ({ standing, person, role }));
  return { name, value, cites: rows.map(citeOf), subject: null };
}

/** Who can act in one role today, and, where the name goes on with a unit, covers that unit. */
async function readHoldersOf(sql: Sql, name: string, government: string): Promise<Fact> {
  const [, role = '', unit = null] = /^([^/]*)(?:\/(.*))?$/.exec(idOf(name)) ?? [];
  const rows = await sql<Stamped<{ standing: string; person: string; role: string }>>(
    `select id as standing, person, role, import_run as run, row_hash as hash from reference.standing
     where $1 = any (governments) and role = $2 and ($3::text is null or unit is null or unit = $3) and ${IN_FORCE}
     order by id`,
    [government, role, unit],
  );
  const value = rows.map(({ standing, person, role: held }) => ({ standing, person, role: held }));
  return { name, value, cites: rows.map(citeOf), subject: null };
}

interface Seat {
  readonly id: string;
  readonly government: string;
  readonly unit: string;
  readonly level: string;
  readonly code: string;
  readonly family: string | null;
  readonly holder: Stamped<object> | null;
  readonly filled: { readonly stream: string; readonly seq: number; readonly hash: string } | null;
}

/**
 * A position of the map. It is vacant while nobody holds it who is in service, or may be, and nobody was inaugurated in it since the
 * last export, which cannot know of that yet; the row that says so is cited too.
 */
async function readPosition(sql: Sql, name: string): Promise<Fact> {
  const [row] = await sql<Stamped<Seat>>(
    `select p.position as id, p.government, p.unit, p.level, p.code, p.family, p.import_run as run, p.row_hash as hash,
       (select jsonb_build_object('run', s.import_run, 'hash', s.row_hash) from reference.servant s
        where s.position = p.position and s.active is not false order by s.person limit 1) as holder,
       (select jsonb_build_object('stream', v.stream, 'seq', v.seq, 'hash', v.hash) from view.succession v
        where v.position = p.position and ${FILLED_SINCE_EXPORT} order by v.stream limit 1) as filled
     from reference.position p where p.position = $1`,
    [idOf(name)],
  );
  if (!row) return unknown(name, null);
  const { id, government, unit, level, code, family, holder, filled } = row;
  const cites = [...[row, ...(holder ? [holder] : [])].map(citeOf), ...(filled ? [filled] : [])];
  return {
    name,
    value: { id, government, unit, level, code, family, vacant: holder === null && filled === null },
    cites,
    subject: null,
  };
}

/** Letters of other bodies that a government has recorded, those that have run out too: the law looks at their dates. */
async function readApprovals(sql: Sql, government: string): Promise<Fact> {
  const rows = await sql<Stamped<{ value: Approval }>>(
    `select jsonb_build_object('kind', kind, 'number', number, 'date', date, 'until', until, 'fileHash', file_hash,
       'standingKind', standing_kind) as value, import_run as run, row_hash as hash
     from reference.approval where government = $1 order by date, id`,
    [government],
  );
  return { name: 'approvals', value: rows.map(({ value }) => value), cites: rows.map(citeOf), subject: null };
}

async function readWindows(sql: Sql, government: string): Promise<Fact> {
  const rows = await sql<Stamped<{ value: LegalWindow }>>(
    `select jsonb_build_object('kind', kind, 'from', "from", 'until', until) as value, import_run as run, row_hash as hash
     from reference.legal_window where government = $1 order by "from", id`,
    [government],
  );
  return { name: 'windows', value: rows.map(({ value }) => value), cites: rows.map(citeOf), subject: null };
}
