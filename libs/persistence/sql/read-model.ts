import type { FactReaders } from './fact.js';
import type { TableGrants } from './grant.js';
import type { MigrationClass } from './migration.js';
import type { ProjectedAct, Projection, StoryEvent } from './projection.js';
import type { Sql, Statement } from './scope.js';
import type { AnyTable } from './table.js';

/** What an act's story means to the read tables. */
export interface ProjectedStory {
  readonly events: readonly StoryEvent[];
  readonly claims: readonly string[];
  readonly deliveries: readonly unknown[];
}

/** Folds an act as a whole, after each of its events was folded. */
type ActProjection = (
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  story: ProjectedStory,
) => Promise<void>;

/** What is shown of a kind of stream: a list, page by page, and one by its stream. */
export interface ReadViews {
  readonly list: (sql: Sql, filter: never) => Promise<unknown>;
  readonly find: (sql: Sql, stream: string) => Promise<unknown>;
}

/** What persistence holds of one kind of stream, or of all streams alike; each noun's folder has its own. */
export interface ReadModel {
  /** Its read tables, rebuildable from the record. */
  readonly tables: readonly AnyTable[];
  /** What makes and changes its tables alone; grants and row-level security inside. */
  readonly migrations?: readonly MigrationClass[];
  /** Folds one event; it looks only at the events it knows. */
  readonly project?: Projection;
  readonly projectAct?: ActProjection;
  /** Readers of what other streams may learn of it, by the part of a fact's name before the colon. */
  readonly facts?: FactReaders;
  readonly views?: ReadViews;
  readonly grants: TableGrants;
}
