import { STREAM_KINDS } from '../api/stream-id.js';
import type { Words } from '../words/use-words.js';

type Saying = Pick<Words, 'say' | 'word'>;

/** A stage of a kind of stream in words, and the one before there was any. */
export const stageText = ({ say, word }: Saying, kind: string, stage: string): string =>
  stage === 'unopened' ? say('value.unopened') : spoken(word, 'stage', kind, stage);

/** How a stream of a kind ended, in words. */
export const outcomeText = ({ word }: Pick<Words, 'word'>, kind: string, outcome: string): string =>
  spoken(word, 'outcome', kind, outcome);

/** A code of the stream's own kind or, as a succession asks how a case stands, of another. */
function spoken(word: Words['word'], family: string, kind: string, code: string): string {
  const said = [kind, 'case', ...STREAM_KINDS].map((one) => word(`${family}.${one}`, code));
  return said.find((text) => text !== code) ?? code;
}
