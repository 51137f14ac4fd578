import type { TaskRow } from '../api/contract.js';
import { Button } from '../kit/button.js';
import { Empty } from '../kit/empty.js';
import { KIT_WORDS } from '../kit/words.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { TaskItem } from './task-item.js';
import { URGENCIES, urgencyOf } from './urgency.js';
import { INBOX_WORDS } from './words.js';

interface TaskGroupsProps {
  readonly tasks: readonly TaskRow[];
  readonly total: number;
  readonly isFiltered: boolean;
  readonly more: (() => void) | null;
  readonly isFetching: boolean;
}

/** Tasks under headings of how soon they are due. */
export function TaskGroups({ tasks, total, isFiltered, more, isFetching }: TaskGroupsProps) {
  const { say } = useWords(INBOX_WORDS, KIT_WORDS);
  const { day } = useClock();
  const now = Date.now();
  if (tasks.length === 0) return <Empty>{say(isFiltered ? 'inbox.noneFound' : 'inbox.none')}</Empty>;
  const groups = URGENCIES.map((urgency) => ({
    urgency,
    members: tasks.filter(({ dueAt }) => urgencyOf(dueAt, now, day) === urgency),
  }));
  return (
    <>
      <p className="muted" role="status">
        {say('inbox.count', { count: Math.max(total, tasks.length), shown: tasks.length })}
      </p>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ urgency, members }) => (
          <section key={urgency} className="task-group" data-urgency={urgency}>
            <h2>
              {say(`urgency.${urgency}`)} <span className="tally">{members.length}</span>
            </h2>
            <ul className="tasks">
              {members.map((task) => (
                <TaskItem key={`${task.stream}#${task.task}`} task={task} />
              ))}
            </ul>
          </section>
        ))}
      {more && (
        <Button onPress={more} isDisabled={isFetching}>
          {say('list.more')}
        </Button>
      )}
    </>
  );
}
