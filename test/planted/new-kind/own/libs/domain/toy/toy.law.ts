import { adoptPolicy } from '../policy/adoption.js';
import { move, type Law } from '../kernel/law.js';
import { resolvingMove } from '../kernel/resolve.js';
import { asked, givenBack, settled, type Lent } from './toy.effects.js';
import { evolveToy, initialToy, type ToyState } from './toy.state.js';
import { toyProcedure } from './toy.procedure.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { ToyEvent } from './toy.event.js';

type T = typeof toyProcedure;

const lendToy = move<ToyState, Lent, ToyEvent, PolicyVersion, T>({ rules: [], then: asked });
const giveToyBack = move<ToyState, object, ToyEvent, PolicyVersion, T>({ rules: [], then: givenBack });

/** The law of a toy. */
export const toyLaw: Law<ToyState, ToyEvent, PolicyVersion, T> = {
  procedure: toyProcedure,
  initial: initialToy,
  moves: {
    lendToy,
    giveToyBack,
    resolveDelivery: resolvingMove<ToyState, ToyEvent>(({ stage }) => (stage === 'denied' ? 'denied' : undefined)),
    adoptPolicy,
  },
  evolve: evolveToy,
  silences: {},
  settled,
};
