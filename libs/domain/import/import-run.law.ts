import { DecisionMustBeKnown } from '../kernel/decision.rule.js';
import { move, type Law } from '../kernel/law.js';
import { adoptPolicy } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import * as effects from './import-run.effects.js';
import type { ImportRunEvent } from './import-run.event.js';
import { importRunProcedure } from './import-run.procedure.js';
import {
  EveryRowMustBeCounted,
  PreviewMustBeTheLatest,
  SubmitterMustNotDecide,
  SubmitterMustNotUndo,
  UploadMustBeComplete,
  WithdrawerMustBeTheSubmitter,
} from './import-run.rule.js';
import { evolveImportRun, initialImportRun, type ImportRunState } from './import-run.state.js';

type S = ImportRunState;
type E = ImportRunEvent;
type P = PolicyVersion;
type T = typeof importRunProcedure;

const submitImport = move<S, effects.Submitted, E, P, T>({
  rules: [UploadMustBeComplete],
  then: effects.submitted,
});

const recordPreview = move<S, effects.Previewed, E, P, T>({
  rules: [EveryRowMustBeCounted],
  then: effects.previewed,
});

const approveImport = move<S, effects.Decided, E, P, T>({
  rules: [DecisionMustBeKnown('approve', 'return'), SubmitterMustNotDecide, PreviewMustBeTheLatest],
  then: effects.decided,
});

const recordApplied = move<S, effects.Applied, E, P, T>({
  rules: [EveryRowMustBeCounted],
  then: effects.applied,
});

const rejectFile = move<S, object, E, P, T>({ rules: [], then: effects.unreadable });
const withdrawImport = move<S, object, E, P, T>({
  rules: [WithdrawerMustBeTheSubmitter],
  then: effects.withdrawn,
});
const recordOutdated = move<S, object, E, P, T>({ rules: [], then: effects.outdated });
const undoImport = move<S, effects.Noted, E, P, T>({
  rules: [SubmitterMustNotUndo],
  then: effects.undoAsked,
});
const recordUndone = move<S, object, E, P, T>({ rules: [], then: effects.undone });
const recordUndoImpossible = move<S, { readonly why: string }, E, P, T>({
  rules: [],
  then: effects.undoImpossible,
});
const concludeImport = move<S, object, E, P, T>({ rules: [], then: effects.concluded });

/** The law of an import run: what a file says becomes data only after two people have seen what it changes. */
export const importRunLaw: Law<S, E, P, T> = {
  procedure: importRunProcedure,
  initial: initialImportRun,
  moves: {
    submitImport,
    recordPreview,
    rejectFile,
    approveImport,
    withdrawImport,
    recordApplied,
    recordOutdated,
    undoImport,
    recordUndone,
    recordUndoImpossible,
    concludeImport,
    adoptPolicy,
  },
  evolve: evolveImportRun,
  silences: { approveImport: () => ({ events: [{ type: 'ImportLapsed' }], outcome: 'lapsed' }) },
  barred: ({ submitter }) => [submitter],
};
