import { CursorInvalid } from '../../../libs/persistence/page.js';
import { DATA_SOURCE, SETTINGS, TEMPORAL_CLIENT } from '../../../libs/platform/tokens.js';
import { DoorProblem } from '../door/door-problem.js';
import { historyEvent, type EngineEvent, type HistoryEvent } from './history-event.js';
import { Inject, Injectable } from '@nestjs/common';
import { inScope } from '../../../libs/persistence/scope.js';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { StreamCodec } from '../../../libs/record/stream-codec.js';
import type { ApiSettings } from '../api-settings.js';
import type { DataSource } from 'typeorm';
import type { Scope } from '../../../libs/persistence/scope.js';

/** What a stream's history answers: a stretch of one run, and where it goes on. */
export interface HistoryPage {
  readonly source: 'engine' | 'archive' | 'none';
  readonly runs: readonly { readonly runId: string; readonly events: readonly HistoryEvent[] }[];
  readonly next: string | null;
}

/** A place in the histories of a stream: a run, and the engine's own token within it. */
interface Place {
  readonly run: number;
  readonly token: string;
}

/** Events read at once; an act makes about twelve. */
const EVENTS_MAX = 500;
const PATIENCE_MS = 5000;
const NOT_FOUND = 5;

/** Reads the histories that the engine keeps, decoded, oldest run first. */
@Injectable()
export class Histories {
  private readonly codec: StreamCodec;

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    this.codec = new StreamCodec(new KeyRing(dataSource, settings.recordKek));
  }

  /** @throws DoorProblem 503 when the engine does not answer */
  async read(stream: string, scope: Scope, cursor: string | undefined): Promise<HistoryPage> {
    const place = placeOf(cursor);
    const seqs = await this.numbersOf(stream, scope);
    const runs = await this.asking(() => this.runsOf(stream));
    const runId = runs[place.run];
    if (!runId) return { source: 'none', runs: [], next: null };
    const { events, token } = await this.asking(() => this.fetch(stream, runId, place.token));
    const shown = await Promise.all(
      events.map((event) => historyEvent(event, this.codec, (moveId) => seqs.get(moveId))),
    );
    const nextRun = place.run + 1 < runs.length ? { run: place.run + 1, token: '' } : null;
    const next = token ? { run: place.run, token } : nextRun;
    return { source: 'engine', runs: [{ runId, events: shown }], next: next && cursorOf(next) };
  }

  /** Whatever goes wrong while the engine is asked is its being away; its words stay with it. */
  private async asking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.client.withDeadline(Date.now() + PATIENCE_MS, work);
    } catch {
      throw new DoorProblem('ServiceUnavailable');
    }
  }

  private async runsOf(stream: string): Promise<readonly string[]> {
    const found: { runId: string; startTime: Date }[] = [];
    for await (const run of this.client.workflow.list({ query: `WorkflowId = '${stream}'` })) found.push(run);
    return found.toSorted((a, b) => Number(a.startTime) - Number(b.startTime)).map(({ runId }) => runId);
  }

  /** A run that the engine has let go of meanwhile has no events. */
  private async fetch(workflowId: string, runId: string, token: string) {
    try {
      const { history, nextPageToken } = await this.client.workflowService.getWorkflowExecutionHistory({
        namespace: this.client.options.namespace,
        execution: { workflowId, runId },
        maximumPageSize: EVENTS_MAX,
        nextPageToken: Buffer.from(token, 'base64url'),
      });
      const events: readonly EngineEvent[] = history?.events ?? [];
      return { events, token: Buffer.from(nextPageToken ?? []).toString('base64url') };
    } catch (error) {
      if (!isGrpcServiceError(error) || Number(error.code) !== NOT_FOUND) throw error;
      return { events: [], token: '' };
    }
  }

  /** Numbers of the stream's acts by move id. */
  private async numbersOf(stream: string, scope: Scope): Promise<ReadonlyMap<string, number>> {
    const rows = await inScope(this.dataSource, scope, (sql) =>
      sql<{ moveId: string; seq: number }>(
        'select move_id as "moveId", seq from record.event where stream = $1',
        [stream],
      ),
    );
    return new Map(rows.map(({ moveId, seq }) => [moveId, seq]));
  }
}

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return { run: 0, token: '' };
  try {
    const { run, token } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Partial<Place>;
    if (Number.isInteger(run) && typeof token === 'string') return { run: run as number, token };
  } catch {
    // Falls through: what cannot be read is no cursor of ours.
  }
  throw new CursorInvalid();
}
