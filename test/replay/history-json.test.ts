import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { expect, test } from 'vitest';
import { readFixtures } from './fixtures.js';

/**
 * Three copies of protobufjs in one tree break exactly this, and nothing else would notice (a direct
 * dependency on protobufjs keeps them one).
 */
test('a history survives JSON and back, byte for byte', () => {
  const { History } = proto.temporal.api.history.v1;
  for (const { history } of readFixtures('0.1.0')) {
    const bytes = History.encode(history as Parameters<typeof History.encode>[0]).finish();
    const again = historyFromJSON(JSON.parse(historyToJSON(History.decode(bytes))));
    expect(Buffer.from(History.encode(again).finish()).equals(bytes)).toBe(true);
  }
});
