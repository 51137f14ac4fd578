import type { WaitOf } from '../kernel/procedure.js';
import { waitFor } from '../kernel/turn.js';
import { caseProcedure } from './case.procedure.js';

/** Somebody is asked for the next step of a case: the unit's head of today, HR, or the assessor. */
export const caseTask = (
  kind: WaitOf<typeof caseProcedure>,
  { person, unit }: { readonly person: string; readonly unit: string },
) => waitFor(caseProcedure, kind, { subject: person, unit });
