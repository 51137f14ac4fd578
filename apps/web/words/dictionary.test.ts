import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../libs/domain/case/adoption/adoption.moves.js';
import { SETTLE, STRIKE } from '../../../libs/domain/kernel/decide.js';
import { HAND_ON } from '../../../libs/domain/kernel/owner.js';
import { movesOf } from '../../../libs/domain/law.js';
import { procedures } from '../../../libs/domain/procedures.js';
import { keysTwice, phraseFaults, usesIn } from './phrase-faults.js';
import type { Phrases } from './phrase.js';

/** Every table of words, in whichever folder it lies. */
const TABLES = Object.values(
  import.meta.glob<{ readonly [name: string]: Phrases }>('../**/{words,*-words}.ts', { eager: true }),
).flatMap((file) =>
  Object.entries(file).flatMap(([name, table]) => (name.endsWith('_WORDS') ? [table] : [])),
);
const EVENTS = TABLES.filter((table) => 'event.CaseOpened' in table);
const PHRASES: Phrases = Object.assign({}, ...TABLES.filter((table) => !EVENTS.includes(table)));

const programs = Object.entries(
  import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
)
  .filter(([file]) => !/(words|\.test)\.tsx?$/.test(file))
  .map(([, text]) => text);

const laws = import.meta.glob<string>('../../../libs/domain/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const lawText = (file: string): string => laws[`../../../libs/domain/${file}`] ?? '';

const codesOf = (family: string): string[] =>
  Object.keys(PHRASES)
    .filter((key) => key.startsWith(`${family}.`))
    .map((key) => key.slice(family.length + 1))
    .toSorted();

const OUTCOME = /outcome: '(\w+)'|return '(\w+)'/g;

describe('The dictionary', () => {
  test('says every phrase in both languages, with the same places, and none in vain', () => {
    expect(phraseFaults(PHRASES, usesIn(programs))).toEqual([]);
    expect(EVENTS).toHaveLength(1);
    for (const table of EVENTS)
      expect(phraseFaults(table, { keys: new Set(), families: new Set(['event']) })).toEqual([]);
  });

  test('says each key in one table, so that no page says it another way', () => {
    expect(TABLES.length).toBeGreaterThan(20);
    expect(keysTwice(TABLES)).toEqual([]);
    expect(
      keysTwice([{ 'a.one': { id: 'satu', en: 'one' } }, { 'a.one': { id: 'esa', en: 'one' } }]),
    ).toEqual(['a.one is in two tables']);
  });

  test('notices what is blank, unequal, or never said', () => {
    const planted = {
      'a.blank': { id: ' ', en: 'x' },
      'a.unequal': { id: '{{name}} masuk', en: 'in' },
      'b.idle': { id: 'diam', en: 'idle' },
      'role.known': { id: 'peran', en: 'role' },
    };
    expect(phraseFaults(planted, usesIn(["say('a.blank'); say('a.unequal'); word('role', code)"]))).toEqual([
      'a.blank is blank',
      'a.unequal has other places in English',
      'b.idle is never said',
    ]);
  });

  test('has a word for every move of every law', () => {
    const moves = Object.keys(procedures).flatMap(movesOf);
    const common = ['claimTask', 'releaseTask', HAND_ON, SETTLE, STRIKE];
    expect(codesOf('move')).toEqual([...new Set([...moves, ...common])].toSorted());
  });

  test.each(Object.values(procedures))('has a word for every stage of a $kind', ({ kind, stages }) => {
    const rested = Object.keys(stages).filter((stage) => stage !== 'unopened');
    expect(codesOf(`stage.${kind}`)).toEqual(rested.toSorted());
  });

  test('has a word for every outcome of a case', () => {
    const outcomes = codesOf('stage.case').flatMap((stage) =>
      [false, true].flatMap((deferred) => [outcomeOf({ stage, deferred, document: null })]),
    );
    expect(codesOf('outcome.case')).toEqual([...new Set([...outcomes, 'committed'])].toSorted());
  });

  test.each([
    ['cycle', 'cycle/cycle.law.ts'],
    ['session', 'calibration/closing.ts'],
    ['succession', 'placement/steps.ts'],
  ])('has a word for every outcome of a %s', (kind, file) => {
    const found = [...lawText(file).matchAll(OUTCOME)].flatMap((match) => match.slice(1).filter(Boolean));
    for (const outcome of found) expect(codesOf(`outcome.${kind}`)).toContain(outcome);
  });
});
