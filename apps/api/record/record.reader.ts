import { may } from '../../../libs/access/access.js';
import { listActs, type ActView } from '../../../libs/persistence/record/acts.view.js';
import { listPolicies } from '../../../libs/persistence/record/policy.view.js';
import { namesOf } from '../../../libs/persistence/reference/directory.js';
import type { PageRequest } from '../../../libs/persistence/sql/page.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { DoorProblem } from '../door/door-problem.js';
import { streamOf, withPart, type ReadRequest } from '../resource/read-request.js';

/** The timeline of a stream; to those who are not permitted it, it isn't there. */
export async function readActs(sql: Sql, request: ReadRequest<PageRequest>) {
  const { principal, params, query } = request;
  const resource = await withPart(sql, await streamOf(sql, params['kind'] ?? '', request), principal.person);
  if (!may('readActs', principal, resource)) throw new DoorProblem('NotYours');
  const { rows, next } = await listActs(sql, resource.stream, query);
  const all = may('readTexts', principal, resource);
  const names = await namesOf(
    sql,
    rows.flatMap(({ actor }) => personIn(actor) ?? []),
  );
  const told = rows.map((row) => ({
    ...row,
    actorName: names.get(personIn(row.actor) ?? '')?.name ?? null,
    // Everybody may read again what they wrote themselves.
    texts: all || personIn(row.actor) === principal.person ? row.texts : withheld(row.texts),
  }));
  return { rows: told, next };
}

const personIn = ({ person }: ActView['actor']): string | undefined =>
  typeof person === 'string' ? person : undefined;

const withheld = (texts: ActView['texts']): ActView['texts'] =>
  Object.fromEntries(Object.keys(texts).map((digest) => [digest, null]));

/** The person's own name and the standings in force. */
export async function readMe(sql: Sql, { principal: { person, standings } }: ReadRequest) {
  const name = (await namesOf(sql, [person])).get(person)?.name ?? null;
  const held = standings.map(({ id, role, kind, government, governments, unit, from, until }) => {
    return { id, role, kind, government, governments, unit, from, until };
  });
  return { person, name, standings: held };
}

export const readPolicies = (sql: Sql, { query }: ReadRequest<PageRequest>) => listPolicies(sql, query);
