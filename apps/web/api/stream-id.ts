import { KINDS, type StreamKind } from '../../../libs/contracts/kinds.js';

export type { StreamKind };

/** Kinds of streams that have a page. */
export const STREAM_KINDS = Object.keys(KINDS) as readonly StreamKind[];

export const isStreamKind = (kind: string): kind is StreamKind => Object.hasOwn(KINDS, kind);

/** The parts of `<kind>/<government>/<id>`. */
export function partsOf(stream: string): { kind: StreamKind; government: string; id: string } {
  const [kind = '', government = '', id = ''] = stream.split('/');
  return { kind: kind as StreamKind, government, id };
}

/** Where the list of a kind lives, under the app's base. */
export const listOf = <Kind extends StreamKind>(kind: Kind): `/${(typeof KINDS)[Kind]['page']}` =>
  `/${KINDS[kind].page}`;

/** Address of a stream's page, or null for one that has none. */
export function pageOf(stream: string): string | null {
  const { kind, id } = partsOf(stream);
  return isStreamKind(kind) ? `${listOf(kind)}/${id}` : null;
}
