import type { Level } from '../policy/policy-version.js';

/** An axis as computed: score in hundredths under the pinned policy's rounding, and its level. */
type AxisRow = { readonly score: number; readonly level: Level };

/**
 * A talent case as other laws see it: value of the fact `case`, element of `cases` and `candidates`. Null means
 * that stage has not been reached.
 */
export type TalentCaseRow = {
  readonly stream: string;
  readonly cycle: string;
  /** The talent. */
  readonly person: string;
  readonly unit: string;
  readonly stage: string;
  readonly nominator: string | null;
  readonly verifier: string | null;
  readonly supervisor: string | null;
  /** Persons who declared a tie to the talent in a session. */
  readonly ties: readonly string[];
  readonly performance: AxisRow | null;
  readonly potential: AxisRow | null;
  /** Both axes together, in hundredths: ranks the candidates of a succession. */
  readonly talentScore: number | null;
  /** Box the axes map to, before calibration. */
  readonly mappedBox: number | null;
  /** Box the committee decided. */
  readonly box: number | null;
  /** Streams (session, succession, signing) the case is enrolled in now. */
  readonly enrolledIn: readonly string[];
  /** How the case ended; null while it is open. */
  readonly outcome: string | null;
};
