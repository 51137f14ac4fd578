import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { archivedHistory, archivedRuns } from '../../../libs/history/history-archive.js';
import { CursorInvalid } from '../../../libs/persistence/sql/page.js';
import { inScope, type Scope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE, SETTINGS, TEMPORAL_CLIENT } from '../../../libs/platform/tokens.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { StreamCodec } from '../../../libs/record/stream-codec.js';
import { DoorProblem } from '../door/door-problem.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { EngineHistories, type Stretch } from './engine-histories.js';
import { historyEvent, type HistoryEvent } from './history-event.js';

/** What a stream's history answers: a stretch of one run, and where it goes on. */
export interface HistoryPage {
  readonly source: 'engine' | 'archive' | 'none';
  readonly runs: readonly { readonly runId: string; readonly events: readonly HistoryEvent[] }[];
  readonly next: string | null;
}

/** A place in the histories of a stream: a run, and a token within it that its source gave out. */
interface Place {
  readonly runId: string;
  readonly token: string;
}
interface Run {
  readonly runId: string;
  readonly source: 'engine' | 'archive';
}

/** Events of an archived run shown at once; an act makes about twelve. */
const EVENTS_MAX = 500;

/** Reads the histories of a stream, decoded, oldest run first: from the engine, or from the archive once it is gone. */
@Injectable()
export class Histories {
  private readonly codec: StreamCodec;
  private readonly engine: EngineHistories;

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) client: Client,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    this.codec = new StreamCodec(new KeyRing(dataSource, settings.recordKek));
    this.engine = new EngineHistories(client);
  }

  /** @throws DoorProblem 503 when the engine does not answer and the archive holds nothing */
  async read(stream: string, scope: Scope, cursor: string | undefined): Promise<HistoryPage> {
    const place = placeOf(cursor);
    const runs = await this.runsOf(stream, scope);
    const index = place ? runs.findIndex(({ runId }) => runId === place.runId) : 0;
    const run = runs[index];
    if (!run) return { source: 'none', runs: [], next: null };
    const { events, token } = await this.stretch(stream, scope, run, place?.token ?? '');
    const following = runs[index + 1];
    const nextRun = following ? { runId: following.runId, token: '' } : null;
    const next = token ? { runId: run.runId, token } : nextRun;
    const shown = await this.decoded(stream, scope, events);
    return {
      source: run.source,
      runs: [{ runId: run.runId, events: shown }],
      next: next && cursorOf(next),
    };
  }

  /** Archived runs that the engine has let go of, then those that it still knows. */
  private async runsOf(stream: string, scope: Scope): Promise<readonly Run[]> {
    const archived = await inScope(this.dataSource, scope, (sql) => archivedRuns(sql, stream));
    const known = await this.engine.runsOf(stream);
    if (!known && archived.length === 0) throw new DoorProblem('ServiceUnavailable');
    const gone = archived.filter(({ run }) => !known?.includes(run));
    return [
      ...gone.map(({ run }): Run => ({ runId: run, source: 'archive' })),
      ...(known ?? []).map((runId): Run => ({ runId, source: 'engine' })),
    ];
  }

  private async stretch(stream: string, scope: Scope, run: Run, token: string): Promise<Stretch> {
    if (run.source === 'engine') return this.engine.stretch(stream, run.runId, token);
    const from = Number(token || 0);
    const history = await inScope(this.dataSource, scope, (sql) => archivedHistory(sql, stream, run.runId));
    const events = history?.events ?? [];
    const until = from + EVENTS_MAX;
    return { events: events.slice(from, until), token: until < events.length ? String(until) : '' };
  }

  private async decoded(stream: string, scope: Scope, events: Stretch['events']): Promise<HistoryEvent[]> {
    const seqs = await this.numbersOf(stream, scope);
    return Promise.all(events.map((event) => historyEvent(event, this.codec, (moveId) => seqs.get(moveId))));
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

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const place = parsed(cursor) as Partial<Place> | null;
  if (typeof place?.runId !== 'string' || typeof place.token !== 'string') throw new CursorInvalid();
  return { runId: place.runId, token: place.token };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new CursorInvalid();
  }
}
