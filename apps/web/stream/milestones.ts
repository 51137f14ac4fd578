import { useInfiniteQuery } from '@tanstack/react-query';
import { partsOf } from '../api/stream-id.js';
import { actsQuery } from '../timeline/acts-query.js';

/** When a step of a way was done, and by whom; another stream or a deadline is nobody. */
export interface Milestone {
  readonly at: string;
  readonly person: string | null;
}

interface Passed {
  readonly stage: string;
  readonly at: string;
  readonly outcome: string;
  readonly actor: { readonly [field: string]: unknown };
}

/**
 * When each step was left for good: the act after which the stream stood past it and never came back to it.
 * @param stepOf number of the step that a stage belongs to; undefined for a stage that is on no step
 */
export function milestonesOf(
  acts: readonly Passed[],
  stepOf: (stage: string) => number | undefined,
): ReadonlyMap<number, Milestone> {
  const done = new Map<number, Milestone>();
  let at = 0;
  for (const act of acts.filter(({ outcome }) => outcome === 'accepted')) {
    const now = stepOf(act.stage) ?? at;
    for (let step = now; step < at; step++) done.delete(step);
    const person = typeof act.actor['person'] === 'string' ? act.actor['person'] : null;
    for (let step = at; step < now; step++) done.set(step, { at: act.at, person });
    at = now;
  }
  return done;
}

/** The milestones of a stream, as far as its timeline is for whoever looks and has been read. */
export function useMilestones(
  stream: string,
  stepOf: (stage: string) => number | undefined,
): ReadonlyMap<number, Milestone> {
  const { kind, id } = partsOf(stream);
  const { data } = useInfiniteQuery(actsQuery(kind, id));
  return milestonesOf(data?.pages.flatMap(({ rows }) => rows) ?? [], stepOf);
}
