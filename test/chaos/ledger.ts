import type { MoveAnswer } from '../../libs/contracts/wire/move-answer.js';
import type { Problem } from '../../libs/contracts/wire/problem.js';
import { canonical, sha256Hex } from '../../libs/domain/kernel/hash.js';
import type { Json } from '../../libs/domain/kernel/json.js';

/** What the law said, as the person was told: the same every time, and what the record must hold. */
export interface Sealed {
  readonly stream: string;
  readonly seq: number;
  readonly outcome: 'accepted' | 'refused';
  /** Hash of the event; a refusal is answered without it. */
  readonly hash: string | null;
  /** Hash of all of the answer, however its fields are ordered. */
  readonly said: string;
}

/** One act that a client wants, under its key, and how it was answered. */
export interface Entry {
  readonly key: string;
  readonly person: string;
  readonly what: string;
  /** Asks once more, under the same key, until there is an answer, and notes it. */
  readonly again: () => Promise<void>;
  /** Undefined as long as nobody knows the outcome. */
  answer?: Sealed | { readonly door: string };
  /** A later answer under the same key that says something else. */
  contradiction?: string;
}

/** What the clients have asked for and were told, kept outside of everything that is killed. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Answers that there must never be, a status of 500 each: to what they were given, and their code and reference. */
  readonly faultsTold: string[] = [];

  enter(entry: Entry): void {
    this.entries.push(entry);
  }

  get faults(): number {
    return this.faultsTold.length;
  }

  get acknowledged(): number {
    return this.entries.filter(({ answer }) => answer && 'seq' in answer).length;
  }

  get unanswered(): readonly Entry[] {
    return this.entries.filter(({ answer }) => answer === undefined);
  }
}

/** Writes an answer down; a second one must say the same as the first. */
export function note(entry: Entry, answer: NonNullable<Entry['answer']>): void {
  if (!entry.answer) entry.answer = answer;
  else if (inWords(entry.answer) !== inWords(answer))
    entry.contradiction ??= `first ${inWords(entry.answer)}, then ${inWords(answer)}`;
}

const inWords = (answer: NonNullable<Entry['answer']>): string => JSON.stringify(answer);

/** What an answer of the api seals, if it seals anything. */
export function sealedFrom(status: number, body: MoveAnswer | Problem): Sealed | null {
  if (status < 300) {
    const { stream, seq, hash, outcome } = body as MoveAnswer;
    return { stream, seq, outcome, hash, said: sha256Hex(canonical(body as unknown as Json)) };
  }
  const { stream, seq, code, datum } = body as Problem;
  if (seq === undefined || stream === undefined) return null;
  return {
    stream,
    seq,
    outcome: 'refused',
    hash: null,
    said: sha256Hex(canonical({ code, datum: (datum ?? null) as Json })),
  };
}
