import type { Eligibility } from '../api/contract.js';
import { KIT_WORDS } from '../kit/words.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

type Finding = Eligibility['findings'][number];

const TONES = { met: 'good', notMet: 'bad', needsManualCheck: 'warn' } as const;

/** One requirement: how it came out, and what was looked at. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { word, pick, say } = useWords(CASE_WORDS, CODE_WORDS);
  const { date } = useClock();
  const { result, sentence, source, date: asOf, article } = finding;
  return (
    <li className="finding">
      <span className="tag" data-tone={TONES[result]}>
        {word('result', result)}
      </span>
      <div className="stacked">
        <span>{pick(sentence)}</span>
        <span className="small">
          {say('eligibility.datum')} <bdi>{useDatum(finding)}</bdi>
          {source && (
            <>
              {' · '}
              {say('eligibility.source')} <bdi>{word('source', source)}</bdi>
            </>
          )}
          {asOf && ` · ${date(asOf)}`}
        </span>
        {article && <span className="muted small">{article}</span>}
      </div>
    </li>
  );
}

/** What was looked at, in words: counts with what they count, education levels and competence classes by name. */
function useDatum({ datum, unit }: Finding): string {
  const { say, word } = useWords(CASE_WORDS, CODE_WORDS, KIT_WORDS);
  if (datum === null) return say('eligibility.unknown');
  if (typeof datum === 'boolean') return say(datum ? 'form.yes' : 'form.no');
  if (typeof datum === 'number' && unit !== null)
    return say(unit === 'years' ? 'eligibility.years' : 'eligibility.sanctions', { count: datum });
  const code = String(datum);
  const said = word('education', code);
  return said === code ? word('competence', code) : said;
}
