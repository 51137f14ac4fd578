import type { Role } from '../kernel/actor.js';

/** Who holds a role today, and on which standing. */
export type Holder = { readonly standing: string; readonly person: string; readonly role: Role };

/** A position of the map; it is vacant while nobody holds it or was inaugurated in it. */
export type Position = {
  readonly id: string;
  readonly government: string;
  readonly unit: string;
  readonly level: string;
  readonly code: string;
  readonly family: string | null;
  readonly vacant: boolean;
};
