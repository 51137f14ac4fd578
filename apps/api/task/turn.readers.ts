import { may } from '../../../libs/access/access.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { findCycleName } from '../../../libs/persistence/stream/cycle-name.view.js';
import { findFate, waitsOf, type TaskFate, type Wait } from '../../../libs/persistence/task/turn.view.js';
import { permittedStream, withPart, type ReadRequest } from '../resource/read-request.js';
import { following } from './following.js';
import { explained } from './task.readers.js';

/**
 * Whom a stream waits for, to everybody who may see it. Who in an office is on a task, and who did one, is part of the
 * story: to those who are not permitted it, offices are named and no persons.
 */
export async function readTurn(sql: Sql, request: ReadRequest<{ readonly task?: string }>) {
  const { principal, params, query } = request;
  const row = await permittedStream(sql, params['kind'] ?? '', 'see', request);
  const [resource, cycle, waits, asked] = await Promise.all([
    withPart(sql, row, principal.person),
    findCycleName(sql, row.stream),
    waitsOf(sql, row.stream),
    query.task === undefined ? null : findFate(sql, row.stream, query.task),
  ]);
  const isTold = may('readActs', principal, resource);
  const mayName = (person: string | null) => isTold || person === principal.person;
  return {
    stream: row.stream,
    cycle,
    waits: await explained(
      sql,
      waits.map((wait) => named(wait, mayName)),
    ),
    next: following(row, waits),
    asked: asked && withoutName(asked, mayName),
  };
}

type MayName = (person: string | null) => boolean;

function named(wait: Wait, mayName: MayName) {
  const { owner, claimedBy, reassignedBy, proposedTo, proposedBy } = wait;
  const isHidden = 'person' in owner && !mayName(owner.person);
  const told = (person: string | null) => (mayName(person) ? person : null);
  return {
    ...wait,
    owner: isHidden ? null : owner,
    claimedBy: told(claimedBy),
    reassignedBy: told(reassignedBy),
    proposedTo: told(proposedTo),
    proposedBy: told(proposedBy),
  };
}

const withoutName = (fate: TaskFate, mayName: MayName): TaskFate =>
  mayName(fate.by) ? fate : { ...fate, by: null };
