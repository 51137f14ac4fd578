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
