import { describe, expect, test } from 'vitest';
import type { SealedAct } from '../../libs/contracts/messages/stream.contract.js';
import type { RecordSide } from '../../libs/runs/record-side.js';
import { disagreementOf } from './disagreement.js';
import type { TemporalSide } from './temporal-side.js';

const STREAM = 'case/62.01/A';
const AT = '2026-01-05T03:00:00.000Z';
const SESSION = { stream: 'session/62.01/B', seq: 3 };
const RECORD: RecordSide = {
  stream: STREAM,
  seq: 2,
  hash: 'h2',
  policy: 'p',
  cycle: null,
  isLive: true,
};
const HASHES = new Map([
  [`${STREAM} 1`, 'h1'],
  [`${STREAM} 2`, 'h2'],
]);

const act = (seq: number, hash: string) => ({ seq, hash, move: 'nominate', at: '' }) as SealedAct;

/** A workflow that has got as far as these acts. */
function workflow(hashes: readonly string[], adopting: readonly (typeof SESSION)[] = []): TemporalSide {
  const acts = new Map(hashes.map((hash, index) => [index + 1, act(index + 1, hash)]));
  return {
    kind: 'running',
    reach: { seq: hashes.length, hash: hashes.at(-1) ?? '', acts, adopting },
  };
}

/** One that has ended there. */
const ended = (hashes: readonly string[]) => ({ ...workflow(hashes), kind: 'ended', at: AT }) as TemporalSide;

const found = (record: RecordSide | null, temporal: TemporalSide) =>
  disagreementOf(STREAM, record, temporal, record ? HASHES : new Map());

describe('no disagreement', () => {
  test.each([
    ['both know the same acts', RECORD, workflow(['h1', 'h2'])],
    ['a stream is about to seal its first act', null, workflow([])],
    ['a closed stream has no workflow', { ...RECORD, isLive: false }, { kind: 'none' } as const],
    ['nobody knows the stream', null, { kind: 'none' } as const],
    ['a workflow ended before the first act', null, ended([])],
    ['a closed stream’s workflow has ended', { ...RECORD, isLive: false }, ended(['h1', 'h2'])],
    ['the same, unreadable', { ...RECORD, isLive: false }, { kind: 'endedUnreadable', at: AT } as const],
  ])('when %s', (_when, record, temporal) => {
    expect(found(record, temporal)).toBeNull();
  });
});

describe('disagreement', () => {
  test.each([
    ['withoutWorkflow', RECORD, { kind: 'none' } as const],
    ['recordAhead', RECORD, workflow(['h1'])],
    ['temporalAhead', RECORD, workflow(['h1', 'h2', 'h3'])],
    ['temporalAhead', RECORD, workflow(['h1', 'other'])],
    ['temporalAhead', null, workflow(['h1'])],
    ['temporalAhead', { ...RECORD, isLive: false }, workflow(['h1', 'h2', 'h3'])],
    ['closedButRunning', { ...RECORD, isLive: false }, workflow(['h1', 'h2'])],
    ['adoptsNothing', RECORD, workflow(['h1', 'h2'], [SESSION])],
    ['unreadable', RECORD, { kind: 'unreadable' } as const],
    ['withoutWorkflow', RECORD, ended(['h1', 'h2', 'h3'])],
    ['withoutWorkflow', RECORD, { kind: 'endedUnreadable', at: AT } as const],
    ['endedUnknown', null, ended(['h1'])],
    ['endedUnknown', null, { kind: 'endedUnreadable', at: AT } as const],
  ])('%s', (kind, record, temporal) => {
    expect(found(record, temporal)).toMatchObject({ kind });
  });

  test('names the acts that only the workflow knows', () => {
    const { lost, sealed, reached } = found(RECORD, workflow(['h1', 'other', 'h3']))!;
    expect({ lost, sealed, reached }).toEqual({
      lost: [
        { seq: 2, move: 'nominate', at: '' },
        { seq: 3, move: 'nominate', at: '' },
      ],
      sealed: 2,
      reached: 3,
    });
  });
});
