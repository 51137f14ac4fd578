import type { Cast } from './cast.js';
import type { Narrator } from './narrator.js';
import type { CaseView } from './views.js';

/** What every chapter needs: who plays, and who tells. */
export interface Stage {
  readonly cast: Cast;
  readonly narrator: Narrator;
}

/** The story's own cycle, once its cases are open. */
export interface OpenCycle {
  /** Stream id. */
  readonly cycle: string;
  readonly cases: readonly CaseView[];
}
