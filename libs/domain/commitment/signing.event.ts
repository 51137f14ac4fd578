/** Documents of one talent; the joint commitment of the heads of region is another procedure. */
export const DOCUMENT_KINDS = ['developmentCommitment', 'integrityPact', 'performanceAgreement'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** In which capacity a person signs, in signing order. */
export const CAPACITIES = ['talent', 'supervisor', 'appointingAuthority'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** A signer signs once, also in two capacities. */
export interface Signer {
  readonly person: string;
  readonly capacities: readonly Capacity[];
}

/** What a signing round can tell. `document` is the SHA-256 of the frozen text's UTF-8 bytes. */
export type SigningEvent =
  | {
      readonly type: 'RoundOpened';
      readonly case: string;
      readonly person: string;
      readonly documentKind: DocumentKind;
      readonly document: string;
      /** Digest of the disclosure that holds the text. */
      readonly documentText: string;
      readonly signers: readonly Signer[];
    }
  | { readonly type: 'SigningStarted' }
  | { readonly type: 'DocumentSigned'; readonly person: string; readonly document: string }
  | { readonly type: 'RoundCompleted'; readonly case: string; readonly document: string }
  /** `by` declined, or nobody did: HR or policy sent an unsigned document back, or the case could not enrol. */
  | {
      readonly type: 'RoundReturned';
      readonly case: string;
      readonly by: string | null;
      readonly reasonText: string | null;
    }
  | { readonly type: 'RoundLapsed'; readonly case: string; readonly awaited: string };
