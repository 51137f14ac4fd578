import type { TalentCase } from '../api/contract.js';
import { MiniNineBox } from '../calibration/mini-nine-box.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { inHundredths } from '../kit/number.js';
import { usePolicy } from '../policy/use-policy.js';
import { AxisValue } from '../timeline/slot-values.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { ResultTable } from './result-table.js';
import { CASE_WORDS } from './words.js';

/** Results by instrument with their weights, both axes, and the box they map to. */
export function AssessmentCard({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say, language } = useWords(CASE_WORDS, CODE_WORDS);
  const { performance, potential, talentScore, mappedBox, deferred, scores } = talentCase;
  if (Object.keys(scores).length === 0 && !deferred) return null;
  return (
    <Card title={say('assessment.title')}>
      {deferred && <p className="notice">{say('assessment.deferred')}</p>}
      {performance && potential && (
        <div className="axes">
          <dl className="facts">
            <Fact name={say('axis.performance')}>
              <AxisValue axis="performance" value={performance} />
            </Fact>
            <Fact name={say('axis.potential')}>
              <AxisValue axis="potential" value={potential} />
            </Fact>
            {talentScore !== null && (
              <Fact name={say('assessment.score')}>{inHundredths(talentScore, language)}</Fact>
            )}
          </dl>
          {mappedBox !== null && <MiniNineBox mapped={mappedBox} decided={talentCase.box} />}
        </div>
      )}
      <Thresholds />
      <ResultTable scores={scores} />
    </Card>
  );
}

function Thresholds() {
  const { say, language } = useWords(CASE_WORDS);
  const policy = usePolicy();
  if (!policy) return null;
  const { high, middle, basis } = policy.thresholds;
  return (
    <p className="muted small">
      {say('assessment.thresholds', {
        high: inHundredths(high, language),
        middle: inHundredths(middle, language),
        article: basis.article,
      })}
    </p>
  );
}
