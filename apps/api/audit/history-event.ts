import { defaultPayloadConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { Json } from '../../../libs/domain/kernel/json.js';

export type EngineEvent = proto.temporal.api.history.v1.IHistoryEvent;

/** One event of the engine's history, in words that can be shown. */
export interface HistoryEvent {
  readonly id: number;
  readonly type: string;
  readonly at: string;
  readonly name: string | null;
  readonly act: number | null;
  readonly follows: number | null;
  readonly about: { readonly [path: string]: Json };
}

const TYPES = proto.temporal.api.enums.v1.EventType;
const ENCRYPTED = 'binary/encrypted';
/** Shown in place of a payload whose key is gone. */
const UNREADABLE = 'unreadable';

/**
 * Decodes an event and finds the act it belongs to.
 * @param seqOf number of the act under a move id
 */
export async function historyEvent(
  event: EngineEvent,
  codec: PayloadCodec,
  seqOf: (moveId: string) => number | undefined,
): Promise<HistoryEvent> {
  const attributes = attributesOf(event);
  const about: { [path: string]: Json } = {};
  for (const [path, payload] of payloadsIn(attributes)) about[path] = await valueOf(payload, codec);
  const seconds = Number(event.eventTime?.seconds ?? 0);
  const at = new Date(seconds * 1000 + Math.floor((event.eventTime?.nanos ?? 0) / 1e6)).toISOString();
  const moveId = moveIdIn(event, about);
  return {
    id: Number(event.eventId),
    type: typeOf(event),
    at,
    name: localName(about) ?? nameOf(event),
    act: (moveId === undefined ? undefined : seqOf(moveId)) ?? deliveredIn(event, about),
    follows: followed(event),
    about,
  };
}

/** `WORKFLOW_EXECUTION_UPDATE_ACCEPTED` in the way the engine's own screens write it. */
function typeOf({ eventType }: EngineEvent): string {
  const words = (TYPES[eventType ?? 0] ?? '').replace('EVENT_TYPE_', '').toLowerCase().split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const attributesOf = (event: EngineEvent): object =>
  Object.entries(event).find(([key, value]) => key.endsWith('EventAttributes') && value)?.[1] ?? {};

/** A local activity leaves a marker in which the SDK notes which activity it was. */
function localName(about: HistoryEvent['about']): string | null {
  const note = about['details.data.0'] as { activity_type?: string } | null | undefined;
  return note?.activity_type ?? null;
}

function nameOf(event: EngineEvent): string | null {
  return (
    event.activityTaskScheduledEventAttributes?.activityType?.name ??
    (event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest ?? admitted(event))?.input?.name ??
    event.timerStartedEventAttributes?.timerId ??
    event.timerFiredEventAttributes?.timerId ??
    event.markerRecordedEventAttributes?.markerName ??
    event.workflowExecutionSignaledEventAttributes?.signalName ??
    event.workflowExecutionStartedEventAttributes?.workflowType?.name ??
    null
  );
}

const admitted = (event: EngineEvent) => event.workflowExecutionUpdateAdmittedEventAttributes?.request;

/** The move id of the act that an event is about: Updates are named by it, the record step carries it. */
function moveIdIn(event: EngineEvent, about: HistoryEvent['about']): string | undefined {
  const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
  const done = event.workflowExecutionUpdateCompletedEventAttributes;
  const meta = admitted(event)?.meta ?? accepted?.acceptedRequest?.meta ?? done?.meta;
  const update = meta?.updateId ?? accepted?.protocolInstanceId;
  if (update) return update;
  const values = Object.values(about) as ({ act?: { moveId?: string } } | null)[];
  return values.map((value) => value?.act?.moveId).find((moveId) => moveId !== undefined);
}

/** The delivery of an act's decision names the act by its number. */
function deliveredIn(event: EngineEvent, about: HistoryEvent['about']): number | null {
  if (event.activityTaskScheduledEventAttributes?.activityType?.name !== 'deliver') return null;
  const [request] = Object.values(about) as ({ seq?: number } | undefined)[];
  return request?.seq ?? null;
}

/** The event that this one takes further: an activity's schedule, a timer's start. */
function followed(event: EngineEvent): number | null {
  const scheduled =
    event.activityTaskStartedEventAttributes ??
    event.activityTaskCompletedEventAttributes ??
    event.activityTaskFailedEventAttributes ??
    event.activityTaskTimedOutEventAttributes;
  const id = scheduled?.scheduledEventId ?? event.timerFiredEventAttributes?.startedEventId;
  return id ? Number(id) : null;
}

function* payloadsIn(value: unknown, path = ''): Generator<[string, Payload]> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('metadata' in value && 'data' in value) return yield [path, value as Payload];
  for (const [key, inner] of Object.entries(value)) {
    yield* payloadsIn(inner, key === 'payloads' ? path : path ? `${path}.${key}` : key);
  }
}

async function valueOf(payload: Payload, codec: PayloadCodec): Promise<Json> {
  try {
    const [plain] = await codec.decode([payload]);
    const encoding = Buffer.from(plain?.metadata?.['encoding'] ?? []).toString();
    if (!plain || encoding === ENCRYPTED) return UNREADABLE;
    if (encoding === 'json/plain') return JSON.parse(Buffer.from(plain.data ?? []).toString()) as Json;
    return (defaultPayloadConverter.fromPayload<Json | undefined>(plain) ?? null) as Json;
  } catch {
    return UNREADABLE;
  }
}
