import { filterFor } from '../../../libs/access/filter.js';
import type { AccessFilter } from '../../../libs/access/filter.js';
import type { AccessKind, Permission } from '../../../libs/access/policy.js';
import type { ReadViews } from '../../../libs/persistence/sql/read-model.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { permittedStream, type ReadRequest } from './read-request.js';

/** Reads what a view shows to whoever asks; null is nothing that they may see. */
export type Reader = (sql: Sql, request: ReadRequest) => Promise<unknown>;

/** The route's schema has checked the query, so each reader knows its shape. */
export const reader = <Query>(read: (sql: Sql, request: ReadRequest<Query>) => Promise<unknown>): Reader =>
  read as Reader;

/** One stream by the last part of its id, to whoever is permitted this on it. */
export const one =
  (
    kind: AccessKind,
    find: (sql: Sql, stream: string) => Promise<unknown>,
    permission: Permission = 'see',
  ): Reader =>
  async (sql, request) =>
    find(sql, (await permittedStream(sql, kind, permission, request)).stream);

/** The streams of a kind that whoever asks may see. */
export const list =
  <Filter extends { readonly access: AccessFilter }>(
    kind: AccessKind,
    rows: (sql: Sql, filter: Filter) => Promise<unknown>,
  ): Reader =>
  (sql, { principal, query }) =>
    rows(sql, { ...query, access: filterFor(kind, principal) } as unknown as Filter);

/**
 * Readers of what a read model shows of a kind.
 * @param names under which routes declare the list, and one stream of it
 */
export const shownOf = <List extends string, One extends string>(
  kind: AccessKind,
  { list: rows, find }: ReadViews,
  names: { readonly list: List; readonly one: One },
) => ({ [names.list]: list(kind, rows), [names.one]: one(kind, find) }) as Record<List | One, Reader>;
