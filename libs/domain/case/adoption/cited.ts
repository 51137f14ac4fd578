import type { SessionEvent } from '../../calibration/session.event.js';
import type { SigningEvent } from '../../commitment/signing.event.js';
import { factOf } from '../../facts/facts.js';
import { isStream } from '../../kernel/actor.js';
import type { Cited } from '../../kernel/cited.js';
import type { Act } from '../../kernel/law.js';
import type { SuccessionEvent } from '../../placement/succession.event.js';

/** What other laws tell and a case adopts, as they tell it themselves. */
type CitedEvent = SessionEvent | SuccessionEvent | SigningEvent;

/** The cited act, or undefined when no fact of it came along. */
export function citedBy<A>({ facts }: Act<A>): Cited | undefined {
  return factOf({ facts }, 'cited') ?? undefined;
}

/** The stream that delivers; the kernel's rules have seen to it that there is one. */
export function sourceOf<A>({ actor, move }: Act<A>): string {
  if (!isStream(actor)) throw new Error(`${move} is a delivery`);
  return actor.stream;
}

/** First part of a stream id. */
export const kindOf = (stream: string): string => stream.split('/')[0] ?? '';

/** The event of this name in the cited act that concerns a case, if there is one. */
export function findCited<T extends CitedEvent['type']>(
  cited: Cited | undefined,
  type: T,
  stream: string,
): Extract<CitedEvent, { readonly type: T }> | undefined {
  const event = cited?.events.find(
    (one) => one.type === type && (one['case'] === undefined || one['case'] === stream),
  );
  return event as Extract<CitedEvent, { readonly type: T }> | undefined;
}

/** Whether an enrolling event names a case, alone or among others; an event of whichever kind of stream. */
export function namesCase(cited: Cited | undefined, stream: string): boolean {
  return (cited?.events ?? []).some((event) => {
    const cases = (event['cases'] ?? []) as readonly (string | { readonly case: string })[];
    return (
      event['case'] === stream || cases.some((one) => (typeof one === 'string' ? one : one.case) === stream)
    );
  });
}
