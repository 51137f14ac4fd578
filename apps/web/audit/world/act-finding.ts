import type { AuditedAct } from './stream-audit.js';

/** What became of an act; one whose evidence was erased can't be decided again, and is neither equal nor different. */
export type Finding = 'equal' | 'different' | 'erased';

export function findingOf({ again, differences, row }: AuditedAct): Finding {
  if (differences.length > 0) return 'different';
  return again === null && row.erased.length > 0 ? 'erased' : 'equal';
}
