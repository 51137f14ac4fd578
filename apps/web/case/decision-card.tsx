import type { TalentCase } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

/** What the committee decided, and what follows from the box. */
export function DecisionCard({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say, word } = useWords(CASE_WORDS, CODE_WORDS);
  const { box, mappedBox, boxChanged, group } = talentCase;
  if (box === null) return null;
  return (
    <Card title={say('decision.title')}>
      <dl className="facts">
        <Fact name={say('decision.box')}>
          <strong>{box}</strong> · {word('box', String(box))}
        </Fact>
        {mappedBox !== null && (
          <Fact name={say('decision.mapped')}>
            {mappedBox} · {say(boxChanged ? 'decision.changed' : 'decision.unchanged')}
          </Fact>
        )}
        {group && <Fact name={say('decision.group')}>{word('group', group)}</Fact>}
      </dl>
    </Card>
  );
}
