import type { Round } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { LongText } from '../kit/long-text.js';
import { TIMELINE_WORDS } from '../timeline/words.js';
import { useWords } from '../words/use-words.js';
import { COMMITMENT_WORDS } from './words.js';

/** The very text that is signed. */
export function FrozenText({ round }: { readonly round: Round }) {
  const { say } = useWords(COMMITMENT_WORDS, TIMELINE_WORDS);
  return (
    <Card title={say('signing.text')}>
      {round.text === null ? (
        <p className="muted">{say('timeline.textHidden')}</p>
      ) : (
        <blockquote className="frozen">
          <LongText text={round.text} />
        </blockquote>
      )}
    </Card>
  );
}
