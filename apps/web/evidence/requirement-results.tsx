import { ELIGIBILITY_RULES } from '../../../libs/domain/case/nomination/eligibility.js';
import type { TalentCase } from '../api/contract.js';
import { CASE_WORDS } from '../case/words.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';

const TONES = { met: 'good', notMet: 'bad', needsManualCheck: 'warn' } as const;

/** How each requirement came out, without the data behind it, which not everybody who decides may read. */
export function RequirementResults({ talentCase }: { readonly talentCase: TalentCase }) {
  const { word, pick, say } = useWords(CASE_WORDS, CODE_WORDS);
  return (
    <>
      <ul className="findings">
        {talentCase.eligibility.map(({ rule, result }) => {
          const known = ELIGIBILITY_RULES[rule];
          return (
            <li key={rule} className="finding">
              <span className="tag" data-tone={TONES[result]}>
                {word('result', result)}
              </span>
              <div className="stacked">
                <span>{known ? pick(known.sentence) : rule}</span>
                {known && <span className="muted small">{known.article}</span>}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="muted small">{say('eligibility.notYours')}</p>
    </>
  );
}
