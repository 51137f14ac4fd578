import type { FactName, Facts, FactSource } from '../../domain/facts/facts.js';
import type { JsonObject } from '../../domain/kernel/json.js';
import type { Fact } from '../../domain/kernel/sealed.js';
import type { Sql } from './scope.js';

/** Which fact is asked for, and for which act: its arguments, its stream and whom the stream is about. */
export interface FactRequest {
  readonly name: FactName;
  readonly arguments: JsonObject;
  readonly stream: string;
  readonly subject: string | null;
}

/** A fact with a value of the shape that the law reads; null is what nobody knows. */
export interface ReadFact<Value> extends Omit<Fact, 'name' | 'value'> {
  readonly name: FactName;
  readonly value: Value | null;
}

/** Reads the facts of one name; a fact nobody knows has the value null and cites nothing. */
export type FactReader<Source extends FactSource> = (
  sql: Sql,
  request: FactRequest,
) => Promise<readonly ReadFact<Facts[Source]>[]>;

/** Readers by the source they read, all of which the law knows. */
export type FactReaders = { readonly [Source in FactSource]?: FactReader<Source> };

/** A name as a record or a procedure's table has it; where there is no such fact, whoever reads it throws. */
export const asFactName = (name: string): FactName => name as FactName;
