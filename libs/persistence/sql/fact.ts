import type { FactSource } from '../../domain/facts/facts.js';
import type { JsonObject } from '../../domain/kernel/json.js';
import type { Fact } from '../../domain/kernel/sealed.js';
import type { Sql } from './scope.js';

/** Which fact is asked for, and for which act: its arguments, its stream and whom the stream is about. */
export interface FactRequest {
  readonly name: string;
  readonly arguments: JsonObject;
  readonly stream: string;
  readonly subject: string | null;
}

/** Reads the facts of one name; a fact nobody knows has the value null and cites nothing. */
export type FactReader = (sql: Sql, request: FactRequest) => Promise<readonly Fact[]>;

/** Readers by the source they read, all of which the law knows. */
export type FactReaders = { readonly [source in FactSource]?: FactReader };
