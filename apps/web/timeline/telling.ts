type Fields = { readonly [field: string]: unknown };

/** Events that only follow from others; they are told small. */
const CONSEQUENCES = ['TaskOpened', 'TaskClosed', 'DeliveriesSettled', 'StreamClosed', 'BoxDecided'];
/** A task that was done is told by the act itself. */
const isSilent = ({ type, how }: Fields) => type === 'TaskClosed' && how === 'done';

const follows = ({ type }: Fields) => CONSEQUENCES.includes(String(type));

/** The events that are the act itself; an act that has only consequences tells those. */
export function tellingOf(events: readonly Fields[]): readonly Fields[] {
  const own = events.filter((event) => !follows(event));
  return own.length > 0 ? own : events.filter((event) => !isSilent(event));
}

/** What followed from the act. */
export function consequencesOf(events: readonly Fields[]): readonly Fields[] {
  const hasOwn = events.some((event) => !follows(event));
  return hasOwn ? events.filter((event) => follows(event) && !isSilent(event)) : [];
}

interface Written {
  readonly events: readonly Fields[];
  readonly texts: { readonly [digest: string]: string | null };
}

/** What was written with an act, in the order its events name it; null is erased, or not for whoever reads. */
export function textsOf({ events, texts }: Written): readonly { digest: string; text: string | null }[] {
  const digests = events.flatMap((event) =>
    Object.entries(event).flatMap(([field, value]) =>
      field.endsWith('Text') && typeof value === 'string' ? [value] : [],
    ),
  );
  return [...new Set(digests)].map((digest) => ({ digest, text: texts[digest] ?? null }));
}
