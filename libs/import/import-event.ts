import { hashOf } from '../domain/kernel/hash.js';
import type { ActMessage, ActStory, RecordInput } from '../domain/kernel/sealed.js';
import { decide, initial } from '../domain/law.js';
import { nationalPolicy } from '../domain/policy/seed-policies.js';
import type { Sql } from '../persistence/sql/scope.js';
import { storePolicy } from '../record/artifacts.js';
import { loadBuild, storeBuild } from '../record/build.js';
import { disclose } from '../record/disclose.js';
import { NO_EVENT } from '../record/format/event.js';
import { insertEvent, sealAs } from '../record/sealing.js';

/** One run of an import of reference data. */
export interface ImportRun {
  readonly government: string;
  /** Last part of the run's stream id. */
  readonly run: string;
  readonly kind: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly rowsIn: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Salted hashes of the accepted rows, sorted: what facts from this run cite. */
  readonly rowHashes: readonly string[];
}

/**
 * Seals an import run as a stream of one event, without a workflow (record-format 8): counts and file hash
 * are its story, the sorted row hashes a disclosure.
 * @throws Error when the law refuses: the counts don't add up
 */
export async function sealImport(
  sql: Sql,
  run: ImportRun,
): Promise<{ stream: string; seq: number; hash: string }> {
  const build = loadBuild();
  await storeBuild(sql, build);
  const policy = await storePolicy(sql, nationalPolicy, build.versions);
  const stream = `import/${run.government}/${run.run}`;
  const input = decided(stream, run, build.law, policy);
  const sealed = sealAs(input, [disclose('evidence', null, 'rows', run.rowHashes)]);
  await insertEvent(sql, sealed);
  return { stream, seq: 1, hash: sealed.hash };
}

function decided(stream: string, run: ImportRun, law: string, policy: string): RecordInput {
  const { kind, fileHash, rowsIn, accepted, rejected, rowHashes } = run;
  const args = { kind, fileHash, rowsIn, accepted, rejected, rowsRoot: hashOf(rowHashes) };
  const at = new Date().toISOString();
  const moveId = hashOf([stream, 0]);
  const actor = { stream, seq: 0 };
  const act: ActMessage = {
    move: 'recordImport',
    moveId,
    request: moveId,
    actor,
    arguments: args,
    facts: [],
    texts: [],
    subject: null,
  };
  const decision = decide(
    'import',
    initial('import'),
    { stream, move: act.move, actor, at, arguments: args, facts: {} },
    nationalPolicy,
  );
  if (decision.outcome === 'refused') throw new Error(`the import is refused: ${decision.refusal.code}`);
  const story = decision.story as unknown as ActStory;
  return { stream, seq: 1, prev: NO_EVENT, at, act, outcome: 'accepted', law, policy, story, refusal: null };
}
