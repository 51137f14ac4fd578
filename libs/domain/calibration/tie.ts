import { tieOf as declaredTieOf, type Tie } from '../case/ties.js';
import type { SessionCase } from './session.state.js';

/** Besides those close to the talent, the verifier of the nomination doesn't decide: never the final decider. */
export type CaseTie = Tie | 'verifier';

/** What ties a person to a case of the session, recusals included; null when they may decide on it. */
export function tieOf(one: SessionCase, person: string): CaseTie | null {
  const tie = declaredTieOf({ ...one, ties: [...one.ties, ...one.recused] }, person);
  return tie ?? (one.verifier === person ? 'verifier' : null);
}
