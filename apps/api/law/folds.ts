import { Injectable } from '@nestjs/common';
import type { StreamState } from '../../../libs/domain/kernel/state.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';
import { actsFrom } from '../../../libs/record/acts.js';
import type { StreamStates } from '../resource/given.js';
import { evolve, initial } from './law.js';

/** Streams whose state is kept in memory at once; the one asked for longest ago leaves first. */
const FOLDS_MAX = 500;

/** Acts read at once. */
const PAGE = 500;

interface Fold {
  readonly seq: number;
  readonly hash: string;
  readonly state: StreamState;
}

/**
 * States of streams, each folded from the sealed record up to the act that the stream's row names. A state stands
 * for exactly one act's hash, so what is kept can be old but never wrong.
 */
@Injectable()
export class Folds implements StreamStates {
  private readonly folds = new Map<string, Fold>();

  async stateOf(sql: Sql, row: Pick<StreamRow, 'stream' | 'kind' | 'seq' | 'hash'>): Promise<StreamState> {
    const known = this.folds.get(row.stream);
    if (known?.hash === row.hash) return this.keep(row.stream, known).state;
    const from = known && known.seq < row.seq ? known : { seq: 0, hash: '', state: initial(row.kind) };
    return this.keep(row.stream, await folded(sql, row, from)).state;
  }

  private keep(stream: string, fold: Fold): Fold {
    this.folds.delete(stream);
    this.folds.set(stream, fold);
    if (this.folds.size > FOLDS_MAX) this.folds.delete(this.folds.keys().next().value as string);
    return fold;
  }
}

/** Goes on folding; acts sealed after the row was read are folded too. */
async function folded(
  sql: Sql,
  { stream, kind }: Pick<StreamRow, 'stream' | 'kind'>,
  from: Fold,
): Promise<Fold> {
  let fold = from;
  for (;;) {
    const acts = await actsFrom(sql, stream, fold.seq + 1, PAGE);
    for (const { seq, hash, story } of acts)
      fold = { seq, hash, state: evolve(kind, fold.state, story.events) };
    if (acts.length < PAGE) return fold;
  }
}
