import type { Json } from '../domain/kernel/json.js';
import { currentEmployees, type CurrentEmployee } from '../persistence/import/current-employees.js';
import type { EmployeeRow } from '../persistence/reference/employee.store.js';
import type { NewStamp } from '../persistence/reference/stamp.js';
import type { Sql } from '../persistence/sql/scope.js';
import type { LoadWatch } from './row.loader.js';

/** What a list of a preview holds at most; its count is always whole. */
export const LISTED_MAX = 5000;

/** One thing that a file says otherwise than what is known; null is what nobody knows. */
interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Looks on while an export of employees is taken in, and says what is new and what changes. */
export class EmployeePreview implements LoadWatch {
  readonly created: Json[] = [];
  readonly changed: Json[] = [];
  readonly counts = { created: 0, changed: 0, unchanged: 0 };
  private known: ReadonlyMap<string, CurrentEmployee> = new Map();

  constructor(private readonly sql: Sql) {}

  async before(rows: readonly unknown[]): Promise<void> {
    this.known = await currentEmployees(
      this.sql,
      (rows as readonly EmployeeRow[]).map(({ nip }) => nip),
    );
  }

  stored(value: unknown, { changed }: NewStamp): void {
    const row = value as EmployeeRow;
    const before = this.known.get(row.nip);
    const list = before ? 'changed' : 'created';
    this.counts[changed ? list : 'unchanged'] += 1;
    if (!changed || this[list].length >= LISTED_MAX) return;
    const person = { name: nameOf(row), unit: row.unit.name, jobTitle: row.jobTitle };
    if (!before) this.created.push(person);
    else this.changed.push({ ...person, differences: differencesOf(before, row) as unknown as Json });
  }
}

const nameOf = ({
  titleBefore,
  name,
  titleAfter,
}: Pick<EmployeeRow, 'titleBefore' | 'name' | 'titleAfter'>) =>
  `${titleBefore === null ? '' : `${titleBefore} `}${name}${titleAfter === null ? '' : `, ${titleAfter}`}`;

function differencesOf(before: CurrentEmployee, row: EmployeeRow): readonly Difference[] {
  const was = { ...before.data, ...wordsOf(before), unit: before.unit };
  const is = { ...row.data, ...wordsOf(row), unit: row.unit.name };
  const fields = Object.keys(is) as (keyof typeof is)[];
  return fields
    .map((field) => ({ field, before: shown(was[field]), after: shown(is[field]) }))
    .filter((one) => one.field !== 'source' && one.before !== one.after);
}

const wordsOf = (one: CurrentEmployee | EmployeeRow) => ({
  name: nameOf(one),
  jobTitle: one.jobTitle,
  appointed: one.appointed,
  decree: one.decree,
});

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
