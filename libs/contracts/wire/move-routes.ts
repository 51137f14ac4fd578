import type { Role } from '../../domain/kernel/actor.js';
import type { MoveOf } from '../../domain/kernel/procedure.js';
import { byWhom } from '../../domain/kernel/turn.js';
import { procedures } from '../../domain/procedures.js';
import { KINDS, type StreamKind } from '../kinds.js';
import type { MoveRoute } from './route.js';

/** A move as its contract declares it: who may make it stands in the procedure's table, the path of its kind in `KINDS`. */
export interface MoveDeclaration<Move extends string> extends Omit<
  MoveRoute,
  'kind' | 'move' | 'path' | 'permission'
> {
  readonly move: Move;
  /** Path after the kind's own: empty where the move creates, `/:id/…` where it acts. */
  readonly path: '' | `/:id/${string}`;
  /** Roles that are tried first where a person who names no standing holds several. */
  readonly firstAs?: readonly Role[];
}

/** The routes of a kind's moves. */
export const moveRoutes = <K extends StreamKind>(
  kind: K,
  declared: readonly MoveDeclaration<MoveOf<(typeof procedures)[K]>>[],
): readonly MoveRoute[] => declared.map((one) => routeOf(kind, one));

/** @throws Error for a move that no person makes: there is nobody whom its route would let in */
export function routeOf(
  kind: StreamKind,
  { firstAs = [], path, ...declared }: MoveDeclaration<string>,
): MoveRoute {
  const by = byWhom(procedures[kind], declared.move);
  if (!by || by === 'stream') throw new Error(`no person makes ${declared.move} on a ${kind}`);
  const permission = [...firstAs, ...by.filter((role) => !firstAs.includes(role))];
  return { ...declared, kind, path: `${KINDS[kind].path}${path}`, permission };
}
