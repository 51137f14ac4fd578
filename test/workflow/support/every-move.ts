import { randomUUID } from 'node:crypto';
import { isMove } from '../../../apps/api/route/route.js';
import { declaredRoutes } from '../../../apps/api/routes.js';
import { KINDS as STREAM_KINDS, type StreamKind } from '../../../libs/contracts/kinds.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import type { PersonActor } from '../../../libs/domain/kernel/actor.js';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { personMoveId } from '../../../libs/domain/kernel/move-id.js';
import { movesOf as lawMoves } from '../../../libs/domain/law.js';
import { readFacts } from '../../../libs/persistence/fact-readers.js';
import { UpdateUnknown } from '../../../libs/platform/temporal/update.js';
import { SWIFT } from './cycle-builder.js';
import type { Driver } from './driver.js';

export const KINDS = Object.keys(STREAM_KINDS) as readonly StreamKind[];

/** Every move that somebody can send to a stream of a kind: those of its law, and whatever has a route. */
export function movesOf(kind: StreamKind): readonly string[] {
  const routed = declaredRoutes.filter(isMove).filter((route) => route.kind === kind);
  return [...new Set([...lawMoves(kind), ...routed.map(({ move }) => move)])];
}

/**
 * Sends every move of a kind to a new stream of it, by somebody whom no law lets open one. The law must refuse each, and
 * the refusal is sealed.
 * @returns the moves that the workflow doesn't know
 * @throws Error when a move was answered in any other way
 */
export async function unknownMoves(
  driver: Driver,
  kind: StreamKind,
  government: string,
): Promise<readonly string[]> {
  const stream = driver.fresh(kind, government);
  const by = await driver.holder(government, 'assessor');
  const unknown: string[] = [];
  for (const move of movesOf(kind)) {
    try {
      const act = await send(driver, stream, move, by);
      if (act.outcome !== 'refused' || act.move !== move) throw new Error(`${kind} took ${move}`);
    } catch (error) {
      if (!(error instanceof UpdateUnknown)) throw error;
      unknown.push(move);
    }
  }
  const sealed = (await driver.acts(stream)).map(({ move }) => move);
  const lost = movesOf(kind).filter((move) => !unknown.includes(move) && !sealed.includes(move));
  if (lost.length > 0) throw new Error(`the record of ${kind} lacks ${lost.join(', ')}`);
  return unknown;
}

async function send(driver: Driver, stream: string, move: string, by: PersonActor): Promise<SealedAct> {
  const key = randomUUID();
  const facts = await driver.within(stream.split('/')[1] ?? '', (sql) =>
    readFacts(sql, [`standing:${by.standing}`], { arguments: {}, stream, subject: null }),
  );
  const moveId = personMoveId(by.person, key);
  const message = { move, moveId, request: hashOf(key), actor: by, arguments: {}, facts, texts: [] };
  const order = { stream, opens: { policy: SWIFT, cycle: stream } };
  return driver.send(order, driver.signed(order, { ...message, subject: null }));
}
