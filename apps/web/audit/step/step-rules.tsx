import type { UseQueryResult } from '@tanstack/react-query';
import { useWords } from '../../words/use-words.js';
import type { Step } from '../world/audit-run.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { refusalIn } from './sealed-values.js';
import { STEP_WORDS } from './words.js';

interface StepRulesProps {
  readonly query: UseQueryResult<Step>;
  readonly act: AuditedAct;
}

const TONES = { met: 'good', broken: 'bad', notAsked: 'plain', unknown: 'plain' } as const;

/** The provisions the law asked, in its order, each with its article; a refusal ends the asking. */
export function StepRules({ query: { data }, act }: StepRulesProps) {
  const { say, pick } = useWords(STEP_WORDS);
  if (!data) return null;
  const { rules } = data;
  const isAsked = act.event !== null && !('deadline' in act.event.actor);
  const broken = rules.findIndex(({ code }) => code === refusalIn(act)?.code);
  // A refusal that is erased took with it at which provision the asking ended.
  const isUnknown = broken < 0 && act.event?.outcome === 'refused';
  const resultOf = (index: number) =>
    isUnknown ? 'unknown' : broken < 0 || index < broken ? 'met' : index === broken ? 'broken' : 'notAsked';
  const said = {
    met: say('step.ruleMet'),
    broken: say('step.ruleBroken'),
    notAsked: say('step.ruleNotAsked'),
    unknown: say('step.ruleUnknown'),
  };
  return (
    <div>
      <h3>{say('step.rules')}</h3>
      {rules.length === 0 || !isAsked ? (
        <p className="muted">{say('step.noRules')}</p>
      ) : (
        <>
          <p className="muted small">{say('step.rulesLead')}</p>
          <ol className="rules">
            {rules.map(({ code, sentence, article }, index) => (
              <li key={`${code} ${index}`}>
                <span className="tag" data-tone={TONES[resultOf(index)]}>
                  {said[resultOf(index)]}
                </span>
                <span className="stacked">
                  <span>{say('step.refusedIf', { sentence: pick(sentence) })}</span>
                  <span className="muted small">
                    {article} · <bdi className="hash">{code}</bdi>
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
