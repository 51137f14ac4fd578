/** What a preview counts, row by row of the file; `vanished` are people in service whom the file no longer has. */
export interface ImportCounts {
  readonly rowsIn: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly vanished: number;
}

/** What an import run can tell. `…Text` fields are digests of disclosures; nothing here says anything about a person. */
export type ImportRunEvent =
  | {
      readonly type: 'ImportSubmitted';
      readonly submitter: string;
      /** `employees`. */
      readonly content: string;
      /** Names the uploaded file while there is one. */
      readonly upload: string;
      /** SHA-256 of the file's bytes, hex. */
      readonly fileHash: string;
      readonly bytes: number;
      /** `csv` or `xlsx`. */
      readonly format: string;
      /** Day the file was made, ISO date. */
      readonly asOf: string;
    }
  /** `base` names the newest change to the government's data that the preview was made after, `null` for none. */
  | ({ readonly type: 'ImportPreviewed'; readonly base: string | null } & ImportCounts)
  | { readonly type: 'ImportUnreadable' }
  | { readonly type: 'ImportApproved'; readonly approver: string; readonly noteText: string }
  | { readonly type: 'ImportRefused'; readonly by: string; readonly noteText: string }
  | { readonly type: 'ImportWithdrawn'; readonly by: string }
  | { readonly type: 'ImportLapsed' }
  | {
      readonly type: 'ImportApplied';
      readonly rowsIn: number;
      readonly accepted: number;
      readonly rejected: number;
      /** Hash of the sorted array of the accepted rows' hashes, hex. */
      readonly rowsRoot: string;
    }
  /** Other data came in after the preview was made, so it is made anew. */
  | { readonly type: 'ImportOutdated' }
  | { readonly type: 'ImportUndoAsked'; readonly by: string; readonly noteText: string }
  | { readonly type: 'ImportUndone' }
  /** `cited` and `overtaken`: decisions stand on its rows, or a later run on top of them. */
  | { readonly type: 'ImportUndoImpossible'; readonly why: string }
  | { readonly type: 'ImportConcluded'; readonly by: string };
