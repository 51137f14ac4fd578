import { Button } from '../part/button.js';
import { useWords } from '../i18n/use-words.js';
import type { AuditState } from './audit-run.js';

interface VerdictProps {
  readonly state: AuditState;
  readonly goTo: (act: number) => void;
}

/** What this browser has found so far: every act equal, or which ones differ. */
export function Verdict({ state, goTo }: VerdictProps) {
  const { say } = useWords();
  const { acts, strays, isDone } = state;
  const different = acts.filter(({ differences }) => differences.length > 0);
  const erased = acts.filter(({ again, row }) => again === null && row.erased.length > 0).length;
  const isEqual = different.length === 0 && strays.length === 0;
  if (acts.length === 0 && isEqual) return null;
  const tone = isEqual ? (isDone ? 'good' : 'wait') : 'bad';
  return (
    <div className="notice" data-tone={tone} role="status">
      {!isEqual && (
        <>
          <p>
            <strong>{say('replay.different')}</strong>
          </p>
          <ul className="differing">
            {different.map(({ row }) => (
              <li key={row.seq}>
                <Button look="danger" onPress={() => goTo(row.seq)}>
                  {say('story.act', { seq: row.seq })}
                </Button>
              </li>
            ))}
          </ul>
          {strays.map(({ seq, table }) => (
            <p key={`${seq} ${table}`}>{say('replay.stray', { seq })}</p>
          ))}
        </>
      )}
      {isEqual && isDone && <p>{say('replay.allEqual', { count: acts.length })}</p>}
      {!isDone && <p>{say('replay.checking', { count: acts.length })}</p>}
      {erased > 0 && <p className="small">{say('replay.erasedActs', { count: erased })}</p>}
    </div>
  );
}
