import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { TestStack } from '../../infra/stack/test-stack.js';

/** What these streams have left: events and bytes in Temporal's histories, bytes and acts in the record. */
export interface Footprint {
  readonly historyEvents: number;
  readonly historyBytes: number;
  readonly recordBytes: number;
  readonly acts: number;
}

/** Sums over the streams' latest runs and all their rows in the record; indexes are not counted. */
export async function footprintOf(stack: TestStack, streams: readonly string[]): Promise<Footprint> {
  const connection = await Connection.connect({ address: stack.temporalAddress });
  const client = new Client({ connection, namespace: stack.namespace });
  let [historyEvents, historyBytes] = [0, 0];
  for (const stream of streams) {
    const { historyLength, historySize } = await client.workflow.getHandle(stream).describe();
    historyEvents += historyLength;
    historyBytes += historySize ?? 0;
  }
  await connection.close();
  return { historyEvents, historyBytes, ...(await inRecord(stack.databaseUrls.isen_replay, streams)) };
}

async function inRecord(url: string, streams: readonly string[]) {
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  const bytes = ['event', 'disclosure', 'delivery', 'log', 'stream_key'].map(
    (table) =>
      `(select coalesce(sum(pg_column_size(t.*)), 0) from record.${table} t where t.stream = any($1))`,
  );
  const acts = '(select count(*) from record.event where stream = any($1))';
  const { rows } = await reader.query<{ bytes: string; acts: string }>(
    `select ${bytes.join(' + ')} as bytes, ${acts} as acts`,
    [streams],
  );
  await reader.end();
  return { recordBytes: Number(rows[0]?.bytes), acts: Number(rows[0]?.acts) };
}
