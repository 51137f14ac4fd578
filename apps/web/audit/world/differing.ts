import type { AuditedAct } from './stream-audit.js';

/** Acts that an audit found different. */
export interface Differing {
  /** Where the record itself, or what the law gives from it, is another than was sealed. */
  readonly places: readonly number[];
  /** How many acts after those can't be decided again for that reason alone. */
  readonly held: number;
}

/** Tells where a record was changed from what cannot be decided any more because of it. */
export function differingIn(acts: readonly AuditedAct[]): Differing {
  const different = acts.filter(({ differences }) => differences.length > 0);
  const [first] = different;
  const isHeld = (act: AuditedAct) =>
    act !== first && act.differences.every(({ field }) => field === 'decision');
  const places = different.filter((act) => !isHeld(act)).map(({ row }) => row.seq);
  return { places, held: different.length - places.length };
}
