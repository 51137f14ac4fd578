import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { ReadRequest } from './read-request.js';

/** A cell of a file: a number is reckoned with, a text is never a formula. */
export type Cell = string | number | null;

/** Rows under their headings. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads everything that is exported to whoever asks. */
export type Exporter = (sql: Sql, request: ReadRequest) => Promise<Sheet>;

/** Most rows of one file; whoever needs more asks for them cycle by cycle. */
export const ROWS_MAX = 20_000;
