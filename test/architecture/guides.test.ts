import { expect, test } from 'vitest';
import { unsaidIn } from './support/guides.js';

/** Pages for people who work with the screens: what stands there in italics they look for on them. */
const GUIDES = ['desk', 'hr-officer', 'unit-head', 'committee', 'appointing-authority', 'auditor', 'import'];

test.each(GUIDES)('docs/%s.md calls everything on the screens as they do', (guide) => {
  expect(unsaidIn(`docs/${guide}.md`)).toEqual([]);
});

test('a button that no screen has is found where it is planted', () => {
  expect(unsaidIn('test/planted/guides/wrong.md')).toEqual([
    'Ambil alih',
    '“Setujui” dapat dipilih:',
    'tugas',
  ]);
});
