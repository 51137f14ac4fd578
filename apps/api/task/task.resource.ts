import { reader } from '../resource/reader.js';
import { readTasks } from './task.readers.js';
import { taskViews } from '../../../libs/contracts/task/task.views.js';
import type { ViewResource } from '../resource/view-resource.js';

/** What waits for somebody. */
export const taskResource = {
  views: taskViews,
  readers: { tasks: reader(readTasks) },
} satisfies ViewResource;
