import { DOOR_PROBLEMS } from '../../../libs/contracts/wire/door-problem.js';
import {
  PROBLEMS,
  problemType,
  type Problem,
  type ProblemKind,
} from '../../../libs/contracts/wire/problem.js';
import type { Refusal, Sentence } from '../../../libs/domain/kernel/refusal.js';
import type { SealedAct } from '../../../libs/domain/kernel/sealed.js';
import type { DoorProblem } from './door-problem.js';
import type { ApiResponse } from './visit.js';

/** Seconds after which it makes sense to ask again. */
const RETRY_AFTER_S = 2;

/** The problem of somebody stopped at the door. */
export function problemOf({ code, details }: DoorProblem, reference: string, languages = ''): Problem {
  const { kind, sentence } = DOOR_PROBLEMS[code];
  const { errors, stream } = details;
  return {
    ...worded(kind, code, sentence, languages),
    ...(errors ? { errors: [...errors] } : {}),
    ...(stream ? { stream } : {}),
    reference,
  };
}

/** The problem of a sealed refusal: the rule's sentence, the datum, who can fix it, what is legal now. */
export function refusalProblem(
  { stream, seq }: Pick<SealedAct, 'stream' | 'seq'>,
  refusal: Refusal,
  reference: string,
  languages = '',
): Problem {
  const { kind, code, sentence, article, datum, fixer, legalMoves } = refusal;
  const rule = { article, datum, fixer, legalMoves: [...legalMoves] };
  return { ...worded(kind, code, sentence, languages), ...rule, stream, seq, reference };
}

function worded(kind: ProblemKind, code: string, sentence: Sentence, languages: string) {
  const detail = asksForEnglish(languages) ? sentence.en : sentence.id;
  return {
    type: problemType(code),
    ...PROBLEMS[kind],
    detail,
    sentence: { id: sentence.id, en: sentence.en },
    code,
  };
}

/** Indonesian unless English is asked for first. */
function asksForEnglish(languages: string): boolean {
  const weighed = languages.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
    return { tag: tag.split('-')[0], q: q === undefined ? 1 : Number(q) };
  });
  const best = (wanted: string) =>
    Math.max(0, ...weighed.filter(({ tag }) => tag === wanted).map(({ q }) => q));
  return best('en') > best('id');
}

/** Sends a problem as `application/problem+json`. */
export function sendProblem(response: ApiResponse, problem: Problem, retryAfterS = RETRY_AFTER_S): void {
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (problem.status === 503 || problem.status === 429)
    response.setHeader('Retry-After', String(retryAfterS));
  send(response, problem.status, problem, 'application/problem+json; charset=utf-8');
}

/** Sends an answer as JSON that nobody may keep. */
export function send(
  response: ApiResponse,
  status: number,
  body: unknown,
  type = 'application/json; charset=utf-8',
): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', type);
  response.statusCode = status;
  response.end(JSON.stringify(body));
}
