import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { streamKey } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';
import { useClock } from '../time/use-clock.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords } from '../words/use-words.js';
import { Claim } from './claim.js';
import { WhoseTurn } from './whose-turn.js';
import { TURN_WORDS } from './words.js';

/** The open tasks of a stream that wait for the person or their groups. */
export function OpenTasks({ stream }: { readonly stream: string }) {
  const { say, word, pick } = useWords(TURN_WORDS, TASK_WORDS);
  const { kind, id } = partsOf(stream);
  const { instant } = useClock();
  const { data } = useQuery({
    queryKey: [...streamKey(kind, id), 'tasks'],
    queryFn: () => answered(api.GET('/tasks', { params: { query: { stream, limit: 100 } } })),
  });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="card" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{say('tasks.title')}</h2>
      <ul className="open-tasks">
        {data.rows.map((task) => (
          <li key={task.task}>
            <div className="stacked">
              <strong>{word('task', task.kind)}</strong>
              <span className="small">
                {say('tasks.due', { time: instant(task.dueAt) })}
                {task.why && <span className="muted"> · {pick(task.why)}</span>}
              </span>
            </div>
            <WhoseTurn task={task} />
            <Claim task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
