import { describe, expect, test } from 'vitest';
import { edits, own, plantedTree, shared } from './support/new-kind.js';
import { faultsWith } from './support/overlay.js';

/**
 * Files outside its own folders that somebody changes for a new kind of stream. It only falls: whoever makes one of
 * them derive lowers it here. Tests that walk through every kind with streams of their own, such as the matrix of access
 * over HTTP, take its streams in besides.
 */
const SHARED = 10;

/** What commands write anew from those: `npm run tables` the first two, `npm run procedures` the last. */
const WRITTEN = ['docs/tables.md', 'libs/persistence/catalogue.txt', 'docs/procedures/README.md'];

const touched = shared([...own, ...edits.map(({ file }) => file)], 'toy');

describe('A new kind of stream', () => {
  test('touches its own folders and as many files as are written down', () => {
    expect(touched).toEqual(edits.map(({ file }) => file).toSorted());
    expect(touched.length, touched.join('\n')).toBe(SHARED);
    expect(touched.filter((file) => WRITTEN.includes(file))).toEqual([]);
  });

  test('and one file more would be counted, in whichever folder', () => {
    const more = [...own, ...edits.map(({ file }) => file), 'apps/api/offer/offers.ts', 'toy.ts'];
    expect(shared(more, 'toy')).toHaveLength(SHARED + 2);
  });

  test('compiles with law, contract, read model, resource and workflow', () => {
    expect(faultsWith('tsconfig.json', plantedTree(edits))).toEqual([]);
  });

  test('compiles with its pages and words, and without its words it does not', () => {
    expect(faultsWith('apps/web/tsconfig.json', plantedTree(edits))).toEqual([]);
    const wordless = plantedTree(edits.filter(({ file }) => !file.startsWith('apps/web/')));
    const lacking = faultsWith('apps/web/tsconfig.json', wordless).map((fault) => fault.split(':')[0]);
    expect(lacking).toEqual(
      expect.arrayContaining(['apps/web/words/kinds.ts', 'apps/web/words/stage-words.ts']),
    );
  });
});
