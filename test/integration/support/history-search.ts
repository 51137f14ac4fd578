import { Client, Connection } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { unencrypted } from '../../../libs/history/decoded.js';
import type { Hit, Needles } from './needles.js';

/** Workflows whose histories are read side by side. */
const AT_ONCE = 8;

/** What of an open history must not be read by everyone counts as a hit, whatever it says. */
const OPENLY = 'a payload that is not encrypted';

/**
 * Searches everything that Temporal keeps of a namespace's workflows: ids, memos, search attributes, identities,
 * every field of every event, and every payload and failure after decrypting it.
 */
export async function hitsInTemporal(
  place: { readonly temporalAddress: string; readonly namespace: string },
  codec: PayloadCodec,
  needles: Needles,
): Promise<{ readonly workflows: number; readonly hits: readonly Hit[] }> {
  const connection = await Connection.connect({ address: place.temporalAddress });
  const client = new Client({ connection, namespace: place.namespace });
  const runs: { workflowId: string; runId: string }[] = [];
  for await (const { workflowId, runId } of client.workflow.list({ pageSize: 1000 }))
    runs.push({ workflowId, runId });
  const hits: Hit[] = [];
  const next = async (): Promise<void> => {
    for (let run = runs.pop(); run; run = runs.pop())
      hits.push(...(await inRun(client, run, codec, needles)));
  };
  const workflows = runs.length;
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await connection.close();
  return { workflows, hits };
}

async function inRun(
  client: Client,
  { workflowId, runId }: { workflowId: string; runId: string },
  codec: PayloadCodec,
  needles: Needles,
): Promise<readonly Hit[]> {
  const handle = client.workflow.getHandle(workflowId, runId);
  const { raw } = await handle.describe();
  const { events } = await handle.fetchHistory();
  const open = (events ?? []).flatMap((event) =>
    unencrypted(event).map((path) => ({ where: `${workflowId} ${path}`, needle: OPENLY })),
  );
  const texts = [workflowId, ...(await textsIn(raw, codec)), ...(await textsIn(events, codec))];
  return [...open, ...needles.in(workflowId, texts.join('\n'))];
}

/** Every text in a message of Temporal's, payloads as they are and decrypted. */
async function textsIn(value: unknown, codec: PayloadCodec): Promise<readonly string[]> {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  const inner = isPayload(value) ? await decrypted(value, codec) : [];
  const nested = await Promise.all(Object.values(value).map((one) => textsIn(one, codec)));
  return [...inner, ...nested.flat()];
}

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value;

async function decrypted(payload: Payload, codec: PayloadCodec): Promise<readonly string[]> {
  const plain = await codec.decode([payload]);
  return plain.map(({ data }) => Buffer.from(data ?? []).toString('utf8'));
}
