import type { Sql } from '../../persistence/sql/scope.js';
import { valueIn } from '../checks/value.js';

/** Import runs kept in memory at once. */
const RUNS_MAX = 64;

/** The row hashes that import runs sealed, the runs asked for last. */
export class ImportRows {
  private readonly runs = new Map<string, ReadonlySet<string> | null>();

  constructor(private readonly sql: Sql) {}

  /** The rows of a run, or null when the record has no such run. */
  async of(stream: string): Promise<ReadonlySet<string> | null> {
    const known = this.runs.get(stream);
    const rows = known === undefined ? await this.read(stream) : known;
    this.runs.delete(stream);
    this.runs.set(stream, rows);
    if (this.runs.size > RUNS_MAX) this.runs.delete(this.runs.keys().next().value as string);
    return rows;
  }

  private async read(stream: string): Promise<ReadonlySet<string> | null> {
    const [row] = await this.sql<{ text: string }>(
      `select text from record.disclosure where stream = $1 and class = 'evidence' and name = 'rows' limit 1`,
      [stream],
    );
    return row ? new Set(valueIn<string[]>(row.text)) : null;
  }
}
