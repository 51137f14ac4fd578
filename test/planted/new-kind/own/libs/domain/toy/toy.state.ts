import { foldBy } from '../kernel/fold.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { ToyEvent } from './toy.event.js';

/** Stages: `lending` until the case has answered, `lent`, then `given`; or `denied`. */
export interface ToyState extends StreamState {
  readonly cycle: string;
  readonly case: string;
}

export const initialToy: ToyState = { ...unopened, cycle: '', case: '' };

/** Folds a toy's events. */
export const evolveToy = foldBy<ToyState, ToyEvent>('toy', {
  ToyAsked: (state, { cycle, case: stream }) => ({ ...state, stage: 'lending', cycle, case: stream }),
  ToyLent: (state) => ({ ...state, stage: 'lent' }),
  ToyDenied: (state) => ({ ...state, stage: 'denied' }),
  ToyGivenBack: (state) => ({ ...state, stage: 'given' }),
});
