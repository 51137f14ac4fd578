import type { ActRow } from '../api/contract.js';
import { MOVE_WORDS } from '../words/move-words.js';
import { useWords } from '../words/use-words.js';
import { TIMELINE_WORDS } from './words.js';

/** What was tried and refused, and by which rule. */
export function Refused({ act }: { readonly act: ActRow }) {
  const { say, word, pick } = useWords(MOVE_WORDS, TIMELINE_WORDS);
  if (act.outcome !== 'refused') return null;
  return (
    <p>
      <span className="tag" data-tone="bad">
        {say('timeline.refused')}
      </span>{' '}
      {word('move', act.move)}
      {act.refusal ? (
        <>
          : {pick(act.refusal.sentence)} <span className="muted">({act.refusal.article})</span>
        </>
      ) : (
        <span className="muted">. {say('timeline.reasonGone')}</span>
      )}
    </p>
  );
}
