/** Kinds of streams that have a page. */
export const STREAM_KINDS = ['cycle', 'case', 'session', 'succession', 'signing'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** The parts of `<kind>/<government>/<id>`. */
export function partsOf(stream: string): { kind: StreamKind; government: string; id: string } {
  const [kind = '', government = '', id = ''] = stream.split('/');
  return { kind: kind as StreamKind, government, id };
}

/** Where the pages of a kind live, under the app's base. */
export const PLACES: { readonly [K in StreamKind]: `/${string}` } = {
  cycle: '/cycles',
  case: '/cases',
  session: '/sessions',
  succession: '/successions',
  signing: '/signing-rounds',
};

export const isStreamKind = (kind: string): kind is StreamKind =>
  (STREAM_KINDS as readonly string[]).includes(kind);

/** Address of a stream's page, or null for one that has none. */
export function pageOf(stream: string): string | null {
  const { kind, id } = partsOf(stream);
  return isStreamKind(kind) ? `${PLACES[kind]}/${id}` : null;
}
