import { sessionProcedure } from '../../../libs/domain/calibration/session.procedure.js';
import type { SessionEvent } from '../../../libs/domain/calibration/session.event.js';
import type { CaseMoves } from '../../../libs/domain/case/case-move.js';
import { caseProcedure } from '../../../libs/domain/case/case.procedure.js';
import type { EffectOf, EndingOf } from '../../../libs/domain/kernel/law.js';
import { waitFor } from '../../../libs/domain/kernel/turn.js';
import { adoptPolicy } from '../../../libs/domain/policy/adoption.js';
import { StreamRun } from '../../../workflows/support/stream-run.js';

type Session = typeof sessionProcedure;
type Decided = EffectOf<SessionEvent, Session>;
type Silent = EndingOf<SessionEvent, Session>;

/** What no table has: each marked line must fail to compile, and no other. */
export const rest: Decided = { events: [], deliveries: [{ to: 's', move: 'adoptBox' }] };
export const mistyped = waitFor(caseProcedure, 'verifyNominaton'); // wrong
export const foreign: Decided = { events: [], opens: [waitFor(caseProcedure, 'nominate')] }; // wrong
export const unknown: Decided = { events: [], deliveries: [{ to: 's', move: 'adoptBx' }] }; // wrong
export const silent: Silent = { events: [], deliveries: [{ to: 's', move: 'approve' }] }; // wrong
export const phase = { nominat: adoptPolicy } satisfies CaseMoves; // wrong
export const run = new StreamRun({ stream: '', policy: '' }, 'sesion'); // wrong
