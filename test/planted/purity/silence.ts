import type { DeadlineRule, Task, TaskEvent } from '../../../libs/domain/kernel/task.js';

/** Ways for silence to decide: each line must fail to compile. */
export const policy = { ending: 'approve' } satisfies Partial<DeadlineRule>;
export const wait = { ending: 'approve' } satisfies Partial<Task>;
export const end: TaskEvent = { type: 'TaskClosed', task: 't1', how: 'approved' };
