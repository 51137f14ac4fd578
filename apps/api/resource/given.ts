import type { Principal } from '../../../libs/access/relation.js';
import type { Choice } from '../../../libs/contracts/wire/form.js';
import type { StreamState } from '../../../libs/domain/kernel/state.js';
import type { PolicyVersion } from '../../../libs/domain/policy/policy-version.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';

/** What the server knows of a field before it is filled in. */
export interface Known {
  readonly choices?: readonly Choice[];
  readonly preset?: Choice['value'];
}

/** One form of a move: a move may have several, such as a vote on each open proposal. */
export interface Given {
  readonly fields: { readonly [field: string]: Known };
  /** Parts of the path beside the stream's id. */
  readonly path?: { readonly [part: string]: string };
  /** Left out where the law would refuse it, because another form of the move says more. */
  readonly onlyLegal?: true;
}

/** A stream as its forms are made from it. */
export interface OnStream {
  readonly row: StreamRow;
  readonly state: StreamState;
  readonly policy: PolicyVersion;
}

/** Finds the state of a stream as its row says that it stands. */
export interface StreamStates {
  stateOf(sql: Sql, row: StreamRow): Promise<StreamState>;
}

/** For whom a move's forms are made, and from what. */
export interface OfferContext {
  readonly sql: Sql;
  readonly principal: Principal;
  readonly folds: StreamStates;
}

/** Finds the forms of a move on a stream. */
export type Giver = (context: OfferContext, on: OnStream) => Promise<readonly Given[]>;

/** A form without anything known. */
export const PLAIN: readonly Given[] = [{ fields: {} }];

export const preset = (value: Choice['value'], label: Choice['label']): Known => ({
  preset: value,
  choices: [{ value, label }],
});
