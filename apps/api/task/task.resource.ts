import { taskViews } from '../../../libs/contracts/task/task.view.js';
import { reader } from '../resource/reader.js';
import type { ViewResource } from '../resource/view-resource.js';
import { readTasks } from './task.reader.js';
import { readTurn } from './turn.reader.js';

/** What waits for somebody. */
export const taskResource = {
  views: taskViews,
  readers: { tasks: reader(readTasks), turn: reader(readTurn) },
} satisfies ViewResource;
