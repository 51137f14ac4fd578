import type { TaskRow } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';

/** The person or the position a task is about; the kind of file where it is about neither. */
export function TaskSubject({ task }: { readonly task: TaskRow }) {
  const { word } = useWords(PLACE_WORDS);
  const { kind } = partsOf(task.stream);
  const [first, second] = [task.subjectName, task.positionName].filter((name) => name !== null);
  return (
    <div className="stacked">
      {first ? <bdi>{first}</bdi> : <span>{word('kind', kind)}</span>}
      {second && <bdi className="muted small">{second}</bdi>}
    </div>
  );
}
