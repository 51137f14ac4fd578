import { foldBy } from '../kernel/fold.js';
import { hashOf } from '../kernel/hash.js';
import { unopened, type StreamState } from '../kernel/state.js';
import type { ImportRunEvent } from './import-run.event.js';

/** reading, review, applying, applied, undoing; how it ended: `closed`. */
export interface ImportRunState extends StreamState {
  /** Person ids of who sent the file in and who approved it; empty until then. */
  readonly submitter: string;
  readonly approver: string;
  readonly content: string;
  readonly upload: string;
  readonly fileHash: string;
  readonly asOf: string;
  /** Digest of what the latest preview found, and after which change to the data; empty until there is one. */
  readonly preview: string;
}

export const initialImportRun: ImportRunState = {
  ...unopened,
  submitter: '',
  approver: '',
  content: '',
  upload: '',
  fileHash: '',
  asOf: '',
  preview: '',
};

/** Folds an import run's events. */
export const evolveImportRun = foldBy<ImportRunState, ImportRunEvent>('importRun', {
  ImportSubmitted: (state, { submitter, content, upload, fileHash, asOf }) => ({
    ...state,
    stage: 'reading',
    submitter,
    content,
    upload,
    fileHash,
    asOf,
  }),
  ImportPreviewed: (state, preview) => ({
    ...state,
    stage: preview.created + preview.changed > 0 ? 'review' : 'nothingNew',
    preview: hashOf(preview),
  }),
  ImportUnreadable: (state) => ({ ...state, stage: 'unreadable' }),
  ImportApproved: (state, { approver }) => ({ ...state, stage: 'applying', approver }),
  ImportRefused: (state) => ({ ...state, stage: 'refused' }),
  ImportWithdrawn: (state) => ({ ...state, stage: 'withdrawn' }),
  ImportLapsed: (state) => ({ ...state, stage: 'lapsed' }),
  ImportApplied: (state) => ({ ...state, stage: 'applied' }),
  ImportOutdated: (state) => ({ ...state, stage: 'reading', approver: '' }),
  ImportUndoAsked: (state) => ({ ...state, stage: 'undoing' }),
  ImportUndone: (state) => ({ ...state, stage: 'undone' }),
  ImportUndoImpossible: (state) => ({ ...state, stage: 'applied' }),
  ImportConcluded: (state) => ({ ...state, stage: 'concluded' }),
});
