import { isStreamKind, STREAM_KINDS, type StreamKind } from '../api/stream-id.js';
import type { STAGE_WORDS } from '../words/stage-words.js';
import type { WordsOf } from '../words/use-words.js';
import type { VALUE_WORDS } from './words.js';

type Saying = Pick<WordsOf<typeof STAGE_WORDS | typeof VALUE_WORDS>, 'say' | 'word'>;

/** A stage of a kind of stream in words, and the one before there was any. */
export const stageText = ({ say, word }: Saying, kind: string, stage: string): string =>
  stage === 'unopened' ? say('value.unopened') : spoken(word, 'stage', kind, stage);

/** How a stream of a kind ended, in words. */
export const outcomeText = ({ word }: Pick<Saying, 'word'>, kind: string, outcome: string): string =>
  spoken(word, 'outcome', kind, outcome);

/** A code of the stream's own kind or, as a succession asks how a case stands, of another. */
function spoken(word: Saying['word'], family: 'stage' | 'outcome', kind: string, code: string): string {
  const kinds: readonly StreamKind[] = [...(isStreamKind(kind) ? [kind] : []), 'case', ...STREAM_KINDS];
  const said = kinds.map((one) => word(`${family}.${one}`, code));
  return said.find((text) => text !== code) ?? code;
}
