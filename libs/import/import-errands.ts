import type { ImportRunEvent } from '../domain/import/import-run.event.js';
import { hashOf } from '../domain/kernel/hash.js';
import { governmentOf } from '../domain/kernel/id.js';
import type { Json, JsonObject } from '../domain/kernel/json.js';
import type { KernelEvent } from '../domain/kernel/state.js';
import type { Bytes } from '../files/bytes.js';
import { FileFault } from '../files/file-fault.js';
import { vanishedEmployees } from '../persistence/import/current-employees.js';
import { storeFindings } from '../persistence/import/finding.store.js';
import { isCited, isLatest, keepBefore, restoreBefore } from '../persistence/import/undo.store.js';
import {
  findRun,
  insertRun,
  newestChange,
  type ImportCounts,
  type ImportRun,
} from '../persistence/reference/import-run.store.js';
import type { Sql } from '../persistence/sql/scope.js';
import { actsFrom, disclosed } from '../record/acts.js';
import { disclose, type Disclosure } from '../record/disclose.js';
import { heldDisclosure, holdDisclosure } from '../record/intake.js';
import { loadFile, type ImportReport } from './import-run.js';
import { EmployeePreview, LISTED_MAX } from './preview.js';
import { groupsOf } from './report.js';

/** What came of an errand: the move that tells of it, with digests of what waits in the intake. */
export interface Told {
  readonly move: string;
  readonly arguments: JsonObject;
  readonly texts: readonly string[];
}

const told = (move: string, args: object = {}, texts: readonly string[] = []): Told => ({
  move,
  arguments: args as JsonObject,
  texts,
});

/** A run as its record tells it. */
export interface SubmittedRun {
  readonly run: ImportRun;
  readonly upload: string;
  /** The change to the government's data that the last preview was made after. */
  readonly base: string | null;
  readonly isOver: boolean;
}

/** Reads from the record what a run is about. @throws Error for a stream that holds no submitted file */
export async function submittedRun(sql: Sql, stream: string): Promise<SubmittedRun> {
  const acts = await actsFrom(sql, stream, 1);
  const events = acts.flatMap(
    ({ story }) => story.events as unknown as readonly (ImportRunEvent | KernelEvent)[],
  );
  const submitted = events.find((event) => event.type === 'ImportSubmitted');
  if (!submitted) throw new Error(`${stream} holds no submitted file`);
  const previewed = events.findLast((event) => event.type === 'ImportPreviewed');
  const { upload, fileHash, asOf } = submitted;
  const run = { stream, government: governmentOf(stream), kind: 'employees' as const, fileHash, asOf };
  const isOver = events.some((event) => event.type === 'StreamClosed');
  return { run, upload, base: previewed?.base ?? null, isOver };
}

/** Rolls a trial back and carries what it found out of the transaction. */
class Tried extends Error {
  constructor(readonly found: Found) {
    super('tried');
  }
}

interface Found {
  readonly told: Told;
  readonly findings: Parameters<typeof storeFindings>[2];
}

type InScope = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;

/**
 * Takes the file in on trial and lists what that would change: the very same as applying it, and rolled back. A file
 * that cannot be read is said to be so.
 */
export async function previewRun(within: InScope, { run }: SubmittedRun, file: Bytes | null): Promise<Told> {
  const { told: answer, findings } = await within((sql) => tryRun(sql, run, file)).catch((error: unknown) => {
    if (error instanceof Tried) return error.found;
    if (error instanceof FileFault) return unreadable(error);
    throw error;
  });
  await within((sql) => storeFindings(sql, run, findings));
  return answer;
}

async function tryRun(sql: Sql, run: ImportRun, file: Bytes | null): Promise<never> {
  if (!file) throw gone();
  const base = await newestChange(sql, run.government);
  const preview = new EmployeePreview(sql);
  const { report } = await loadFile(sql, file, run, preview);
  const vanished = await vanishedEmployees(sql, run);
  const { rowsIn, accepted, rejected } = report;
  const counts = { rowsIn, accepted, rejected, ...preview.counts, vanished: vanished.length };
  const { created, changed } = preview;
  const listed = vanished.slice(0, LISTED_MAX) as unknown as Json[];
  throw new Tried({
    told: told('recordPreview', { ...counts, base }),
    findings: { created, changed, vanished: listed, fault: faultsOf(report) },
  });
}

/** Rows named of one group at most; a whole column that is wrong names its first ones. */
const ROWS_MAX = 200;

const faultsOf = (report: ImportReport): Json[] =>
  groupsOf(report)
    .slice(0, LISTED_MAX)
    .map((group) => ({ ...group, rows: group.rows.slice(0, ROWS_MAX) }) as unknown as Json);

const gone = (): FileFault =>
  new FileFault('Berkas sudah dimusnahkan. Unggah ulang.', 'The file was destroyed. Upload it again.');

function unreadable({ sentence }: FileFault): Found {
  const fault = { kind: 'file', sentence: { ...sentence } };
  return { told: told('rejectFile'), findings: { created: [], changed: [], vanished: [], fault: [fault] } };
}

/**
 * Takes the file in, all or nothing, in the caller's one transaction: what stood there before is kept for an undoing,
 * and the hashes of the rows wait in the intake to be sealed. Run again, it gives the same answer and changes nothing.
 */
export async function applyRun(sql: Sql, { run, base }: SubmittedRun, file: Bytes | null): Promise<Told> {
  const newest = await newestChange(sql, run.government);
  const before = await findRun(sql, run.stream);
  if (before) return applied(before, await heldDisclosure(sql, run.stream, 'rows'));
  if (newest !== base) return told('recordOutdated');
  if (!file) return told('rejectFile');
  await keepBefore(sql, run);
  const { report, rowHashes } = await loadFile(sql, file, run);
  await insertRun(sql, run, report);
  const rows = disclose('evidence', null, 'rows', rowHashes);
  await holdDisclosure(sql, run, rows);
  return applied(report, rows);
}

function applied(
  { rowsIn, accepted, rejected }: ImportCounts,
  { digest, text }: Pick<Disclosure, 'digest' | 'text'>,
): Told {
  const rowsRoot = hashOf(disclosed<Json>(text));
  return told('recordApplied', { rowsIn, accepted, rejected, rowsRoot }, [digest]);
}

/**
 * Takes a run back in the caller's one transaction, if it is the latest of its government and no sealed act stands on
 * any of its rows. Run again, it gives the same answer.
 */
export async function undoRun(sql: Sql, { run }: SubmittedRun): Promise<Told> {
  const isTheLatest = await isLatest(sql, run);
  if ((await findRun(sql, run.stream))?.undone) return told('recordUndone');
  if (!isTheLatest) return told('recordUndoImpossible', { why: 'overtaken' });
  if (await isCited(sql, run)) return told('recordUndoImpossible', { why: 'cited' });
  await restoreBefore(sql, run);
  return told('recordUndone');
}
