import { readModels } from './read-models.js';
import type { ProjectedAct } from './sql/projection.js';
import type { ProjectedStory } from './sql/read-model.js';
import type { Statement } from './sql/scope.js';

/** Read tables, each rebuildable from the record, in the order in which they are compared. */
export const VIEW_TABLES: readonly string[] = readModels.flatMap(({ tables }) =>
  tables.map(({ table }) => table),
);

/**
 * Folds one act into the read tables of `schema`; the same act folded twice leaves the same rows. Acts as a whole are
 * folded last, and the stream's own row, the first of the list, at the very end.
 */
export async function projectAct(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  story: ProjectedStory,
): Promise<void> {
  for (const event of story.events)
    for (const { project } of readModels) await project?.(sql, schema, act, event);
  for (const model of readModels.toReversed()) await model.projectAct?.(sql, schema, act, story);
}
