import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import { expect, test } from 'vitest';
import type { History } from './decoded.js';
import { withTrueStarts } from './task-starts.js';

/** A run that was told of until second 10, and whose task the server says to have started in second 20. */
const HISTORY = {
  events: [
    { eventId: 1, eventTime: msToTs(10_000), workflowExecutionStartedEventAttributes: {} },
    { eventId: 2, eventTime: msToTs(19_999), workflowTaskScheduledEventAttributes: {} },
    { eventId: 3, eventTime: msToTs(20_000), workflowTaskStartedEventAttributes: {} },
    { eventId: 4, eventTime: msToTs(20_100), workflowTaskCompletedEventAttributes: { startedEventId: 3 } },
  ],
} as unknown as History;

const startWhenSeen = (...instants: number[]) => {
  const { events } = withTrueStarts(
    HISTORY,
    instants.map((ms) => ({ start: '3', ms })),
  );
  return tsToMs(events?.[2]?.eventTime ?? undefined);
};

test('a task starts when it first saw the clock, although the server wrote its start later', () => {
  expect(startWhenSeen(19_000, 18_000, 18_500)).toBe(18_000);
});

test('a task keeps the start that the server wrote when it saw nothing earlier', () => {
  expect(startWhenSeen()).toBe(20_000);
  expect(startWhenSeen(20_050)).toBe(20_000);
});

test('no instant before what the history had told moves a start: an act dated back stays a difference', () => {
  expect(startWhenSeen(9_999)).toBe(20_000);
});
