import { answerFault, eventFault, type Answered } from './answer-check.js';

export type { Answered };

const faults = new Set<string>();
const pending = new Set<Promise<void>>();

/** Checks one answer; what is wrong stands in `answerFaults` until it is asked for. */
function checkAnswer(answered: Answered): void {
  const fault = answerFault(answered);
  if (fault) faults.add(fault);
}

/** Checks the data of an event `act`. */
export function checkEvent(text: string): void {
  const fault = eventFault(text);
  if (fault) faults.add(fault);
}

/** Checks an answer whose body is still to be read; one that breaks off says nothing about its route. */
export function checkLater(reading: Promise<Answered | null>): void {
  const checking = reading
    .catch(() => null)
    .then((answered) => answered && checkAnswer(answered))
    .then(() => void pending.delete(checking));
  pending.add(checking);
}

/** Waits for the answers that are still being read. @returns what was wrong since it was last asked for */
export async function answerFaults(): Promise<readonly string[]> {
  while (pending.size > 0) await Promise.all(pending);
  const found = [...faults];
  faults.clear();
  return found;
}

/** From now on every JSON answer of 200 to 299 that this process fetches from a route of the api is checked. */
export function checkEveryFetch(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked: FetchArguments) => {
    const answer = await fetch(...asked);
    if (answer.ok && !answer.headers.get('content-type')?.startsWith('text/event-stream'))
      checkLater(read(asked, answer.clone()));
    return answer;
  };
}

type FetchArguments = Parameters<typeof fetch>;

async function read([target, init]: FetchArguments, answer: Response): Promise<Answered> {
  const { method, url } = target instanceof Request ? target : { method: 'GET', url: String(target) };
  return {
    method: init?.method ?? method,
    path: new URL(url).pathname,
    status: answer.status,
    contentType: answer.headers.get('content-type'),
    text: await answer.text(),
  };
}
