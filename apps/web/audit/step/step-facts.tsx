import type { Cite } from '../../../../libs/domain/kernel/sealed.js';
import { partsOf } from '../../api/stream-id.js';
import { useClock } from '../../time/use-clock.js';
import { SealedValue } from '../../value/sealed-value.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { useWords } from '../../words/use-words.js';
import type { Sources } from '../world/audit-run.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { FACT_WORDS } from './fact-words.js';
import { factsIn, type SealedFact } from './sealed-values.js';
import { STEP_WORDS } from './words.js';

/** Of which kind of stream a fact tells how it stands. */
const ABOUT: { readonly [source: string]: string } = {
  case: 'case',
  cases: 'case',
  candidates: 'case',
  cycle: 'cycle',
};

interface StepFactsProps {
  readonly act: AuditedAct;
  readonly sources: Sources;
}

/** The facts the decision stood on, each with where it came from and of which day; erased ones as erased. */
export function StepFacts({ act, sources }: StepFactsProps) {
  const { say } = useWords(STEP_WORDS);
  const facts = factsIn(act);
  const { erased } = act.row;
  return (
    <div>
      <h3>{say('step.facts')}</h3>
      {facts.length === 0 && erased.length === 0 && <p className="muted">{say('step.noFacts')}</p>}
      <ul className="step-facts">
        {facts.map((fact) => (
          <li key={fact.name}>
            <FactItem fact={fact} sources={sources} />
          </li>
        ))}
        {erased.map((digest) => (
          <li key={digest} className="erased">
            {say('step.erased', { digest: `${digest.slice(0, 16)}…` })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FactItem({ fact, sources }: { readonly fact: SealedFact; readonly sources: Sources }) {
  const { say, word } = useWords(FACT_WORDS, STEP_WORDS);
  const [source = ''] = fact.name.split(':');
  const named = fact.cites.map((cite) => <Source key={JSON.stringify(cite)} cite={cite} sources={sources} />);
  return (
    <details>
      <summary>
        <span className="fact-name">{word('fact', source)}</span>{' '}
        <span className="muted small">
          {named.length === 0 ? say('step.noSource') : named.slice(0, 1)}
          {named.length > 1 && ` +${named.length - 1}`}
        </span>
      </summary>
      <SealedValue value={fact.value} kind={ABOUT[source] ?? ''} />
    </details>
  );
}

/** Where a fact came from: an import with the day its file speaks of, or an act of a stream. */
function Source({ cite, sources }: { readonly cite: Cite; readonly sources: Sources }) {
  const { say, word } = useWords(PLACE_WORDS, STEP_WORDS);
  const { instant, date } = useClock();
  if ('import' in cite) {
    const run = sources.imports.find((one) => one.run === cite.import);
    if (!run) return <bdi className="hash">{cite.import}</bdi>;
    const loaded = { kind: word('import', run.kind), day: date(run.asOf), time: instant(run.importedAt) };
    return <span>{say('step.fromImport', loaded)}</span>;
  }
  const act = sources.acts.find(({ stream, seq }) => stream === cite.stream && seq === cite.seq);
  const what = word('kind', partsOf(cite.stream).kind);
  return <span>{say('step.fromAct', { what, seq: cite.seq, time: act ? instant(act.at) : '–' })}</span>;
}
