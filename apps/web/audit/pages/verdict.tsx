import { Button } from '../../kit/button.js';
import { TIMELINE_WORDS } from '../../timeline/words.js';
import { useWords } from '../../words/use-words.js';
import { findingOf } from '../world/act-finding.js';
import type { AuditState } from '../world/audit-run.js';
import { differingIn, type Differing } from '../world/differing.js';
import { AUDIT_WORDS } from './words.js';

interface VerdictProps {
  readonly state: AuditState;
  readonly goTo: (act: number) => void;
}

/** Places that can be gone to at once; a record that was changed everywhere is not told act by act. */
const PLACES_MAX = 12;

/** What this browser has found so far: every act equal, or which ones differ. */
export function Verdict({ state, goTo }: VerdictProps) {
  const { say } = useWords(AUDIT_WORDS);
  const { acts, strays, isDone } = state;
  const different = differingIn(acts);
  const erased = acts.filter((act) => findingOf(act) === 'erased').length;
  const equal = acts.length - erased;
  const isEqual = different.places.length === 0 && strays.length === 0;
  if (acts.length === 0 && isEqual) return null;
  const tone = isEqual ? (isDone ? (equal > 0 ? 'good' : 'plain') : 'wait') : 'bad';
  return (
    <div className="notice" data-tone={tone} role="status">
      {!isEqual && (
        <>
          <Places different={different} goTo={goTo} />
          {strays.map(({ seq, table }) => (
            <p key={`${seq} ${table}`}>{say('replay.stray', { seq })}</p>
          ))}
        </>
      )}
      {isEqual && isDone && equal > 0 && <p>{say('replay.allEqual', { count: equal })}</p>}
      {!isDone && <p>{say('replay.checking', { count: acts.length })}</p>}
      {erased > 0 && <p>{say('replay.erasedActs', { count: erased })}</p>}
    </div>
  );
}

function Places({
  different: { places, held },
  goTo,
}: Pick<VerdictProps, 'goTo'> & { readonly different: Differing }) {
  const { say } = useWords(AUDIT_WORDS, TIMELINE_WORDS);
  const more = places.length - PLACES_MAX;
  return (
    <>
      <p>
        <strong>{say('replay.different')}</strong>
      </p>
      <ul className="differing">
        {places.slice(0, PLACES_MAX).map((seq) => (
          <li key={seq}>
            <Button look="danger" onPress={() => goTo(seq)}>
              {say('timeline.act', { seq })}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say('replay.moreDifferent', { count: more })}</p>}
      {held > 0 && <p>{say('replay.held', { count: held })}</p>}
    </>
  );
}
