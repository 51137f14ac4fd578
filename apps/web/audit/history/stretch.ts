/** Events drawn at once: a thousand acts have eleven thousand events, and a page that holds them all stands still. */
export const STRETCH = 200;

/** Where the stretch begins that shows an act: at its first event, or at 0 where all events are one stretch. */
export function stretchAt(events: readonly { readonly act: number | null }[], seq: number): number {
  if (events.length <= STRETCH) return 0;
  const first = events.findIndex(({ act }) => act === seq);
  return Math.max(0, first);
}
