import type { TaskRow } from '../api/contract.js';
import { Person } from '../people/person.js';
import { useWords } from '../words/use-words.js';
import { TURN_WORDS } from './words.js';

/** Who gave a task to whoever is on it, and to whom an approval is proposed to go. */
export function ReassignedTag({ reassignedBy, proposedTo }: Pick<TaskRow, 'reassignedBy' | 'proposedTo'>) {
  const { say } = useWords(TURN_WORDS);
  return (
    <>
      {reassignedBy && (
        <span className="tag">
          {say('turn.reassignedBy')} <Person id={reassignedBy} />
        </span>
      )}
      {proposedTo && (
        <span className="tag" data-tone="warn">
          {say('turn.proposedTo')} <Person id={proposedTo} />
        </span>
      )}
    </>
  );
}
