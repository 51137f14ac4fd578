import type { Rule } from './law.js';
import type { StreamState } from './state.js';

type Deciding = { readonly decision: string };

/** A decision is one of those the move has; the law holds that by itself, whatever the door lets through. */
export const DecisionMustBeKnown = (...known: readonly string[]): Rule<StreamState, Deciding, unknown> => ({
  code: 'DecisionMustBeKnown',
  kind: 'invalid',
  sentence: {
    id: 'Keputusan yang diberikan tidak dikenal untuk tindakan ini.',
    en: 'This move knows no such decision.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: ({ act }) => (known.includes(act.arguments.decision) ? undefined : { known: [...known] }),
});
