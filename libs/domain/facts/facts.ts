import type { Standing } from '../kernel/actor.js';
import type { Approval } from '../kernel/approval.js';
import type { Cited } from '../kernel/cited.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { LegalWindow } from '../reference/legal-window.js';
import type { Holder, Position } from '../reference/office.js';
import type { Servant } from '../reference/servant.js';
import type { TalentCaseRow } from './case-row.js';
import type { CycleRow } from './cycle-row.js';

/**
 * Every fact a decision can stand on: the part of its name before the colon, and the shape of its value. A law reads
 * them, a route asks for them and a reader supplies them under these names; null is what nobody knows.
 */
export interface Facts {
  /** On which paper somebody acts. */
  readonly standing: Standing;
  /** A civil servant as imports have them. */
  readonly servant: Servant;
  readonly position: Position;
  /** Approval letters of other bodies, and legal windows, that the stream's government has recorded. */
  readonly approvals: readonly Approval[];
  readonly windows: readonly LegalWindow[];
  /** Talent Committee, and offices of the government, with who holds them today. */
  readonly roster: readonly Holder[];
  readonly officials: readonly Holder[];
  /** Who holds a role today: `holders:<role>`, or `holders:<role>/<unit>` for those who cover a unit. */
  readonly holders: readonly Holder[];
  readonly cycle: CycleRow;
  /** The case or cases that the arguments name, and the best of a cycle's succession group. */
  readonly case: TalentCaseRow;
  readonly cases: readonly TalentCaseRow[];
  readonly candidates: readonly TalentCaseRow[];
  /** A policy version under its hash. */
  readonly policy: { readonly hash: string; readonly policy: PolicyVersion };
  /** The act of another stream that is adopted, as the record has it. */
  readonly cited: Cited;
  /** A file that somebody has uploaded whole; `hash` is the SHA-256 of its bytes, `format` csv or xlsx by its content. */
  readonly upload: {
    readonly upload: string;
    readonly person: string;
    readonly hash: string;
    readonly bytes: number;
    readonly format: string;
  };
  /** A claimed name that another stream holds. */
  readonly taken: { readonly claim: string; readonly by: string };
}
export type FactSource = keyof Facts;

/** Sources of which there are many: their names go on with a colon and an id. */
type Keyed = 'standing' | 'servant' | 'position' | 'holders' | 'upload';

/** The name of a fact: `roster`, `servant:<person>`; in a route the id may be a template, `servant:{person}`. */
export type FactName = Exclude<FactSource, Keyed> | `${Keyed}:${string}`;

type SourceOf<N extends FactName> = N extends `${infer S extends Keyed}:${string}` ? S : N & FactSource;

/** Whether a fact came with an act at all; one that nobody knows comes too, as null. */
export const hasFact = (
  { facts }: { readonly facts: { readonly [name: string]: unknown } },
  name: FactName,
): boolean => Object.hasOwn(facts, name);

/** A fact that came with an act, or null when nobody knows it or it did not come. */
export const factOf = <N extends FactName>(
  { facts }: { readonly facts: { readonly [name: string]: unknown } },
  name: N,
): Facts[SourceOf<N>] | null => (facts[name] ?? null) as Facts[SourceOf<N>] | null;
