import { until } from '../../apps/story/waiting.js';
import { idOf, type CaseInTurn } from './case-moves.js';
import type { Cast } from './cast.js';

/**
 * From sending a move to the next person's task list showing the task, in milliseconds: the unit's head and HR take
 * turns on a case, and whoever is next asks for the list at once and again until it is there.
 */
export async function visibleAfter(cast: Cast, turn: CaseInTurn, step: number): Promise<number> {
  const reader = step % 2 === 0 ? cast.hr : cast.head;
  const kind = step % 2 === 0 ? 'verifyNomination' : 'reviseNomination';
  const began = performance.now();
  await turn.next();
  await until(`${kind} of ${idOf(turn.stream)} in a task list`, async () => {
    const { rows } = await reader.get<{ rows: readonly { kind: string }[] }>(`/tasks?stream=${turn.stream}`);
    return rows.some((row) => row.kind === kind);
  });
  return performance.now() - began;
}
