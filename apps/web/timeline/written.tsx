import type { ActRow } from '../api/contract.js';
import { later } from '../kit/later.js';
import { LongText } from '../kit/long-text.js';
import { useWords } from '../words/use-words.js';
import { textsOf } from './telling.js';
import { TIMELINE_WORDS } from './words.js';

/** How the canonical form of a document begins. */
const TREE = '{"blocks":';
const sealed = later(() => import('../document/sealed-text.js').then(({ SealedText }) => SealedText));

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
        {text.startsWith(TREE) ? <sealed.Part text={text} /> : <LongText text={text} />}
      </blockquote>
    ),
  );
}
