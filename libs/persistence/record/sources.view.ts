import type { Cite } from '../../domain/kernel/sealed.js';
import type { Sql } from '../sql/scope.js';

/** When what acts cite came about: import runs with the day their file speaks of, acts with their instant. */
export interface Sources {
  readonly imports: readonly {
    readonly run: string;
    readonly kind: string;
    readonly asOf: string;
    readonly importedAt: string;
  }[];
  readonly acts: readonly {
    readonly stream: string;
    readonly seq: number;
    readonly at: string;
    readonly move: string;
  }[];
}

/** The sources in scope that some citations name. */
export async function sourcesOf(sql: Sql, cites: readonly Cite[]): Promise<Sources> {
  const runs = cites.flatMap((cite) => ('import' in cite ? cite.import : []));
  const events = cites.flatMap((cite) => ('stream' in cite ? [cite] : []));
  const imports = await sql<Sources['imports'][number]>(
    `select stream as run, kind, as_of as "asOf", imported_at as "importedAt"
     from reference.import_run where stream = any($1)`,
    [[...new Set(runs)]],
  );
  const acts = await sql<Sources['acts'][number]>(
    `select distinct e.stream, e.seq, e.at, e.move
     from unnest($1::text[], $2::integer[]) as c (stream, seq) join record.event e using (stream, seq)`,
    [events.map(({ stream }) => stream), events.map(({ seq }) => seq)],
  );
  return { imports, acts };
}
