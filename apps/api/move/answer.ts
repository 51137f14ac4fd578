import type { MoveAnswer } from '../../../libs/contracts/wire/move-answer.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { SealedAct } from '../../../libs/domain/kernel/sealed.js';
import { DoorProblem } from '../door/door-problem.js';
import { problemOf, refusalProblem, send, sendProblem } from '../door/problem.js';
import type { ApiResponse } from '../door/visit.js';

/** What a sealed act answers to the person who made it; the same every time it is asked for. */
function answerOf({ stream, seq, hash, at, story }: SealedAct): MoveAnswer {
  const tasks = story.events.flatMap((event) => (event.type === 'TaskOpened' ? [event['task']] : []));
  const id = stream.split('/')[2] ?? '';
  const events = story.events as unknown as MoveAnswer['events'];
  const opened = tasks.length > 0 ? { tasks: tasks as NonNullable<MoveAnswer['tasks']> } : {};
  return { stream, id, seq, hash, at, outcome: 'accepted', stage: story.stage, events, ...opened };
}

/** Sends what became of a move: done, made, or refused by the law. */
export function sendAct(
  response: ApiResponse,
  route: MoveRoute,
  act: SealedAct,
  told: { readonly reference: string; readonly languages: string | undefined },
): void {
  const { reference, languages } = told;
  if (act.outcome === 'refused') {
    const erased = () =>
      problemOf(new DoorProblem('RefusalErased', { stream: act.stream }), reference, languages);
    return sendProblem(
      response,
      act.refusal ? refusalProblem(act, act.refusal, reference, languages) : erased(),
    );
  }
  const answer = answerOf(act);
  if (route.creates) response.setHeader('Location', `${route.path}/${answer.id}`);
  send(response, route.creates ? 201 : 200, answer);
}
