import type { StreamKind } from '../../../libs/contracts/kinds.js';
import type { STAGE_WORDS } from './stage-words.js';
import type { WordsOf } from './use-words.js';

interface Standing {
  readonly stage: string;
  readonly outcome: string | null;
}

/**
 * Where a stream stands, in words. What has ended is told by its outcome: its last stage says only how it came there.
 */
export const standingOf = (
  { word }: Pick<WordsOf<typeof STAGE_WORDS>, 'word'>,
  kind: StreamKind,
  { stage, outcome }: Standing,
): string => (outcome ? word(`outcome.${kind}`, outcome) : word(`stage.${kind}`, stage));
