import type { TalentCase } from '../api/contract.js';
import { FORM_WORDS } from '../form/words.js';
import { inHundredths } from '../kit/number.js';
import { Person } from '../people/person.js';
import { useInstrumentNames, usePolicy } from '../policy/use-policy.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

type Scores = TalentCase['scores'];
const AXES = ['performance', 'potential'] as const;

/** Every instrument of the policy by axis: its result, who assessed it and when, or that there is none that counts. */
export function ResultTable({ scores }: { readonly scores: Scores }) {
  const { say } = useWords(CASE_WORDS, CODE_WORDS, FORM_WORDS);
  const instruments = usePolicy()?.instruments ?? [];
  const unknown = Object.keys(scores).filter((code) => !instruments.some((one) => one.code === code));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say('assessment.results')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('assessment.instrument')}</th>
            <th scope="col">{say('assessment.weight')}</th>
            <th scope="col">{say('assessment.result')}</th>
            <th scope="col">{say('form.assessedOn')}</th>
            <th scope="col">{say('assessment.assessor')}</th>
          </tr>
        </thead>
        {AXES.map((axis) => (
          <tbody key={axis}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="axis-row">
                {say(`axis.${axis}`)}
              </th>
            </tr>
            {instruments
              .filter((one) => one.axis === axis)
              .map(({ code, weight }) => (
                <ResultLine key={code} code={code} weight={weight} score={scores[code]} />
              ))}
          </tbody>
        ))}
        {unknown.length > 0 && (
          <tbody>
            {unknown.map((code) => (
              <ResultLine key={code} code={code} weight={null} score={scores[code]} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

interface ResultLineProps {
  readonly code: string;
  /** Null for what the policy does not weigh. */
  readonly weight: number | null;
  readonly score: Scores[string] | undefined;
}

function ResultLine({ code, weight, score }: ResultLineProps) {
  const { say, language } = useWords(CASE_WORDS);
  const { date } = useClock();
  const nameOf = useInstrumentNames();
  return (
    <tr>
      <th scope="row">{nameOf(code)}</th>
      <td className="number">{weight ?? say('assessment.unused')}</td>
      {score ? (
        <>
          <td className="number">{inHundredths(score.score, language)}</td>
          <td className="number">{date(score.assessedOn)}</td>
          <td>{score.assessor ? <Person id={score.assessor} /> : '–'}</td>
        </>
      ) : (
        <td colSpan={3} className="muted">
          {say('assessment.none')}
        </td>
      )}
    </tr>
  );
}
