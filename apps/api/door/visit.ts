import type { IncomingMessage, ServerResponse } from 'node:http';
import { ulid } from 'ulid';
import type { Principal } from '../../../libs/access/relation.js';
import type { Standing } from '../../../libs/domain/kernel/actor.js';
import type { AnyRoute } from '../route/route.js';
import type { Login } from './bearer.js';

/** The parts of Express's request and response that the api uses. */
export interface ApiRequest extends IncomingMessage {
  /** Address of whoever asks; told by a proxy only where that proxy is one of ours. */
  readonly ip?: string;
  readonly params: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: unknown };
}
export interface ApiResponse extends ServerResponse {
  readonly locals: { visit?: Visit; principal?: AuthenticatedPrincipal };
}

/** What is known of one request while it is served; what the logs tell of it afterwards. */
export interface Visit {
  /** Names the request to the person and in the logs. */
  readonly reference: string;
  route: AnyRoute | null;
  person: string | null;
  standing: string | null;
  government: string | null;
  stream: string | null;
}

/** The visit of a response; it exists from the first moment, so that every answer has its reference. */
export function visitOf(response: ApiResponse): Visit {
  const fresh = { route: null, person: null, standing: null, government: null, stream: null };
  return (response.locals.visit ??= { reference: ulid(), ...fresh });
}

/** Who makes a move: what they stood on once reaches the law too, which refuses it by its date. */
export interface Mover extends Principal {
  /** Standings that have run out, of those that the request may mean; none for whoever only reads. */
  readonly ended: readonly Standing[];
}

/** A person who was let in, on all standings in force or on the one that the request names. */
export interface AuthenticatedPrincipal extends Mover {
  /** Names the session of the browser that asks, and opens nothing; null for a machine. */
  readonly browserSession: string | null;
  /** When what let them in runs out by itself, in epoch milliseconds; Infinity for a session. */
  readonly until: number;
  readonly login: Login;
}

/** Who was let in. @throws Error before the guard has let anybody in */
export function principalOf({ locals }: ApiResponse): AuthenticatedPrincipal {
  if (!locals.principal) throw new Error('nobody was let in');
  return locals.principal;
}
