import type { Sentence } from '../../../libs/domain/kernel/refusal.js';

/**
 * A text of the interface in both languages, Bahasa Indonesia first. `{{name}}` is filled in; English has a second
 * form, after `count` other than one, where it needs it.
 */
export interface Phrase {
  readonly id: string;
  readonly en: string | readonly [one: string, other: string];
}
export type Phrases = { readonly [key: string]: Phrase };
export type Language = keyof Sentence;
export const LANGUAGES = ['id', 'en'] as const satisfies readonly Language[];

/** The keys of a table, or of several. */
export type KeyOf<Table extends Phrases> = Table extends Phrases ? keyof Table & string : never;

/** Everything of a key but its last part: `stage.case` of `stage.case.nomination`. */
export type FamilyOf<Key extends string> = Key extends `${infer First}.${infer Rest}`
  ? Rest extends `${string}.${string}`
    ? `${First}.${FamilyOf<Rest>}`
    : First
  : never;

/** The codes of a family in a table, in its order. */
export const codesIn = <Table extends Phrases>(table: Table, family: FamilyOf<KeyOf<Table>>): string[] =>
  Object.keys(table)
    .filter((key) => key.startsWith(`${family}.`))
    .map((key) => key.slice(family.length + 1));
