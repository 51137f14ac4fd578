import type { Sql } from '../../persistence/sql/scope.js';
import type { Cite, SealedEvent } from '../../record/format/event.js';
import { unlike, type Report } from '../checks/difference.js';
import { ImportRows } from './import-rows.js';

type EventCite = Extract<Cite, { readonly hash: string }>;

/** A cited event as it stands in the record. */
interface Cited {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly outcome: string;
}

const isEventCite = (cite: Cite): cite is EventCite => 'stream' in cite;

/**
 * Checks what events stand on: a cited event exists with that hash and was accepted; a cited row of an import
 * is among the rows which that import sealed.
 */
export class CiteCheck {
  private readonly imports: ImportRows;

  constructor(
    private readonly sql: Sql,
    private readonly report: Report,
  ) {
    this.imports = new ImportRows(sql);
  }

  /** Checks the citations of a page of events with one question to the database. */
  async take(events: readonly SealedEvent[]): Promise<void> {
    const cited = await this.findCited(events.flatMap(({ cites }) => cites.filter(isEventCite)));
    for (const event of events) {
      for (const cite of event.cites) {
        const wrong = isEventCite(cite) ? wrongEvent(cite, cited) : await this.wrongRow(cite);
        if (wrong) this.report({ stream: event.stream, seq: event.seq, field: 'event.cites', what: wrong });
      }
    }
  }

  private async findCited(cites: readonly EventCite[]): Promise<ReadonlyMap<string, Cited>> {
    if (cites.length === 0) return new Map();
    const rows = await this.sql<Cited>(
      `select distinct e.stream, e.seq, e.hash, e.outcome
       from unnest($1::text[], $2::integer[]) as c (stream, seq) join record.event e using (stream, seq)`,
      [cites.map(({ stream }) => stream), cites.map(({ seq }) => seq)],
    );
    return new Map(rows.map((row) => [`${row.stream} ${row.seq}`, row]));
  }

  private async wrongRow(cite: Exclude<Cite, EventCite>): Promise<string | null> {
    const rows = await this.imports.of(cite.import);
    if (!rows) return `import ${cite.import} does not exist`;
    return rows.has(cite.row) ? null : `row ${cite.row} is not among those of ${cite.import}`;
  }
}

function wrongEvent(cite: EventCite, known: ReadonlyMap<string, Cited>): string | null {
  const found = known.get(`${cite.stream} ${cite.seq}`);
  const name = `${cite.stream} ${cite.seq}`;
  if (!found) return `${name} does not exist`;
  if (found.hash !== cite.hash) return `${name}: ${unlike(cite.hash, found.hash)}`;
  return found.outcome === 'accepted' ? null : `${name} was refused`;
}
