import { Link } from '@tanstack/react-router';
import type { TaskRow } from '../api/contract.js';
import { pageOf, partsOf } from '../api/stream-id.js';
import { Claim } from '../task/claim.js';
import { WhoseTurn } from '../task/whose-turn.js';
import { useClock } from '../time/use-clock.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { TaskSubject } from './task-subject.js';

/** One task: what, about whom, at which stage, whose turn since when, by when and why then. */
export function TaskItem({ task }: { readonly task: TaskRow }) {
  const { word, pick } = useWords(STAGE_WORDS, TASK_WORDS);
  const { kind, government } = partsOf(task.stream);
  const { instant, distance } = useClock(government);
  return (
    <li className="task">
      <div className="stacked">
        <Link to={pageOf(task.stream) ?? '/'} search={{ do: task.moves[0] }} className="task-name">
          {word('task', task.kind)}
        </Link>
        <span className="muted small">{word(`stage.${kind}`, task.stage)}</span>
      </div>
      <TaskSubject task={task} />
      <WhoseTurn task={task} />
      <div className="stacked">
        <time dateTime={task.dueAt} title={instant(task.dueAt)}>
          {instant(task.dueAt)}
        </time>
        <span className="muted small">
          {distance(task.dueAt)}
          {task.why && ` · ${pick(task.why)}`}
        </span>
      </div>
      <Claim task={task} />
    </li>
  );
}
