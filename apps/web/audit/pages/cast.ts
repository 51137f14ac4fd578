import { castOf, type Cast } from '../../timeline/teller.js';
import { storyIn } from '../step/sealed-values.js';
import type { AuditedAct } from '../world/stream-audit.js';

/** Whose cases and which tasks the sealed stories name. */
export const castOfAudit = (acts: readonly AuditedAct[]): Cast =>
  castOf(acts.map((act) => ({ events: storyIn(act)?.events ?? [] })));
