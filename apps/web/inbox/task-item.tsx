import { Link } from '@tanstack/react-router';
import type { TaskRow } from '../api/contract.js';
import { pageOf, partsOf } from '../api/stream-id.js';
import { Claim } from '../task/claim.js';
import { DueText } from '../task/due-text.js';
import { HandedTag } from '../task/handed-tag.js';
import { OwnerName } from '../task/owner-name.js';
import { ReassignedTag } from '../task/reassigned-tag.js';
import { TURN_WORDS } from '../task/words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';

/** One task in a row: about whom and which post, what and in which cycle, until when, and whose turn it is. */
export function TaskItem({ task }: { readonly task: TaskRow }) {
  const { say, word } = useWords(PLACE_WORDS, ROLE_WORDS, TASK_WORDS, TURN_WORDS);
  const { kind, government } = partsOf(task.stream);
  const { subjectName, positionName, cycleTitle, escalatedTo } = task;
  const [name = say(`kind.${kind}`), post] = [subjectName, positionName].filter((one) => one !== null);
  return (
    <li className="task">
      <div className="task-cell task-whom">
        <Link
          to={pageOf(task.stream) ?? '/'}
          search={{ do: task.moves[0], task: task.task }}
          className="task-name"
        >
          <bdi>{name}</bdi>
        </Link>
        {post && <bdi className="task-more">{post}</bdi>}
      </div>
      <div className="task-cell task-what">
        <span>{word('task', task.kind)}</span>
        {cycleTitle && <bdi className="task-more">{cycleTitle}</bdi>}
      </div>
      <div className="task-cell task-due">
        <DueText dueAt={task.dueAt} government={government} />
      </div>
      <div className="task-cell task-whose">
        <span>
          <OwnerName {...task} />
        </span>
        {escalatedTo && (
          <span className="task-more" data-late>
            {say('turn.escalated', { role: word('role', escalatedTo) })}
          </span>
        )}
        <HandedTag {...task} />
        <ReassignedTag {...task} />
      </div>
      <Claim task={task} />
    </li>
  );
}
