import type { Json } from '../domain/kernel/json.js';
import type { ActStory } from '../domain/kernel/sealed.js';

/** What an act says and delivers, as far as a receiver reads it. */
export type Excerpt = Pick<ActStory, 'events' | 'deliveries'>;

/**
 * What a deciding act says to one receiver: events and items of lists that are about another case, and deliveries to
 * others, are left out. So a case's record holds nothing about the other talents that were decided with it, and what
 * it seals doesn't grow with their number.
 * @param receiver stream id of the receiver; one that is no case reads everything
 */
export function excerptFor(receiver: string, { events, deliveries }: Excerpt): Excerpt {
  if (!receiver.startsWith('case/')) return { events, deliveries };
  const concerns = (value: Json): boolean => !isOther(value, receiver);
  return {
    events: events.filter(concerns).map((event) => mapped(event, concerns) as typeof event),
    deliveries: deliveries.filter(({ to }) => concerns(to)),
  };
}

/** About a case, by its id or by its field `case`, and about another than the receiver. */
function isOther(value: Json, receiver: string): boolean {
  const named = value !== null && typeof value === 'object' && 'case' in value ? value.case : value;
  return typeof named === 'string' && named.startsWith('case/') && named !== receiver;
}

/** An event with its lists cut down to what concerns the receiver; its other fields stay as they are. */
function mapped(event: { readonly [field: string]: Json }, concerns: (value: Json) => boolean) {
  const cut = (value: Json): Json => (Array.isArray(value) ? value.filter(concerns) : value);
  return Object.fromEntries(Object.entries(event).map(([field, value]) => [field, cut(value)]));
}
