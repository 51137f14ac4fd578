import type { StreamKind } from '../../../libs/contracts/kinds.js';

/**
 * Under which keys reads are kept. Everything about a stream begins alike, and so does everything that lists its kind:
 * by these beginnings an act makes old what it has touched.
 */
export const TASKS_KEY = ['tasks'] as const;
/** Numbers over many streams: any act may change them. */
export const OVERVIEW_KEY = ['overview'] as const;
export const listKey = (kind: StreamKind) => ['list', kind] as const;
export const streamKey = (kind: string, id: string) => ['stream', kind, id] as const;
