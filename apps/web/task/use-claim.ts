import type { TaskRow } from '../api/contract.js';
import { movesQuery } from '../api/moves-query.js';
import { queryClient } from '../api/query-client.js';
import { TASKS_KEY } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';
import type { Letter } from '../outbox/letter.js';
import { send } from '../outbox/outbox.js';
import { useLetters } from '../outbox/use-letters.js';
import { useMe } from '../people/me.js';

type Claiming = 'claimTask' | 'releaseTask';

/** Claims and releases by the server's own offer for the task. */
export function useClaim({ stream, task }: Pick<TaskRow, 'stream' | 'task'>): {
  act: (move: Claiming) => Promise<void>;
  letter: Letter | undefined;
} {
  const { person } = useMe();
  const letter = useLetters(stream).findLast((one) => one.task === task);
  const act = async (move: Claiming) => {
    const { kind, id } = partsOf(stream);
    const { moves } = await queryClient.fetchQuery({ ...movesQuery(kind, id), staleTime: 0 });
    const offer = moves.find((one) => one.move === move && one.task === task);
    if (!offer) return void queryClient.invalidateQueries({ queryKey: TASKS_KEY });
    const { method, path, standings } = offer;
    send({ person, move, method, path, stream, task, standing: standings[0]?.id ?? null, body: {} });
  };
  return { act, letter };
}
