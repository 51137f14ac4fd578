import { adoptPolicy } from '../policy/adoption.js';
import { closing } from '../kernel/effects.js';
import { move, type Law } from '../kernel/law.js';
import { evolveToy, initialToy, type ToyState } from './toy.state.js';
import { toyProcedure } from './toy.procedure.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { ToyEvent } from './toy.event.js';

const lendToy = move<ToyState, { cycle: string; nameText: string }, ToyEvent, PolicyVersion, typeof toyProcedure>({
  rules: [],
  then: ({ act: { arguments: given } }) => ({
    events: [{ type: 'ToyLent', cycle: given.cycle, nameText: given.nameText }],
    opens: [waitFor(toyProcedure, 'giveToyBack')],
  }),
});

const giveToyBack = move<ToyState, object, ToyEvent, PolicyVersion, typeof toyProcedure>({
  rules: [],
  then: (context) => ({
    events: [{ type: 'ToyGivenBack' }],
    closes: closing(toyProcedure, context),
    outcome: 'given',
  }),
});

/** The law of a toy. */
export const toyLaw: Law<ToyState, ToyEvent, PolicyVersion, typeof toyProcedure> = {
  procedure: toyProcedure,
  initial: initialToy,
  moves: { lendToy, giveToyBack, adoptPolicy },
  evolve: evolveToy,
  silences: {},
};
