import { useQuery } from '@tanstack/react-query';
import { partsOf } from '../../api/stream-id.js';
import { EventSentence } from '../../timeline/sentence.js';
import { tellingOf } from '../../timeline/telling.js';
import { TIMELINE_WORDS } from '../../timeline/words.js';
import { MOVE_WORDS } from '../../words/move-words.js';
import { useWords } from '../../words/use-words.js';
import { findingOf, type Finding } from '../world/act-finding.js';
import type { AuditRun, AuditState } from '../world/audit-run.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { Differences } from './differences.js';
import { refusalIn, storyIn } from './sealed-values.js';
import { StepChanges } from './step-changes.js';
import { StepFacts } from './step-facts.js';
import { StepRules } from './step-rules.js';
import { StepSeal } from './step-seal.js';
import { StepVerdict } from './step-verdict.js';
import { StepWho } from './step-who.js';
import { STEP_WORDS } from './words.js';

interface StepViewProps {
  readonly act: AuditedAct;
  readonly run: AuditRun;
  readonly attempt: number;
  readonly state: AuditState;
}

const TONES = { equal: 'good', different: 'bad', erased: 'plain' } as const satisfies Record<Finding, string>;
const SAID = {
  equal: 'step.equal',
  different: 'step.unequal',
  erased: 'step.undecidable',
} as const satisfies Record<Finding, string>;

/** One act: what it was, whether it is as it was sealed, who, by which provisions, what it changed, on which facts. */
export function StepView({ act, run, attempt, state }: StepViewProps) {
  const { say, word } = useWords(MOVE_WORDS, STEP_WORDS, TIMELINE_WORDS);
  const { event, differences, row } = act;
  const step = useQuery({
    queryKey: ['audit', 'step', event?.stream, attempt, row.seq],
    queryFn: () => run.step(act),
    staleTime: Infinity,
    retry: false,
  });
  const finding = findingOf(act);
  return (
    <section className="card step" data-tone={TONES[finding]} aria-labelledby="step-title">
      <div className="card-head">
        <h2 id="step-title">
          {say('timeline.act', { seq: row.seq })}
          {event && `: ${word('move', event.move)}`}
        </h2>
        <span className="step-tags">
          {event && (
            <span className="tag" data-tone={event.outcome === 'refused' ? 'warn' : 'accent'}>
              {event.outcome === 'refused' ? say('step.refused') : say('step.accepted')}
            </span>
          )}
          <span className="tag" data-tone={TONES[finding]}>
            {say(SAID[finding])}
          </span>
        </span>
      </div>
      {!event && <p>{say('step.unreadable')}</p>}
      {finding === 'different' && <Differences differences={differences} />}
      {finding === 'erased' && <p className="notice">{say('step.undecidableWhy')}</p>}
      <Telling act={act} />
      <StepVerdict act={act} />
      <StepWho act={act} />
      <StepChanges query={step} stream={event?.stream ?? ''} />
      <StepFacts act={act} sources={state.sources} />
      <StepRules query={step} act={act} />
      <StepSeal act={act} />
    </section>
  );
}

/** The act in the sentences of its story, or the law's no. */
function Telling({ act }: { readonly act: AuditedAct }) {
  const { say, pick } = useWords(STEP_WORDS);
  const { event, row } = act;
  if (!event) return null;
  const { kind } = partsOf(event.stream);
  const actor = 'person' in event.actor ? event.actor.person : null;
  const refusal = refusalIn(act);
  const isErased = event.outcome === 'refused' && !refusal && row.erased.length > 0;
  return (
    <div className="step-telling">
      {tellingOf(storyIn(act)?.events ?? []).map((told, index) => (
        <p key={index}>
          <EventSentence event={told} actor={actor} kind={kind} />
        </p>
      ))}
      {refusal && (
        <p>
          {pick(refusal.sentence)} <span className="muted">({refusal.article})</span>
        </p>
      )}
      {isErased && <p className="muted">{say('refusals.erased')}</p>}
    </div>
  );
}
