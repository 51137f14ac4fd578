import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited, CLEAN } from './support/audit.js';
import { Driver } from './support/driver.js';
import { KINDS, movesOf, unknownMoves } from './support/every-move.js';
import { sharedStack } from './support/stack.js';
import { KINDS as STREAM_KINDS } from '../../libs/contracts/kinds.js';

const GOVERNMENT = '62.13';
const stack = sharedStack();
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.on(stack);
});
afterAll(() => driver.close());

it('knows the law of every kind of stream that has a workflow', () => {
  expect(KINDS).toEqual(Object.keys(STREAM_KINDS));
  for (const kind of KINDS)
    expect(movesOf(kind)).toEqual(expect.arrayContaining(['adoptPolicy', 'claimTask', 'releaseTask']));
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
