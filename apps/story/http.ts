import type { MoveAnswer } from '../../libs/contracts/wire/move-answer.js';
import { problem, type Problem } from '../../libs/contracts/wire/problem.js';
import type { Refusal } from '../../libs/domain/kernel/refusal.js';

/** A move that the law refused: sealed in its stream, answered with the rule's sentence. */
export type Refused = Pick<Refusal, 'code' | 'sentence' | 'article' | 'datum'> & { readonly seq: number };
export type Outcome = { readonly accepted: MoveAnswer } | { readonly refused: Refused };

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
}

/** The api answered with a problem that is no refusal of the law. */
class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    request: ApiRequest,
    detail: string,
  ) {
    super(`${request.method} ${request.path} was answered ${status} ${code}: ${detail}`);
    this.name = 'ApiProblem';
  }
}

/** Answers that mean "ask again with the same key". */
const ASK_AGAIN = [429, 503];
const ASKS_MAX = 6;

/** One request, repeated under the same key while the api says that it doesn't know yet. */
async function answered(apiUrl: string, request: ApiRequest): Promise<Response> {
  for (let ask = 1; ; ask++) {
    const { method, path, headers } = request;
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    const answer = await fetch(`${apiUrl}${path}`, { method, headers, ...body });
    if (!ASK_AGAIN.includes(answer.status) || ask === ASKS_MAX) return answer;
    await answer.body?.cancel();
  }
}

/** Reads a view. @throws ApiProblem for anything but the view */
export async function read<T>(apiUrl: string, request: ApiRequest): Promise<T> {
  const answer = await answered(apiUrl, request);
  if (!answer.ok) throw problemOf(request, answer.status, await answer.json());
  return (await answer.json()) as T;
}

/** Makes a move. @throws ApiProblem when neither the law accepted nor the law refused */
export async function move(apiUrl: string, request: ApiRequest): Promise<Outcome> {
  const answer = await answered(apiUrl, request);
  const said: unknown = await answer.json();
  if (answer.ok) return { accepted: said as MoveAnswer };
  const refusal = refusalOf(said);
  if (!refusal) throw problemOf(request, answer.status, said);
  return { refused: refusal };
}

/** Only what the law refused has a number in the stream; what the door stops has none. */
function refusalOf(said: unknown): Refused | null {
  const { data } = problem.safeParse(said);
  if (data?.seq === undefined) return null;
  const { code, sentence, article = '', datum = null, seq } = data;
  return { code, sentence, article, datum: datum as Refused['datum'], seq };
}

function problemOf(request: ApiRequest, status: number, said: unknown): ApiProblem {
  const { code, sentence, errors } = (said ?? {}) as Partial<Problem>;
  const fields = (errors ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new ApiProblem(status, code ?? 'Unknown', request, `${sentence?.en ?? ''} ${fields}`.trim());
}
