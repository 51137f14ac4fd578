import type { Problem } from './contract.js';

export type { Problem };

/** The server's no, as problem+json. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer: the network, or something between, is down. */
export class Unreachable extends Error {}

/** Statuses after which nobody knows yet what became of a request, or that pass by themselves. */
const PASSING: readonly number[] = [429, 502, 503, 504];

/** Whether asking again may help. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Refused && PASSING.includes(error.problem.status));

/** Whether what was asked for isn't there, or isn't theirs to see; the server doesn't say which. */
export const isNotTheirs = (error: unknown): boolean =>
  error instanceof Refused && (error.problem.status === 404 || error.problem.status === 403);

/** What an answer that isn't ours comes to: a proxy's page, an empty body. */
export function problemOf(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return { ...(body as Problem), status };
  const sentence = {
    id: 'Server menjawab dengan cara yang tidak dikenali.',
    en: 'The server answered in a way that is not known here.',
  };
  return {
    type: 'about:blank',
    title: sentence.id,
    status,
    detail: sentence.id,
    sentence,
    code: 'AnswerUnknown',
    reference: '',
  };
}
