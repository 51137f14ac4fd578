import type { TaskKind } from '../../../libs/domain/procedures.js';
import { TASKS } from './kinds.js';
import type { Phrase } from './phrase.js';

/** What a task asks for. */
export const TASK_WORDS = {
  ...TASKS,
  'task.resolveDelivery': { id: 'Tangani penerusan yang gagal', en: 'Look after a failed delivery' },
} as const satisfies { readonly [K in TaskKind as `task.${K}`]: Phrase };
