import type { Offer } from '../api/contract.js';

/**
 * What tells offers of one move apart: the task that each is about, or the case that the server has set, as for each
 * motion that waits for a vote.
 */
export function aboutOf({ task, schema }: Pick<Offer, 'task' | 'schema'>): string | undefined {
  const preset = schema.properties['case']?.['x-preset'];
  return task ?? (typeof preset === 'string' ? preset : undefined);
}
