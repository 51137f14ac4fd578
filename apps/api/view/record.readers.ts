import { DoorProblem } from '../door/door-problem.js';
import { listActs } from '../../../libs/persistence/record/acts.view.js';
import { listPolicies } from '../../../libs/persistence/record/policy.view.js';
import { namesOf } from '../../../libs/persistence/reference/directory.js';
import { streamOf, type Asked } from './asked.js';
import { takesPart } from '../../../libs/persistence/stream/stream.view.js';
import type { PageRequest } from '../../../libs/persistence/page.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import type { Sql } from '../../../libs/persistence/scope.js';

/** Who reads every stream's story in the governments they reach; everybody else those they take part in. */
const STORY_READERS: readonly Role[] = [
  'hrOfficer',
  'regionalHrAgencyHead',
  'committeeSecretary',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];

/** The story of a stream; to those without a part in it, it isn't there. */
export async function readActs(sql: Sql, asked: Asked<PageRequest>) {
  const { guest, params, query } = asked;
  const stream = await streamOf(sql, params['kind'] ?? '', asked as Asked);
  const government = stream.split('/')[1] ?? '';
  const reads = guest.standings.some(
    ({ role, governments }) => STORY_READERS.includes(role) && governments.includes(government),
  );
  if (!reads && !(await takesPart(sql, stream, guest.person))) throw new DoorProblem('NotYours');
  return listActs(sql, stream, query);
}

/** The person's own name and the standings in force. */
export async function readMe(sql: Sql, { guest: { person, standings } }: Asked) {
  const name = (await namesOf(sql, [person])).get(person)?.name ?? null;
  const held = standings.map(({ id, role, kind, government, governments, unit, from, until }) => {
    return { id, role, kind, government, governments, unit, from, until };
  });
  return { person, name, standings: held };
}

export const readPolicies = (sql: Sql, { query }: Asked<PageRequest>) => listPolicies(sql, query);
