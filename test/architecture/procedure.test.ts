import { expect, test } from 'vitest';
import { saidAgain } from './support/procedure.js';
import { sourcesIn } from './support/tree.js';

test('no law, workflow or route says again what stands in a table', () => {
  const sources = ['libs/domain', 'libs/contracts', 'workflows'].flatMap((folder) => sourcesIn(folder));
  expect(sources.flatMap(saidAgain)).toEqual([]);
});

test('each that does is caught', () => {
  expect(sourcesIn('test/planted/procedure').flatMap(saidAgain)).toEqual([
    "test/planted/procedure/libs/contracts/session.routes.ts:4 permission: ['committeeChair']",
    "test/planted/procedure/libs/domain/session.law.ts:3 by: ['committeeChair']",
    "test/planted/procedure/workflows/session.workflow.ts:2 ['convene', 'attend']",
  ]);
});
