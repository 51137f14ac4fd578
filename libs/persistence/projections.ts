import { projectCase } from './case/case.projection.js';
import { projectClaims } from './claim/claim.projection.js';
import { projectCycle } from './cycle/cycle.projection.js';
import { projectSession } from './calibration/session.projection.js';
import { projectSigning } from './commitment/signing.projection.js';
import { projectStream } from './stream/stream.projection.js';
import { projectSuccession } from './placement/succession.projection.js';
import { projectTask } from './task/task.projection.js';
import type { ProjectedAct, Projection, StoryEvent } from './projection.js';
import type { Statement } from './scope.js';

/** What an act's story means to the read tables. */
export interface ProjectedStory {
  readonly events: readonly StoryEvent[];
  readonly claims: readonly string[];
}

/** Every fold of events into read tables; each looks only at the events it knows. */
const PROJECTIONS: readonly Projection[] = [
  projectTask,
  projectCycle,
  projectCase,
  projectSession,
  projectSuccession,
  projectSigning,
];

/** Read tables, each rebuildable from the record, in the order in which they are compared. */
export const VIEW_TABLES = [
  'stream',
  'task',
  'claim',
  'cycle',
  'talent_case',
  'calibration_session',
  'session_member',
  'session_case',
  'proposal',
  'succession',
  'succession_candidate',
  'signing_round',
  'signature',
] as const;

/** Folds one act into the read tables of `schema`; the same act folded twice leaves the same rows. */
export async function projectAct(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  { events, claims }: ProjectedStory,
): Promise<void> {
  for (const event of events) for (const project of PROJECTIONS) await project(sql, schema, act, event);
  await projectClaims(sql, schema, act, claims, events);
  await projectStream(sql, schema, act, events);
}
