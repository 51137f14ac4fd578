import type { Payload } from '@temporalio/common';
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
import type { Seen } from './task-starts.js';

/** One call of the record step, as the history tells it. */
export interface RecordCall {
  readonly build: string;
  /** What was asked. A history is silent about it where the step was local: its replay says it, see `asked.ts`. */
  readonly input?: RecordInput;
  /** At which attempt a local step was answered. */
  readonly attempt?: number;
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
  /** Instants that its workflow tasks have seen while they waited for local steps. */
  readonly seen: Seen[];
  /** Payloads that stand in the history for everyone to read. */
  readonly plain: string[];
}

/** The acts that an answer of the record tells of. */
export function actsIn(answer: RecordAnswer | undefined): readonly SealedAct[] {
  if (answer?.kind === 'sealed' || answer?.kind === 'found') return [answer.act];
  return answer?.kind === 'behind' ? answer.acts : [];
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
    seen: [],
    plain: [],
  };
  private build = '';
  /** The event that tells the start of the workflow task whose commands are read. */
  private start = '';
  private readonly scheduled = new Map<string, RecordCall | 'fold'>();
  private readonly admitted = new Map<string, ActMessage>();

  constructor(private readonly reader: Reader) {}

  async take(event: HistoryEvent): Promise<void> {
    const id = String(event.eventId);
    for (const path of unencrypted(event)) this.recorded.plain.push(`event ${id} ${path}`);
    this.takeTask(event);
    await this.takeRun(event);
    await this.takeLocal(event);
    await this.takeActivity(event, id);
    await this.takeUpdate(event);
  }

  private takeTask(event: HistoryEvent): void {
    const task = event.workflowTaskCompletedEventAttributes;
    if (!task) return;
    this.build = buildOf(event);
    this.start = String(task.startedEventId);
  }

  private async takeRun(event: HistoryEvent): Promise<void> {
    const start = event.workflowExecutionStartedEventAttributes;
    if (start) this.recorded.start = await this.reader.first(start.input?.payloads);
    const next = event.workflowExecutionContinuedAsNewEventAttributes;
    if (next) this.recorded.next = await this.reader.first(next.input?.payloads);
  }

  /** A local activity leaves one marker, with its answer or its failure. */
  private async takeLocal({ markerRecordedEventAttributes: marker }: HistoryEvent): Promise<void> {
    if (marker?.markerName !== 'core_local_activity') return;
    const { type, attempt, ms } = localNote(marker.details?.['data']?.payloads?.[0]?.data);
    this.recorded.seen.push({ start: this.start, ms });
    const result = marker.details?.['result']?.payloads;
    if (type === 'fold') await this.takeFold(result);
    if (type !== 'record') return;
    const answer = await this.reader.first<RecordAnswer>(result);
    if (answer?.kind === 'sealed')
      this.recorded.seen.push({ start: this.start, ms: Date.parse(answer.act.at) });
    this.recorded.records.push({ build: this.build, attempt, ...(answer ? { answer } : {}) });
  }

  private async takeActivity(event: HistoryEvent, id: string): Promise<void> {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled?.activityType?.name === 'fold') this.scheduled.set(id, 'fold');
    if (scheduled?.activityType?.name === 'record') {
      const input = (await this.reader.first<RecordInput>(scheduled.input?.payloads)) as RecordInput;
      this.scheduled.set(id, this.called({ build: this.build, input }));
    }
    const done = event.activityTaskCompletedEventAttributes;
    const call = done && this.scheduled.get(String(done.scheduledEventId));
    if (call === 'fold') return this.takeFold(done?.result?.payloads);
    const answer = call && (await this.reader.first<RecordAnswer>(done?.result?.payloads));
    if (answer) call.answer = answer;
  }

  /** A step that failed within the workflow task is the same call when the server has it made. */
  private called(call: RecordCall): RecordCall {
    const { records } = this.recorded;
    const last = records.at(-1);
    if (last && !last.input && !last.answer) records.pop();
    records.push(call);
    return call;
  }

  private async takeFold(payloads: readonly Payload[] | null | undefined): Promise<void> {
    const fold = await this.reader.first<FoldAnswer>(payloads);
    if (fold) this.recorded.folds.push(fold);
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

/** The SDK's own note beside a local activity's result: which activity it was, and when it was done. */
function localNote(data: Uint8Array | null | undefined): {
  readonly type: unknown;
  readonly attempt: number;
  /** Milliseconds of the epoch, cut as a workflow's clock cuts them. */
  readonly ms: number;
} {
  const note = JSON.parse(Buffer.from(data ?? Buffer.from('{}')).toString()) as Record<string, unknown>;
  const { seconds = 0, nanos = 0 } = (note['complete_time'] ?? {}) as { seconds?: number; nanos?: number };
  return {
    type: note['activity_type'] ?? note['activityType'],
    attempt: Number(note['attempt']),
    ms: seconds * 1000 + Math.floor(nanos / 1e6),
  };
}
