import { governmentOf } from '../../domain/kernel/id.js';
import type { Task, TaskEvent } from '../../domain/kernel/task.js';
import type { ProjectedAct, Projection } from '../projection.js';
import type { Statement } from '../scope.js';

/** Tasks as the inbox shows them; a stream that closes takes its open tasks with it. */
export const projectTask: Projection = async (sql, schema, act, event) => {
  const told = event as unknown as TaskEvent | { readonly type: 'StreamClosed' };
  const change = (set: string, task: string, ...values: readonly unknown[]) =>
    sql(
      `update ${schema}.task set ${set}, seq = $3, hash = $4 where stream = $1 and task = $2 and closed_at is null`,
      [act.stream, task, act.seq, act.hash, act.at, ...values],
    );
  switch (told.type) {
    case 'TaskOpened':
      return insert(sql, schema, act, told.task);
    case 'TaskClosed':
      return void (await change('closed_at = $5, closed_how = $6', told.task, told.how));
    case 'TaskReminded':
      return void (await change('reminded_at = $5', told.task));
    case 'TaskEscalated':
      return void (await change('escalated_at = $5, escalated_to = $6', told.task, told.to));
    case 'TaskClaimed':
      return void (await change('claimed_at = $5, claimed_by = $6', told.task, told.person));
    case 'TaskReleased':
      return release(sql, schema, act, told.task);
    case 'StreamClosed':
      await sql(
        `update ${schema}.task set closed_at = $2, closed_how = 'superseded', seq = $3, hash = $4
         where stream = $1 and closed_at is null`,
        [act.stream, act.at, act.seq, act.hash],
      );
  }
};

async function release(sql: Statement, schema: string, act: ProjectedAct, task: string): Promise<void> {
  await sql(
    `update ${schema}.task set claimed_at = null, claimed_by = null, seq = $3, hash = $4
     where stream = $1 and task = $2 and closed_at is null`,
    [act.stream, task, act.seq, act.hash],
  );
}

async function insert(sql: Statement, schema: string, act: ProjectedAct, task: Task): Promise<void> {
  const { owner } = task;
  const [person, role, unit] =
    'person' in owner ? [owner.person, null, null] : [null, owner.role, owner.unit];
  await sql(
    `insert into ${schema}.task (stream, task, government, kind, moves, owner_person, owner_role, owner_unit,
       subject, about, opened_at, due_at, policy, seq, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
    [
      act.stream,
      task.task,
      governmentOf(act.stream),
      task.kind,
      task.moves,
      person,
      role,
      unit,
      task.subject,
      task.about,
      task.openedAt,
      task.dueAt,
      act.policy,
      act.seq,
      act.hash,
    ],
  );
}
