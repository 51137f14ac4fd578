import type { FactName, FactSource } from '../domain/facts/facts.js';
import type { Fact } from '../domain/kernel/sealed.js';
import { readModels } from './read-models.js';
import { referenceFacts } from './reference/reference.facts.js';
import type { FactReader, FactRequest } from './sql/fact.js';
import type { Sql } from './sql/scope.js';

/** Readers by the part of a fact's name before the colon. */
const READERS: { readonly [source: string]: FactReader<FactSource> } = Object.assign(
  {},
  referenceFacts,
  ...readModels.map(({ facts }) => facts),
);

/**
 * Reads facts by name, in the order of the names.
 * @throws Error for a name no reader knows: the route declares a fact that does not exist
 */
export async function readFacts(
  sql: Sql,
  names: readonly FactName[],
  about: Omit<FactRequest, 'name'>,
): Promise<readonly Fact[]> {
  const facts = await Promise.all(names.map((name) => readerOf(name)(sql, { ...about, name })));
  // The shapes of the law's facts are JSON, which an interface cannot say of itself.
  return facts.flat() as unknown as readonly Fact[];
}

function readerOf(name: FactName): FactReader<FactSource> {
  const read = READERS[name.split(':')[0] ?? ''];
  if (!read) throw new Error(`no reader knows the fact ${name}`);
  return read;
}
