import { move, type Law, type Rule } from '../kernel/law.js';
import type { KernelPolicy } from '../kernel/law.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { KernelEvent } from '../kernel/state.js';
import { importProcedure } from './import.procedure.js';
import { rowsMustAddUp } from './rows-must-add-up.rule.js';

/** What one import run says of itself: counts and hashes, nothing about any person. */
interface ImportArguments {
  /** `employees`, `talent` or `personas`. */
  readonly kind: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly fileHash: string;
  readonly rowsIn: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Hash of the sorted array of the accepted rows' hashes, hex. */
  readonly rowsRoot: string;
}

export type ImportEvent = { readonly type: 'ImportRecorded' } & ImportArguments;

type ImportRule = Rule<StreamState, ImportArguments, KernelPolicy>;

const RowsMustAddUp: ImportRule = rowsMustAddUp('RowsMustAddUp');

const recordImport = move<StreamState, ImportArguments, ImportEvent, KernelPolicy, typeof importProcedure>({
  rules: [RowsMustAddUp],
  then: ({ act }) => ({ events: [imported(act.arguments)], outcome: 'recorded' }),
});

function imported(run: ImportArguments): ImportEvent {
  const { kind, fileHash, rowsIn, accepted, rejected, rowsRoot } = run;
  return { type: 'ImportRecorded', kind, fileHash, rowsIn, accepted, rejected, rowsRoot };
}

/** An import run is a stream of one event: it is recorded and closed in the same act. */
export const importLaw: Law<StreamState, ImportEvent, KernelPolicy, typeof importProcedure> = {
  procedure: importProcedure,
  initial: unopened,
  moves: { recordImport },
  evolve: (state, event: ImportEvent | KernelEvent) =>
    event.type === 'ImportRecorded' ? { ...state, stage: 'recorded' } : state,
  silences: {},
};
