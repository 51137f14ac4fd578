import { DECISION_READERS } from '../../../libs/contracts/record/decision-readers.js';
import { DoorProblem } from '../door/door-problem.js';
import { findCase } from '../../../libs/persistence/case/case.view.js';
import { isSigner } from '../../../libs/persistence/commitment/signing.view.js';
import { listActs, type ActView } from '../../../libs/persistence/record/acts.view.js';
import { listPolicies } from '../../../libs/persistence/record/policy.view.js';
import { namesOf } from '../../../libs/persistence/reference/directory.js';
import { ROUND_READERS, STORY_READERS } from './reading-roles.js';
import { streamOf, type Asked } from './asked.js';
import { takesPart } from '../../../libs/persistence/stream/stream.view.js';
import type { Guest } from '../door/visit.js';
import type { PageRequest } from '../../../libs/persistence/page.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import type { Sql } from '../../../libs/persistence/scope.js';

/** The story of a stream; to those without a part in it, it isn't there. */
export async function readActs(sql: Sql, asked: Asked<PageRequest>) {
  const { guest, params, query } = asked;
  const stream = await streamOf(sql, params['kind'] ?? '', asked as Asked);
  const reads = holds(guest, STORY_READERS, stream);
  if (!reads && !(await takesPart(sql, stream, guest.person))) throw new DoorProblem('NotYours');
  const { rows, next } = await listActs(sql, stream, query);
  const all = await readsTexts(sql, stream, guest);
  const names = await namesOf(
    sql,
    rows.flatMap(({ actor }) => personIn(actor) ?? []),
  );
  const told = rows.map((row) => ({
    ...row,
    actorName: names.get(personIn(row.actor) ?? '')?.name ?? null,
    // Everybody may read again what they wrote themselves.
    texts: all || personIn(row.actor) === guest.person ? row.texts : withheld(row.texts),
  }));
  return { rows: told, next };
}

const personIn = ({ person }: ActView['actor']): string | undefined =>
  typeof person === 'string' ? person : undefined;

const withheld = (texts: ActView['texts']): ActView['texts'] =>
  Object.fromEntries(Object.keys(texts).map((digest) => [digest, null]));

/** Whether a guest stands on one of these roles where the stream is. */
function holds({ standings }: Guest, roles: readonly Role[], stream: string): boolean {
  const government = stream.split('/')[1] ?? '';
  return standings.some(({ role, governments }) => roles.includes(role) && governments.includes(government));
}

/**
 * Whether a guest reads the reasons and notes of a stream too. What a committee or a succession deliberates is for
 * those who may see it at all; a document is for its parties and those who look after documents; of a case, beside
 * HR and auditors, for the talent and the talent's own unit, who must know why something came back. Whoever has
 * merely recorded a score reads of it only that it was recorded.
 */
async function readsTexts(sql: Sql, stream: string, guest: Guest): Promise<boolean> {
  const kind = stream.split('/')[0];
  if (kind === 'cycle') return true;
  if (kind === 'signing') return holds(guest, ROUND_READERS, stream) || isSigner(sql, stream, guest.person);
  if (kind !== 'case') return holds(guest, DECISION_READERS, stream);
  if (holds(guest, STORY_READERS, stream)) return true;
  const talentCase = await findCase(sql, stream);
  const ofUnit = guest.standings.some(({ role, unit }) => role === 'unitHead' && unit === talentCase?.unit);
  return ofUnit || talentCase?.person === guest.person;
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
