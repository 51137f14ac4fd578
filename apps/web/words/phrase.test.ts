import { expect, test } from 'vitest';
import { codesIn, type FamilyOf, type KeyOf, type Phrase } from './phrase.js';
import type { WordsOf } from './use-words.js';

const TABLE = {
  'a.one': { id: 'satu', en: 'one' },
  'stage.case.open': { id: 'buka', en: 'open' },
  'stage.case.shut': { id: 'tutup', en: 'shut' },
} as const;

/** Answered by the compiler, which refuses the constants below when they are not what it finds. */
type Says<Key> = Key extends Parameters<WordsOf<typeof TABLE>['say']>[0] ? 'said' : 'refused';
type Knows<Family> = Family extends FamilyOf<KeyOf<typeof TABLE>> ? 'said' : 'refused';
type Holds<Text> = Text extends Phrase ? 'said' : 'refused';

test('the compiler refuses a key, a family of codes and a language that a table lacks', () => {
  const keys: [Says<'a.one'>, Says<'a.two'>] = ['said', 'refused'];
  const families: [Knows<'stage.case'>, Knows<'stage'>, Knows<'role'>] = ['said', 'refused', 'refused'];
  const phrases: [Holds<{ id: string; en: string }>, Holds<{ id: string }>, Holds<{ en: string }>] = [
    'said',
    'refused',
    'refused',
  ];
  expect([keys, families, phrases].flat().filter((one) => one === 'said')).toHaveLength(3);
});

test('the codes of a family come in the order of its table', () => {
  expect(codesIn(TABLE, 'stage.case')).toEqual(['open', 'shut']);
});
