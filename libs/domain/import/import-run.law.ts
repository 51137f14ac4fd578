import { factOf } from '../facts/facts.js';
import { DecisionMustBeKnown } from '../kernel/decision.rule.js';
import { done, personOf, superseded } from '../kernel/effects.js';
import { move, type Law } from '../kernel/law.js';
import { waitFor } from '../kernel/turn.js';
import { adoptPolicy } from '../policy/adoption.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { ImportCounts, ImportRunEvent } from './import-run.event.js';
import { importRunProcedure } from './import-run.procedure.js';
import { EveryRowMustBeCounted, SubmitterMustNotDecide, UploadMustBeComplete } from './import-run.rules.js';
import { evolveImportRun, initialImportRun, type ImportRunState } from './import-run.state.js';

type Noted = { readonly noteText: string };
type Submitted = { readonly upload: string; readonly content: string; readonly asOf: string };
type Decided = Noted & { readonly decision: 'approve' | 'return' };
type Applied = Omit<Extract<ImportRunEvent, { readonly type: 'ImportApplied' }>, 'type'>;

const of = <A>(definition: Parameters<typeof move<ImportRunState, A, ImportRunEvent, PolicyVersion>>[0]) =>
  move<ImportRunState, A, ImportRunEvent, PolicyVersion>(definition);

const submitImport = of<Submitted>({
  rules: [UploadMustBeComplete],
  then: ({ act }) => {
    const { upload, content, asOf } = act.arguments;
    const { hash: fileHash, bytes, format } = factOf(act, `upload:${upload}`)!;
    const file = { content, upload, fileHash, bytes, format, asOf };
    return { events: [{ type: 'ImportSubmitted', submitter: personOf(act), ...file }] };
  },
});

/** A file that brings nothing new ends here, so that the same one twice is recognised. */
const recordPreview = of<ImportCounts & { readonly base: string | null }>({
  rules: [EveryRowMustBeCounted],
  then: ({ act }) => {
    const { rowsIn, accepted, rejected, created, changed, unchanged, vanished, base } = act.arguments;
    const counts = { rowsIn, accepted, rejected, created, changed, unchanged, vanished };
    const events = [{ type: 'ImportPreviewed' as const, ...counts, base }];
    if (created + changed === 0) return { events, outcome: 'nothingNew' };
    return { events, opens: [waitFor(importRunProcedure, 'approveImport')] };
  },
});

const rejectFile = of<object>({
  rules: [],
  then: () => ({ events: [{ type: 'ImportUnreadable' }], outcome: 'unreadable' }),
});

const approveImport = of<Decided>({
  rules: [DecisionMustBeKnown('approve', 'return'), SubmitterMustNotDecide],
  then: ({ state, act }) => {
    const { decision, noteText } = act.arguments;
    const closes = done(state, 'approveImport');
    const person = personOf(act);
    if (decision === 'return')
      return { events: [{ type: 'ImportRefused', by: person, noteText }], closes, outcome: 'refused' };
    return { events: [{ type: 'ImportApproved', approver: person, noteText }], closes };
  },
});

const withdrawImport = of<object>({
  rules: [],
  then: ({ state, act }) => ({
    events: [{ type: 'ImportWithdrawn', by: personOf(act) }],
    closes: superseded(state),
    outcome: 'withdrawn',
  }),
});

const recordApplied = of<Applied>({
  rules: [EveryRowMustBeCounted],
  then: ({ act }) => {
    const { rowsIn, accepted, rejected, rowsRoot } = act.arguments;
    return { events: [{ type: 'ImportApplied', rowsIn, accepted, rejected, rowsRoot }] };
  },
});

const recordOutdated = of<object>({ rules: [], then: () => ({ events: [{ type: 'ImportOutdated' }] }) });

const undoImport = of<Noted>({
  rules: [],
  then: ({ act }) => ({
    events: [{ type: 'ImportUndoAsked', by: personOf(act), noteText: act.arguments.noteText }],
  }),
});

const recordUndone = of<object>({
  rules: [],
  then: () => ({ events: [{ type: 'ImportUndone' }], outcome: 'undone' }),
});

const recordUndoImpossible = of<{ readonly why: string }>({
  rules: [],
  then: ({ act }) => ({ events: [{ type: 'ImportUndoImpossible', why: act.arguments.why }] }),
});

const concludeImport = of<object>({
  rules: [],
  then: ({ act }) => ({ events: [{ type: 'ImportConcluded', by: personOf(act) }], outcome: 'applied' }),
});

/** The law of an import run: what a file says becomes data only after two people have seen what it changes. */
export const importRunLaw: Law<ImportRunState, ImportRunEvent, PolicyVersion, typeof importRunProcedure> = {
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
};
