import { useClock } from '../time/use-clock.js';
import { useWords } from '../i18n/use-words.js';
import type { Eligibility } from '../api/contract.js';

const TONES = { met: 'good', notMet: 'bad', needsManualCheck: 'warn' } as const;

/** One requirement: how it came out, and what was looked at. */
export function FindingItem({ finding }: { readonly finding: Eligibility['findings'][number] }) {
  const { say, word, pick } = useWords();
  const { date } = useClock();
  const { result, sentence, datum, source, date: asOf, article } = finding;
  const looked =
    datum === null ? say('eligibility.unknown') : datumText(datum, word, say('form.yes'), say('form.no'));
  return (
    <li className="finding">
      <span className="tag" data-tone={TONES[result]}>
        {word('result', result)}
      </span>
      <div className="stacked">
        <span>{pick(sentence)}</span>
        <span className="small">
          {say('eligibility.datum')} <bdi>{looked}</bdi>
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

/** Education levels and competence classes are said in words; counts and years stand for themselves. */
function datumText(
  datum: string | number | boolean,
  word: (family: string, code: string) => string,
  yes: string,
  no: string,
): string {
  if (typeof datum === 'boolean') return datum ? yes : no;
  const code = String(datum);
  const said = word('education', code);
  return said === code ? word('competence', code) : said;
}
