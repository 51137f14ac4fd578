import { isStream } from '../../kernel/actor.js';
import type { Act, Delivery } from '../../kernel/law.js';

/** The deciding act of another stream, as the receiver read it from the record (fact `cited`). */
export type Cited = {
  readonly stream: string;
  readonly seq: number;
  readonly outcome: string;
  readonly events: readonly ({ readonly type: string } & { readonly [field: string]: unknown })[];
  readonly deliveries: readonly Delivery[];
};

/** What other laws tell and a case adopts: their published vocabulary, by event name. */
export type Told = {
  readonly BoxDecided: {
    readonly case: string;
    readonly box: number;
    readonly changed: boolean;
    /** Persons who declared a tie to this talent in the session. */
    readonly ties?: readonly string[];
  };
  readonly SessionReturned: {
    readonly recusals?: readonly { readonly case: string; readonly persons: readonly string[] }[];
  };
  readonly SuccessionConcluded: {
    readonly position: string;
    readonly chosen: string | null;
    readonly outcome: string;
  };
  readonly RoundCompleted: { readonly case: string; readonly document: string };
  readonly RoundReturned: { readonly case: string };
  readonly RoundLapsed: { readonly case: string };
};

/** The cited act, or undefined when no fact of it came along. */
export function citedBy<A>({ facts }: Act<A>): Cited | undefined {
  return facts['cited'] as unknown as Cited | undefined;
}

/** The stream that delivers; the kernel's rules have seen to it that there is one. */
export function sourceOf<A>({ actor, move }: Act<A>): string {
  if (!isStream(actor)) throw new Error(`${move} is a delivery`);
  return actor.stream;
}

/** First part of a stream id. */
export const kindOf = (stream: string): string => stream.split('/')[0] ?? '';

/** The event of this name in the cited act that concerns a case, if there is one. */
export function findTold<T extends keyof Told>(
  cited: Cited | undefined,
  type: T,
  stream: string,
): Told[T] | undefined {
  const event = cited?.events.find(
    (one) => one.type === type && (one['case'] === undefined || one['case'] === stream),
  );
  return event as unknown as Told[T] | undefined;
}

/** Whether an enrolling event names a case: `SessionConvened`, `ShortlistSet` or `RoundOpened`. */
export function namesCase(cited: Cited | undefined, stream: string): boolean {
  return (cited?.events ?? []).some((event) => {
    const cases = (event['cases'] ?? []) as readonly (string | { readonly case: string })[];
    if (event.type === 'SessionConvened' || event.type === 'ShortlistSet')
      return cases.some((one) => (typeof one === 'string' ? one : one.case) === stream);
    return event.type === 'RoundOpened' && event['case'] === stream;
  });
}
