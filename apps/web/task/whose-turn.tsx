import type { TaskRow } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { useMe } from '../people/me.js';
import { Person } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

/** Whose turn it is, since when, who has taken it, and whether it was escalated. */
export function WhoseTurn({ task }: { readonly task: TaskRow }) {
  const { say, word } = useWords(ROLE_WORDS, TURN_WORDS);
  const { person } = useMe();
  const { day } = useClock(partsOf(task.stream).government);
  const isMine = 'person' in task.owner && task.owner.person === person;
  return (
    <div className="stacked">
      <span>
        {'role' in task.owner ? (
          word('role', task.owner.role)
        ) : isMine ? (
          say('inbox.mine')
        ) : (
          <Person id={task.owner.person} />
        )}
      </span>
      <span className="muted small">{say('inbox.since', { day: day(task.openedAt) })}</span>
      {task.claimedBy && (
        <span className="small">
          {say('inbox.takenBy')}{' '}
          {task.claimedBy === person ? say('inbox.me') : <Person id={task.claimedBy} />}
        </span>
      )}
      {task.escalatedTo && (
        <span className="tag" data-tone="warn">
          {say('inbox.escalated', { role: word('role', task.escalatedTo) })}
        </span>
      )}
    </div>
  );
}
