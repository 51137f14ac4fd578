import type { SessionCase } from './session.state.js';

export type CaseTie = 'talent' | 'nominator' | 'supervisor' | 'verifier' | 'recused';

/** What ties a person to a case, the strongest first; null when they may decide on it. */
export function tieOf(one: SessionCase, person: string): CaseTie | null {
  if (one.person === person) return 'talent';
  if (one.nominator === person) return 'nominator';
  if (one.supervisor === person) return 'supervisor';
  if (one.verifier === person) return 'verifier';
  return one.recused.includes(person) || one.ties.includes(person) ? 'recused' : null;
}
