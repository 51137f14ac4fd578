import { canonical } from '../../domain/kernel/hash.js';
import type { Sql } from '../../persistence/sql/scope.js';
import type { SealedEvent } from '../../record/format/event.js';
import type { Report } from '../checks/difference.js';
import { sha256 } from './sha256.js';

type Kind = 'law' | 'policy' | 'bundle';

/** The stored artefacts: checked once, then asked by every event for its law and policy. */
export class ArtifactCheck {
  private readonly missing = new Set<string>();

  private constructor(
    private readonly kinds: ReadonlyMap<string, Kind>,
    private readonly report: Report,
  ) {}

  get count(): number {
    return this.kinds.size;
  }

  /** Hashes every artefact's bytes again, one at a time: bundles are large. */
  static async begin(sql: Sql, report: Report): Promise<ArtifactCheck> {
    const rows = await sql<{ hash: string; kind: Kind; law: string | null }>(
      `select hash, kind, versions ->> 'law' as law from record.artifact order by hash`,
    );
    const kinds = new Map(rows.map(({ hash, kind }) => [hash, kind]));
    for (const row of rows) await checkArtifact(sql, row, kinds, report);
    return new ArtifactCheck(kinds, report);
  }

  /** The law and the policy that an event names must be stored, each as what it is named as. */
  take({ stream, seq, law, policy }: SealedEvent): void {
    for (const [kind, hash] of [
      ['law', law],
      ['policy', policy],
    ] as const) {
      if (this.kinds.get(hash) === kind || this.missing.has(hash)) continue;
      this.missing.add(hash);
      this.report({ stream, seq, field: `event.${kind}`, what: `artefact ${hash} is missing` });
    }
  }
}

async function checkArtifact(
  sql: Sql,
  { hash, kind, law }: { hash: string; kind: Kind; law: string | null },
  kinds: ReadonlyMap<string, Kind>,
  report: Report,
): Promise<void> {
  const differs = (field: string, what: string) =>
    report({ stream: 'record.artifact', seq: 0, field, what: `${kind} ${hash}: ${what}` });
  const [row] = await sql<{ bytes: Buffer }>('select bytes from record.artifact where hash = $1', [hash]);
  const bytes = row?.bytes ?? Buffer.of();
  const found = sha256(bytes);
  if (found !== hash) return differs('bytes', `the bytes hash to ${found}`);
  if (kind === 'policy' && canonical(JSON.parse(bytes.toString())) !== bytes.toString())
    differs('bytes', 'not canonical');
  if (kind === 'bundle' && kinds.get(law ?? '') !== 'law') differs('versions.law', `law ${law} is missing`);
}
