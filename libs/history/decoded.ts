import { defaultPayloadConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;
export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

const ENCRYPTED = 'binary/encrypted';
const JSON_PLAIN = 'json/plain';

/**
 * Payloads that no codec ever sees: search attributes, what the SDK itself notes about a local activity, the server's note
 * of the run that took the place of one that it ended, and the headers that name a request and a trace.
 */
const OPEN =
  /\.(searchAttributes|details\.(data|patch-data)|workflowExecutionTerminatedEventAttributes\.details|header\.fields\.(isen-reference|_tracer-data))(\.|$)/;

interface Found {
  readonly path: string;
  readonly payload: Payload;
}

/** Where in an event payloads stand that should be encrypted and are not. */
export function unencrypted(event: HistoryEvent): string[] {
  const open = payloadsIn(event, '').filter(({ path }) => !OPEN.test(path));
  const plain = open
    .filter(({ payload }) => encodingOf(payload) !== ENCRYPTED)
    .map(({ path }) => path.slice(1));
  return [...plain, ...plainFailures(event, '')];
}

const encodingOf = (payload: Payload): string => Buffer.from(payload.metadata?.['encoding'] ?? []).toString();

function payloadsIn(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (isPayload(value)) return [{ path, payload: value }];
  return Object.entries(value).flatMap(([key, inner]) => payloadsIn(inner, `${path}.${key}`));
}

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value;

/** Failures of ours that travel as they are; what server and SDK core say about themselves is theirs. */
function plainFailures(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const failure = value as temporal.api.failure.v1.IFailure;
  const isOurs = failure.applicationFailureInfo && !path.startsWith('.workflowTaskFailed');
  if (isOurs && !failure.encodedAttributes) return [path.slice(1)];
  return Object.entries(value).flatMap(([key, inner]) => plainFailures(inner, `${path}.${key}`));
}

/** Reads payloads of a history as the values they carry. */
export class Reader {
  constructor(private readonly codec: PayloadCodec) {}

  /** The first of some payloads as a value; undefined when there is none. */
  async first<T>(payloads: readonly Payload[] | null | undefined): Promise<T | undefined> {
    const [payload] = payloads ?? [];
    return payload ? this.value<T>(payload) : undefined;
  }

  /** JSON is parsed here, so that what a converter would turn into a class stays data. */
  private async value<T>(payload: Payload): Promise<T | undefined> {
    const [plain] = await this.codec.decode([payload]);
    if (!plain) return undefined;
    if (encodingOf(plain) === JSON_PLAIN) return JSON.parse(Buffer.from(plain.data ?? []).toString()) as T;
    return defaultPayloadConverter.fromPayload<T>(plain);
  }
}
