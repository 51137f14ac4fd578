import { alsoReadBy, folded } from '../sql/grant.js';
import type { ReadModel } from '../sql/read-model.js';
import { TaskClaim1764000000010 } from './0010-task-claim.migration.js';
import { OpenTasks1764000000050 } from './0050-open-tasks.migration.js';
import { TaskHanded1764000000061 } from './0061-task-handed.migration.js';
import { TaskReassigned1764000000062 } from './0062-task-reassigned.migration.js';
import { projectTask } from './task.projection.js';
import { taskTable } from './task.table.js';

/** Tasks of every stream; the inbox looks at many streams, so it is no view of one. */
export const taskReadModel = {
  tables: [taskTable],
  migrations: [
    TaskClaim1764000000010,
    OpenTasks1764000000050,
    TaskHanded1764000000061,
    TaskReassigned1764000000062,
  ],
  project: projectTask,
  grants: alsoReadBy('isen_waker', folded('libs/persistence/task/task.projection.ts')),
} satisfies ReadModel;
