import type {
  ActMessage,
  FoldAnswer,
  RecordAnswer,
  RecordInput,
  SealedAct,
  StreamInput,
} from '../contracts/messages/stream.contract.js';
import { buildOf } from './bundle-spans.js';
import { unencrypted, type History, type HistoryEvent, type Reader } from './decoded.js';

/** One call of the record activity, as the history tells it. */
export interface RecordCall {
  readonly build: string;
  readonly input: RecordInput;
  /** Absent while it runs, and when it failed. */
  answer?: RecordAnswer;
}
/** One Update, as the history tells it. */
export interface UpdateCall {
  readonly moveId: string;
  readonly message: ActMessage | undefined;
  /** Build under which it was answered; absent while it is under way. */
  build?: string;
  answer?: SealedAct;
}
/** What a history says that the type and order of its commands don't. */
export interface Recorded {
  start: StreamInput | undefined;
  next: StreamInput | undefined;
  readonly records: RecordCall[];
  readonly updates: Map<string, UpdateCall>;
  readonly folds: FoldAnswer[];
  /** Payloads that stand in the history for everyone to read. */
  readonly plain: string[];
}

/** Reads a history's payloads. @throws Error when one cannot be decrypted */
export async function recordedIn(history: History, reader: Reader): Promise<Recorded> {
  const reading = new Reading(reader);
  for (const event of history.events ?? []) await reading.take(event);
  return reading.recorded;
}

class Reading {
  readonly recorded: Recorded = {
    start: undefined,
    next: undefined,
    records: [],
    updates: new Map(),
    folds: [],
    plain: [],
  };
  private build = '';
  private readonly scheduled = new Map<string, RecordCall>();
  private readonly admitted = new Map<string, ActMessage>();

  constructor(private readonly reader: Reader) {}

  async take(event: HistoryEvent): Promise<void> {
    const id = String(event.eventId);
    for (const path of unencrypted(event)) this.recorded.plain.push(`event ${id} ${path}`);
    if (event.workflowTaskCompletedEventAttributes) this.build = buildOf(event);
    await this.takeRun(event);
    await this.takeActivity(event, id);
    await this.takeUpdate(event);
  }

  private async takeRun(event: HistoryEvent): Promise<void> {
    const start = event.workflowExecutionStartedEventAttributes;
    if (start) this.recorded.start = await this.reader.first(start.input?.payloads);
    const next = event.workflowExecutionContinuedAsNewEventAttributes;
    if (next) this.recorded.next = await this.reader.first(next.input?.payloads);
    const marker = event.markerRecordedEventAttributes;
    if (
      marker?.markerName !== 'core_local_activity' ||
      !isFold(marker.details?.['data']?.payloads?.[0]?.data)
    )
      return;
    const fold = await this.reader.first<FoldAnswer>(marker.details?.['result']?.payloads);
    if (fold) this.recorded.folds.push(fold);
  }

  private async takeActivity(event: HistoryEvent, id: string): Promise<void> {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled?.activityType?.name === 'record') {
      const input = (await this.reader.first<RecordInput>(scheduled.input?.payloads)) as RecordInput;
      const call = { build: this.build, input };
      this.recorded.records.push(call);
      this.scheduled.set(id, call);
    }
    const done = event.activityTaskCompletedEventAttributes;
    const call = done && this.scheduled.get(String(done.scheduledEventId));
    const answer = call && (await this.reader.first<RecordAnswer>(done.result?.payloads));
    if (answer) call.answer = answer;
  }

  private async takeUpdate(event: HistoryEvent): Promise<void> {
    const admitted = event.workflowExecutionUpdateAdmittedEventAttributes?.request;
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
    const request = admitted ?? accepted?.acceptedRequest;
    if (request) {
      const message = await this.reader.first<ActMessage>(request.input?.args?.payloads);
      if (message) this.admitted.set(String(request.meta?.updateId), message);
    }
    if (accepted) {
      const moveId = String(accepted.acceptedRequest?.meta?.updateId ?? accepted.protocolInstanceId);
      this.recorded.updates.set(moveId, { moveId, message: this.admitted.get(moveId) });
    }
    const done = event.workflowExecutionUpdateCompletedEventAttributes;
    const update = done && this.recorded.updates.get(String(done.meta?.updateId));
    if (!update) return;
    update.build = this.build;
    const answer = await this.reader.first<SealedAct>(done.outcome?.success?.payloads);
    if (answer) update.answer = answer;
  }
}

/** The SDK's own note beside a local activity's result says which activity it was. */
function isFold(data: Uint8Array | null | undefined): boolean {
  const note = JSON.parse(Buffer.from(data ?? Buffer.from('{}')).toString()) as Record<string, unknown>;
  return (note['activity_type'] ?? note['activityType']) === 'fold';
}
