import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited, CLEAN } from '../support/audit.js';
import { Driver } from '../support/driver.js';
import { KINDS, movesOf, unknownMoves } from '../support/every-move.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.13';
const stack = sharedStack();
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.on(stack);
});
afterAll(() => driver.close());

const COMMON = ['adoptPolicy', 'claimTask', 'releaseTask', 'reassignTask', 'confirmReassignment'];

it('knows what every kind of stream has in common', () => {
  for (const kind of KINDS) expect(movesOf(kind)).toEqual(expect.arrayContaining(COMMON));
});

// That a move which is missing from a workflow's list is found here is shown in unknown-move.test.ts.
describe.each(KINDS)('the workflow of a %s', (kind) => {
  it('takes every move of its law: each is answered by an act that is sealed', async () => {
    expect(await unknownMoves(driver, kind, GOVERNMENT)).toEqual([]);
  });
});

it('replays the streams of this government without a difference', async () => {
  const rows = await driver.within(GOVERNMENT, (sql) =>
    sql<{ stream: string }>('select distinct stream from record.event where government = $1', [GOVERNMENT]),
  );
  const streams = rows.map(({ stream }) => stream).filter((stream) => !stream.startsWith('import/'));
  expect(await audited(stack, streams)).toMatchObject(CLEAN);
});
