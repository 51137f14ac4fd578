/** A talent cycle as other laws see it: value of the fact `cycle`. */
export type CycleRow = {
  readonly stream: string;
  readonly government: string;
  /** Hash of the policy version that the cycle pins. */
  readonly policy: string;
  /** verification, approval, opening, open, closing */
  readonly stage: string;
};
