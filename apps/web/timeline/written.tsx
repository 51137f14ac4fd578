import type { ActRow } from '../api/contract.js';
import { LongText } from '../kit/long-text.js';
import { useWords } from '../words/use-words.js';
import { textsOf } from './telling.js';
import { TIMELINE_WORDS } from './words.js';

/** What was written with an act. */
export function Written({ act }: { readonly act: ActRow }) {
  const { say } = useWords(TIMELINE_WORDS);
  return textsOf(act).map(({ digest, text }) =>
    text === null ? (
      <p key={digest} className="muted small">
        {say('timeline.textHidden')}
      </p>
    ) : (
      <blockquote key={digest}>
        <LongText text={text} />
      </blockquote>
    ),
  );
}
