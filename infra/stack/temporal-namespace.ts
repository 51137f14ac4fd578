import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import type { Reach } from '../../libs/platform/temporal-connection.js';
import type { Voice } from './voice.js';

/** Histories are kept for this long after their workflow closed. */
export const RETENTION_SECONDS = 30 * 24 * 60 * 60;

/** What workflows can be listed by. None says anything about a person. */
export const SEARCH_ATTRIBUTES = ['Stage', 'Government', 'CycleId'] as const;

const KEYWORD = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
const NOT_FOUND = 5;
const READY_MS = 120_000;

/**
 * Connects as soon as the server answers.
 * @param reach its address, and how it is reached where that is not in plain words
 * @param checkpoint asked before each try; throws to end the waiting
 * @throws Error after two minutes without an answer: two cores that do much else take one
 */
export async function connectTemporal(reach: Reach, checkpoint: () => void): Promise<Connection> {
  const limit = Date.now() + READY_MS;
  for (;;) {
    checkpoint();
    try {
      return await Connection.connect({ ...reach, connectTimeout: '2s' });
    } catch (failure) {
      if (Date.now() > limit)
        throw new Error(`No Temporal server answers at ${reach.address}.`, { cause: failure });
      await pause(100);
    }
  }
}

/**
 * Sees to it that the namespace exists with 30 days of retention and our search attributes, whoever started the
 * server. Changes only what differs.
 * @returns the server's version
 */
export async function prepareNamespace(
  connection: Connection,
  namespace: string,
  voice: Voice,
): Promise<string> {
  const info = await connection.workflowService.getSystemInfo({});
  await ensureNamespace(connection, namespace, voice);
  await ensureSearchAttributes(connection, namespace, voice);
  return info.serverVersion;
}

async function ensureNamespace(connection: Connection, namespace: string, voice: Voice): Promise<void> {
  const retention = msToTs(RETENTION_SECONDS * 1000);
  const found = await describe(connection, namespace);
  if (!found) {
    voice.say(`Temporal: creating the namespace ${namespace}.`);
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: retention,
    });
    return untilKnown(connection, namespace);
  }
  if (Number(found.config?.workflowExecutionRetentionTtl?.seconds ?? 0) === RETENTION_SECONDS) return;
  voice.say(`Temporal: setting the retention of ${namespace} to 30 days.`);
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: retention },
  });
}

async function describe(connection: Connection, namespace: string) {
  try {
    return await connection.workflowService.describeNamespace({ namespace });
  } catch (failure) {
    if ((failure as { code?: number }).code === NOT_FOUND) return undefined;
    throw failure;
  }
}

async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
  voice: Voice,
): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter((name) => known.customAttributes?.[name] === undefined);
  if (missing.length === 0) return;
  voice.say(`Temporal: adding the search attributes ${missing.join(', ')}.`);
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, KEYWORD]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}

/** A server tells its other parts of a new namespace a little later; before that they don't know it. */
async function untilKnown(connection: Connection, namespace: string): Promise<void> {
  const limit = Date.now() + READY_MS;
  for (;;) {
    try {
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (failure) {
      if (Date.now() > limit) throw failure;
      await pause(500);
    }
  }
}
