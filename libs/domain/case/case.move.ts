import type { Move } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { CaseEvent } from './case.event.js';
import type { CaseState } from './case.state.js';

/** Keeps the argument type of a talent case's move while it stands in a table of moves. */
export const caseMove = <A>(definition: Move<CaseState, A, CaseEvent, PolicyVersion>) => definition;
