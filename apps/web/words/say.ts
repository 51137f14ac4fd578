import type { Language, Phrase } from './phrase.js';

export type Values = { readonly [name: string]: string | number };

/**
 * A phrase in one language with these values in their places. Where English has two forms, `count` chooses; Bahasa
 * Indonesia has one. A value is text, whatever is in it: places in it are not filled in.
 */
export function sayIn(language: Language, phrase: Phrase, values: Values = {}): string {
  const said = phrase[language];
  const form = typeof said === 'string' ? said : said[values['count'] === 1 ? 0 : 1];
  return form.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
}
