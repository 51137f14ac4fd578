import { useState } from 'react';
import type { TaskRow } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { Button } from '../kit/button.js';
import { useMe } from '../people/me.js';
import { Refusal } from '../refusal/refusal.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { useClaim } from './use-claim.js';
import { TURN_WORDS } from './words.js';

type Claimable = Pick<TaskRow, 'stream' | 'task' | 'kind' | 'claimedBy'> & {
  readonly owner: TaskRow['owner'] | null;
  readonly subjectName?: string | null;
};

/** Taking a group's task, or letting go of one that one holds. */
export function Claim({ task }: { readonly task: Claimable }) {
  const { say, word } = useWords(TURN_WORDS, TASK_WORDS);
  const { person } = useMe();
  const { act, letter } = useClaim(task);
  const [asked, setAsked] = useState(false);
  const isOfGroup = task.owner !== null && 'role' in task.owner;
  if (!isOfGroup || (task.claimedBy !== null && task.claimedBy !== person)) return null;
  const isMine = task.claimedBy === person;
  const press = () => {
    setAsked(true);
    void act(isMine ? 'releaseTask' : 'claimTask').finally(() => setAsked(false));
  };
  const name = [word('task', task.kind), task.subjectName].filter(Boolean).join(', ');
  return (
    <div className="task-act">
      <Button
        look="quiet"
        onPress={press}
        isDisabled={asked || letter?.fate.state === 'sending'}
        aria-label={say(isMine ? 'inbox.releaseNamed' : 'inbox.claimNamed', { name })}
      >
        {say(isMine ? 'inbox.release' : 'inbox.claim')}
      </Button>
      {letter?.fate.state === 'refused' && (
        <Refusal problem={letter.fate.problem} kind={partsOf(task.stream).kind} />
      )}
    </div>
  );
}
