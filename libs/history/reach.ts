import type { SealedAct } from '../contracts/messages/stream.contract.js';
import { isStream } from '../domain/kernel/actor.js';
import { actsIn, type Recorded } from './recorded.js';

/** A sealed act by its place. */
export interface Place {
  readonly stream: string;
  readonly seq: number;
}

/** How far a run has got, as its history tells. */
export interface Reach {
  /** Number and hash of the last act it has folded or was answered with; 0 and '' before the first. */
  readonly seq: number;
  readonly hash: string;
  /** The acts that the run knows, by number. */
  readonly acts: ReadonlyMap<number, SealedAct>;
  /** Decisions of other streams that it was asked to adopt and has not answered. */
  readonly adopting: readonly Place[];
}

/** Reads from a history how far its run has got. */
export function reachOf({ start, folds, records, updates }: Recorded): Reach {
  const answered = records.flatMap(({ answer }) => actsIn(answer));
  const known = [...folds.flatMap((fold) => fold.acts), ...answered];
  for (const { answer } of updates.values()) if (answer) known.push(answer);
  const acts = new Map(known.map((act) => [act.seq, act]));
  const last = acts.get(Math.max(0, ...acts.keys()));
  const adopting = [...updates.values()].flatMap(({ message, build }) =>
    message && build === undefined && isStream(message.actor) ? [message.actor] : [],
  );
  const begun = start?.last ?? { seq: 0, hash: '' };
  const { seq, hash } = last && last.seq >= begun.seq ? last : begun;
  return { seq, hash, acts, adopting };
}
