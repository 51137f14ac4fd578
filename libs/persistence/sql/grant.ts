/** The database roles of the running system; `isen_owner`, who migrates, is none of them. */
export const RUNNING_ROLES = [
  'isen_app',
  'isen_import',
  'isen_sequencer',
  'isen_archive',
  'isen_waker',
  'isen_replay',
] as const;
export type RunningRole = (typeof RUNNING_ROLES)[number];

/** What a role may do with a table; nothing else is ever granted. */
export type Privilege = 'select' | 'insert' | 'update' | 'delete';

/** What is granted on one table, and the files whose statements write it, relative to the project. */
export interface TableGrants {
  readonly roles: { readonly [role in RunningRole]?: readonly Privilege[] };
  readonly writers: readonly string[];
}

export const READ: readonly Privilege[] = ['select'];
export const APPEND: readonly Privilege[] = ['select', 'insert'];
export const STORE: readonly Privilege[] = ['select', 'insert', 'update'];

/** The same, and read by one role more. */
export const alsoReadBy = (role: RunningRole, { roles, writers }: TableGrants): TableGrants => ({
  roles: { ...roles, [role]: READ },
  writers,
});

/** Read tables: folded from the record by the moves' own transaction, and foldable again at any time. */
export const folded = (...writers: readonly string[]): TableGrants => ({
  roles: { isen_app: ['select', 'insert', 'update', 'delete'], isen_replay: READ },
  writers,
});
