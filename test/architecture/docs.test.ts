import { expect, test } from 'vitest';
import { guides, missingIn } from './support/docs.js';

test('README and docs name only commands and paths that there are', () => {
  expect(guides()).toEqual(
    expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/operator.md', 'docs/development.md']),
  );
  expect(guides().flatMap(missingIn)).toEqual([]);
});

test('what a planted page names and is not there is found, on its line', () => {
  const page = 'test/planted/docs/wrong.md';
  expect(missingIn(page)).toEqual([
    `${page}:1 tokens`,
    `${page}:1 libs/domain/lore.ts`,
    `${page}:2 libs/<x>/lore.ts`,
    `${page}:2 gone.md`,
    `${page}:3 ../../../docs/screens/gone.id.wide.webp`,
    `${page}:6 stroy`,
    `${page}:8 dist/apps/api/gone.js`,
    `${page}:9 infra/gone.sql`,
    `${page}:9 libs/lore`,
  ]);
});
