import type { TaskRow } from '../api/contract.js';
import type { Letter } from '../outbox/letter.js';

/**
 * Whether a letter does this task: what one did is gone at once, comes back when it was refused, and stays while
 * the answer says that the task is still open.
 */
export function isDoneBy(task: TaskRow, letter: Letter): boolean {
  if (letter.stream !== task.stream || !task.moves.includes(letter.move)) return false;
  if (letter.fate.state === 'refused') return false;
  if (letter.fate.state !== 'accepted') return true;
  return letter.fate.answer.events.some(
    (event) => event['type'] === 'TaskClosed' && event['task'] === task.task,
  );
}
