import type { Delivery } from './law.js';

/** The deciding act of another stream, as the receiver read it from the record (fact `cited`). */
export type Cited = {
  readonly stream: string;
  readonly seq: number;
  readonly outcome: string;
  readonly events: readonly ({ readonly type: string } & { readonly [field: string]: unknown })[];
  readonly deliveries: readonly Delivery[];
};
