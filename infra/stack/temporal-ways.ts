import type { Voice } from './voice.js';

/** Where to look. */
export interface Ways {
  readonly env: NodeJS.ProcessEnv;
  readonly voice: Voice;
  /** Address the official archives come from; the default is Temporal's own. */
  readonly archives?: string;
  /** How long a download may stay silent, milliseconds. */
  readonly silenceMs?: number;
  /** Ends a download or a build when the stack is asked to stop. */
  readonly signal?: AbortSignal;
}
