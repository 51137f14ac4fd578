import type { EffectOf, Law, MoveUnder } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { CaseEvent } from './case.event.js';
import type { caseProcedure } from './case.procedure.js';
import type { CaseState } from './case.state.js';

type CaseProcedure = typeof caseProcedure;
export type CaseLaw = Law<CaseState, CaseEvent, PolicyVersion, CaseProcedure>;
export type CaseEffect = EffectOf<CaseEvent, CaseProcedure>;

/** Moves of one phase of a case; a name that the procedure's table doesn't have does not compile. */
export type CaseMoves = Partial<CaseLaw['moves']>;

/** Keeps the argument type of a talent case's move while it stands in a table of moves. */
export const caseMove = <A>(definition: MoveUnder<CaseState, A, CaseEvent, PolicyVersion, CaseProcedure>) =>
  definition;
