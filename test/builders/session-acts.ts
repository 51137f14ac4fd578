import { members } from './session-builder.js';
import { caseId } from './session-case-row.js';
import { DIGEST, type Persona } from './session-harness.js';

/** Two cases before a session, its first members, and what they bring forward in it. */
export const A = caseId('A');
export const B = caseId('B');
export const [m1, m2, m3, m4] = members as [Persona, Persona, Persona, Persona];

export const propose = (box: number, stream = A) => ({ case: stream, box, reasonText: DIGEST });
export const vote = (inFavour: boolean, proposal = 1, stream = A) => ({ case: stream, proposal, inFavour });
export const tie = (stream = A) => ({ case: stream, tie: 'family', reasonText: DIGEST });
