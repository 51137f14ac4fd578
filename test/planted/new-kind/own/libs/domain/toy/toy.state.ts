import { foldBy } from '../kernel/fold.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { ToyEvent } from './toy.event.js';

/** Stages: `lent`, then `given`. */
export interface ToyState extends StreamState {
  readonly cycle: string;
}

export const initialToy: ToyState = { ...unopened, cycle: '' };

/** Folds a toy's events. */
export const evolveToy = foldBy<ToyState, ToyEvent>('toy', {
  ToyLent: (state, { cycle }) => ({ ...state, stage: 'lent', cycle }),
  ToyGivenBack: (state) => ({ ...state, stage: 'given' }),
});
