/** What a talent cycle can tell. `…Text` fields are digests of disclosures. */
export type CycleEvent =
  | {
      readonly type: 'CycleProposed';
      readonly proposer: string;
      readonly policy: string;
      readonly levels: readonly string[];
      readonly titleText: string;
    }
  | { readonly type: 'CycleVerified'; readonly verifier: string; readonly noteText: string }
  | { readonly type: 'CycleReturned'; readonly by: string; readonly noteText: string }
  | { readonly type: 'CycleApproved'; readonly approver: string; readonly noteText: string }
  | {
      readonly type: 'CasesOpened';
      readonly opened: number;
      readonly refused: number;
      readonly undeliverable: number;
    }
  | { readonly type: 'CycleClosingStarted'; readonly closer: string }
  /** `closed` counts all cases closed so far, over every attempt to close the cycle. */
  | { readonly type: 'CasesClosed'; readonly closed: number; readonly undeliverable: number }
  | { readonly type: 'CasesLeftOpen'; readonly closed: number; readonly refused: number };
