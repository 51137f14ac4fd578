import { dueWords } from '../../../libs/contracts/task/due-words.js';
import type { PolicyVersion } from '../../../libs/domain/policy/policy-version.js';
import { readPolicyVersions } from '../../../libs/persistence/record/policy.reader.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { listTasks, type TaskFilter, type TaskView } from '../../../libs/persistence/task/task.view.js';
import type { ReadRequest } from '../resource/read-request.js';

/** The open tasks that wait for whoever asks, each with the reason for its date. */
export async function readTasks(sql: Sql, { query, principal }: ReadRequest<TaskFilter>) {
  const { person, standings } = principal;
  const { rows, ...page } = await listTasks(sql, { ...query, person, standings });
  return { ...page, rows: await explained(sql, rows) };
}

type Explainable = Pick<TaskView, 'kind' | 'openedAt' | 'policy'>;

/** Tasks with the reason for their date instead of the policy version that they were opened under. */
export async function explained<Row extends Explainable>(sql: Sql, rows: readonly Row[]) {
  const policies = await readPolicyVersions(
    sql,
    rows.map(({ policy }) => policy),
  );
  return rows.map(({ policy, ...task }) => ({
    ...task,
    why: whyOf(task as Pick<TaskView, 'kind' | 'openedAt'>, policies.get(policy)),
  }));
}

/** The policy version that the task was opened under says how long such a wait may last. */
function whyOf({ kind, openedAt }: Pick<TaskView, 'kind' | 'openedAt'>, policy: PolicyVersion | undefined) {
  const rule = policy?.deadlines[kind];
  if (!policy || !rule) return null;
  const { deadlinesBasis, name, calendar } = policy;
  const basis = {
    article: deadlinesBasis.article,
    policy: name,
    utcOffsetMinutes: calendar.utcOffsetMinutes,
  };
  return dueWords({ due: rule.due, ...basis }, openedAt);
}
