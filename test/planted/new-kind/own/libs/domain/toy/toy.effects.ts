import { closing } from '../kernel/effects.js';
import { waitFor } from '../kernel/turn.js';
import { toyProcedure } from './toy.procedure.js';
import type { Context, EffectOf, Settlement } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { ToyEvent } from './toy.event.js';
import type { ToyState } from './toy.state.js';

type Of<A> = Context<ToyState, A, PolicyVersion>;
type ToyEffect = EffectOf<ToyEvent, typeof toyProcedure>;
export type Lent = { readonly cycle: string; readonly case: string; readonly nameText: string };

/** The case is asked to take part. */
export const asked = ({ act: { arguments: given } }: Of<Lent>): ToyEffect => ({
  events: [{ type: 'ToyAsked', cycle: given.cycle, case: given.case, nameText: given.nameText }],
  deliveries: [{ to: given.case, move: 'enrol' }],
});

/** The case has answered. */
export function settled(state: ToyState, { sealed }: Settlement): ToyEffect {
  if (state.stage !== 'lending') return { events: [] };
  if (sealed === 0) return { events: [{ type: 'ToyDenied' }] };
  return { events: [{ type: 'ToyLent' }], opens: [waitFor(toyProcedure, 'giveToyBack')] };
}

/** The case is free again. */
export const givenBack = (context: Of<object>): ToyEffect => ({
  events: [{ type: 'ToyGivenBack' }],
  closes: closing(toyProcedure, context),
  deliveries: [{ to: context.state.case, move: 'release' }],
  outcome: 'given',
});
