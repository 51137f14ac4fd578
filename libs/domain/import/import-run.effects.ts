import { factOf } from '../facts/facts.js';
import { closing, personOf } from '../kernel/effects.js';
import type { Context, Effect, EffectOf } from '../kernel/law.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { ImportCounts, ImportRunEvent } from './import-run.event.js';
import { importRunProcedure } from './import-run.procedure.js';
import type { ImportRunState } from './import-run.state.js';

type Of<A> = Context<ImportRunState, A, PolicyVersion>;
type ImportRunEffect = EffectOf<ImportRunEvent, typeof importRunProcedure>;
export type Noted = { readonly noteText: string };
export type Submitted = { readonly upload: string; readonly content: string; readonly asOf: string };
export type Previewed = ImportCounts & { readonly base: string | null };
export type Decided = Noted & { readonly decision: 'approve' | 'return'; readonly preview: string };
export type Applied = Omit<Extract<ImportRunEvent, { readonly type: 'ImportApplied' }>, 'type'>;

/** The uploaded file is named and will be read. */
export function submitted({ act }: Of<Submitted>): Effect<ImportRunEvent> {
  const { upload, content, asOf } = act.arguments;
  const { hash: fileHash, bytes, format } = factOf(act, `upload:${upload}`)!;
  const file = { content, upload, fileHash, bytes, format, asOf };
  return { events: [{ type: 'ImportSubmitted', submitter: personOf(act), ...file }] };
}

/** A file that brings nothing new ends here, so that the same one twice is recognised. */
export function previewed({ act }: Of<Previewed>): ImportRunEffect {
  const { rowsIn, accepted, rejected, created, changed, unchanged, vanished, base } = act.arguments;
  const counts = { rowsIn, accepted, rejected, created, changed, unchanged, vanished };
  const events = [{ type: 'ImportPreviewed' as const, ...counts, base }];
  if (created + changed === 0) return { events, outcome: 'nothingNew' };
  return { events, opens: [waitFor(importRunProcedure, 'approveImport')] };
}

/** No preview can be made of such a file. */
export const unreadable = (): Effect<ImportRunEvent> => ({
  events: [{ type: 'ImportUnreadable' }],
  outcome: 'unreadable',
});

/** Another person lets it be applied, or ends it. */
export function decided(context: Of<Decided>): Effect<ImportRunEvent> {
  const { act } = context;
  const { decision, noteText } = act.arguments;
  const closes = closing(importRunProcedure, context);
  const person = personOf(act);
  if (decision === 'return')
    return { events: [{ type: 'ImportRefused', by: person, noteText }], closes, outcome: 'refused' };
  return { events: [{ type: 'ImportApproved', approver: person, noteText }], closes };
}

/** Whoever sent it in takes it back before it is decided. */
export const withdrawn = (context: Of<object>): Effect<ImportRunEvent> => ({
  events: [{ type: 'ImportWithdrawn', by: personOf(context.act) }],
  closes: closing(importRunProcedure, context),
  outcome: 'withdrawn',
});

/** Every accepted row has become data, all in one. */
export function applied({ act }: Of<Applied>): Effect<ImportRunEvent> {
  const { rowsIn, accepted, rejected, rowsRoot } = act.arguments;
  return { events: [{ type: 'ImportApplied', rowsIn, accepted, rejected, rowsRoot }] };
}

/** Other data came in meanwhile: it is shown and approved anew. */
export const outdated = (): Effect<ImportRunEvent> => ({ events: [{ type: 'ImportOutdated' }] });

/** Its rows are to be taken back, as far as nothing stands on them. */
export const undoAsked = ({ act }: Of<Noted>): Effect<ImportRunEvent> => ({
  events: [{ type: 'ImportUndoAsked', by: personOf(act), noteText: act.arguments.noteText }],
});

/** The data is what it was before. */
export const undone = (): Effect<ImportRunEvent> => ({
  events: [{ type: 'ImportUndone' }],
  outcome: 'undone',
});

/** Something stands on its rows by now, so they stay. */
export const undoImpossible = ({ act }: Of<{ readonly why: string }>): Effect<ImportRunEvent> => ({
  events: [{ type: 'ImportUndoImpossible', why: act.arguments.why }],
});

/** It is looked at no more. */
export const concluded = ({ act }: Of<object>): Effect<ImportRunEvent> => ({
  events: [{ type: 'ImportConcluded', by: personOf(act) }],
  outcome: 'applied',
});
