import { KINDS } from '../../../libs/contracts/kinds.js';
import type { Phrase, Phrases } from './phrase.js';

/** What a program text says with: keys by name, and families of keys whose last part is a code. */
export interface Uses {
  readonly keys: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

const KEY = /'([a-z]\w*(?:\.\w+)+)'/gi;
const FAMILY =
  /word\(\s*'(\w+)'|coded\('(\w+)'\)|(?:word|say)\(\s*`(\w+(?:\.\w+)*)\.\$\{|word\(`(\w+)\.\$\{|`(\w+)\.\$\{kind\}`/g;

/** What every kind of stream has under its own name. */
const OF_KINDS = /`\$\{kind\}\.(\w+)`/g;

/** Keys and families that the texts of programs use. */
export function usesIn(sources: readonly string[]): Uses {
  const text = sources.join('\n');
  return {
    keys: new Set([...[...text.matchAll(KEY)].map(([, key]) => key!), ...keysOfKinds(text)]),
    families: new Set([...text.matchAll(FAMILY)].map((found) => found.slice(1).find(Boolean)!)),
  };
}

const keysOfKinds = (text: string): readonly string[] =>
  [...text.matchAll(OF_KINDS)].flatMap(([, last]) => Object.keys(KINDS).map((kind) => `${kind}.${last}`));

/** Keys that more than one table says. */
export function keysTwice(tables: readonly Phrases[]): string[] {
  const keys = tables.flatMap((table) => Object.keys(table));
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map(
    (key) => `${key} is in two tables`,
  );
}

/** What is wrong with a dictionary, in sentences: blank, unequal in its two languages, or never said. */
export function phraseFaults(phrases: Phrases, { keys, families }: Uses): string[] {
  return Object.entries(phrases).flatMap(([key, phrase]) => [
    ...formsOf(phrase).flatMap((form) => (form.trim() === '' ? [`${key} is blank`] : [])),
    ...(hasEqualPlaces(phrase) ? [] : [`${key} has other places in English`]),
    ...(keys.has(key) || isOfFamily(key, families) ? [] : [`${key} is never said`]),
  ]);
}

const formsOf = ({ id, en }: Phrase): readonly string[] => [id, ...(typeof en === 'string' ? [en] : en)];
const placesOf = (text: string): string => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted().join();

const hasEqualPlaces = (phrase: Phrase): boolean => new Set(formsOf(phrase).map(placesOf)).size === 1;

const isOfFamily = (key: string, families: ReadonlySet<string>): boolean =>
  [...families].some((family) => key.startsWith(`${family}.`));
