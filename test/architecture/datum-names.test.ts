import { expect, test } from 'vitest';
import { DATUM_WORDS } from '../../apps/web/value/datum-words.js';
import { FIELD_WORDS } from '../../apps/web/value/field-words.js';
import { datumNames } from './support/datum.js';
import { sourcesIn } from './support/tree.js';

/** What a refusal looked at is shown to people, so that each of its names has a word in both languages. */
const WORDS: { readonly [key: string]: { readonly id: string; readonly en: unknown } } = {
  ...FIELD_WORDS,
  ...DATUM_WORDS,
};
const isSaid = (name: string): boolean => Boolean(WORDS[`field.${name}`]?.id && WORDS[`field.${name}`]?.en);

/** Nobody is refused an import on a screen. */
const OFF_SCREEN = /^libs\/domain\/(reference|import)\//;
const rules = (): string[] =>
  sourcesIn('libs/domain').filter((file) => !OFF_SCREEN.test(file) && !file.endsWith('.test.ts'));

test('every name in the data of refusals has a word', () => {
  const names = datumNames(rules());
  expect(names).toEqual(expect.arrayContaining(['tie', 'instruments', 'casesMax', 'claim', 'problem']));
  expect(names.filter((name) => !isSaid(name))).toEqual([]);
});

test('a name without a word is noticed, wherever a rule takes it from', () => {
  const names = datumNames(['test/planted/words/datum.ts']);
  expect(names.filter((name) => !isSaid(name))).toEqual(['deepest', 'helped', 'inferred', 'written']);
});
