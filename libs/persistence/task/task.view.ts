import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../page.js';
import type { Sql } from '../scope.js';

/** A task as the inbox shows it; persons are ids, instants ISO. */
export interface TaskView {
  readonly stream: string;
  readonly task: string;
  readonly kind: string;
  readonly moves: readonly string[];
  readonly owner: { readonly person: string } | { readonly role: string; readonly unit: string | null };
  readonly subject: string | null;
  readonly about: string | null;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly escalatedTo: string | null;
  readonly closedAt: string | null;
  readonly closedHow: string | null;
}

/** Whose tasks: those of the person, of the roles held where they are held, and those escalated to them. */
export interface TaskFilter extends PageRequest {
  readonly person: string;
  readonly standings: readonly {
    readonly role: string;
    /** Unit the standing covers; null covers all units. */
    readonly unit: string | null;
    readonly governments: readonly string[];
  }[];
  readonly stream?: string | undefined;
  readonly subject?: string | undefined;
}

type Row = Omit<TaskView, 'owner' | 'openedAt' | 'dueAt' | 'remindedAt' | 'escalatedAt' | 'closedAt'> & {
  readonly [at in 'openedAt' | 'dueAt']: Date;
} & { readonly [at in 'remindedAt' | 'escalatedAt' | 'closedAt']: Date | null } & {
  readonly person: string | null;
  readonly role: string | null;
  readonly unit: string | null;
};

const COLUMNS = `stream, task, kind, moves, owner_person as person, owner_role as role, owner_unit as unit,
  subject, about, opened_at as "openedAt", due_at as "dueAt", reminded_at as "remindedAt",
  escalated_at as "escalatedAt", escalated_to as "escalatedTo", closed_at as "closedAt", closed_how as "closedHow"`;

const MINE = `(owner_person = $1 or exists (
  select from jsonb_to_recordset($2::jsonb) as held (role text, unit text, governments jsonb)
  where held.governments ? government and (escalated_to = held.role
    or owner_role = held.role and (owner_unit is null or held.unit is null or owner_unit = held.unit))))`;

function shown({ person, role, unit, ...row }: Row): TaskView {
  return {
    ...row,
    owner: person === null ? { role: role!, unit } : { person },
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    remindedAt: row.remindedAt?.toISOString() ?? null,
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** The open tasks that wait for somebody, most urgent first. */
export async function listTasks(sql: Sql, filter: TaskFilter): Promise<Page<TaskView>> {
  const [due, stream, task] = keysetOf(filter.cursor, 3);
  const limit = limitOf(filter);
  const { person, standings } = filter;
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.task
     where closed_at is null and ${MINE}
       and ($3::text is null or stream = $3) and ($4::text is null or subject = $4)
       and ($5::timestamptz is null or (due_at, stream, task) > ($5, $6, $7))
     order by due_at, stream, task limit $8`,
    [
      person,
      JSON.stringify(standings),
      filter.stream ?? null,
      filter.subject ?? null,
      due,
      stream,
      task,
      limit + 1,
    ],
  );
  return pageOf(rows.map(shown), limit, (row) => [row.dueAt, row.stream, row.task]);
}

/** Every task that a stream ever had, in the order opened: what a case's page shows. */
export async function tasksOf(sql: Sql, stream: string): Promise<readonly TaskView[]> {
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.task where stream = $1 order by substr(task, 2)::int`,
    [stream],
  );
  return rows.map(shown);
}
