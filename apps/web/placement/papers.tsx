import type { Succession } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { PLACEMENT_WORDS } from './words.js';

/** The papers of a succession: the letter to BKN, its consideration, the decree, the inauguration. */
export function Papers({ succession }: { readonly succession: Succession }) {
  const { say, word } = useWords(CODE_WORDS, PLACEMENT_WORDS);
  const { date } = useClock();
  const { letter, consideration, decree, inauguratedOn } = succession;
  if (!letter) return null;
  const numbered = (paper: { number: string; date: string }) => (
    <>
      <bdi>{paper.number}</bdi>, {date(paper.date)}
    </>
  );
  return (
    <Card title={say('papers.title')}>
      <dl className="facts">
        <Fact name={say('papers.letter')}>{numbered(letter)}</Fact>
        {consideration && (
          <Fact name={say('papers.consideration')}>
            {numbered(consideration)}{' '}
            <span className="tag">{word('consideration', consideration.outcome)}</span>
          </Fact>
        )}
        {decree && (
          <Fact name={say('papers.decree')}>
            {numbered(decree)}, {say('papers.effective', { day: date(decree.effectiveDate) })}
          </Fact>
        )}
        {inauguratedOn && <Fact name={say('papers.inauguration')}>{date(inauguratedOn)}</Fact>}
      </dl>
    </Card>
  );
}
