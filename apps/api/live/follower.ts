import { once } from 'node:events';
import type { LogRow } from '../../../libs/persistence/record/log.view.js';
import type { ApiResponse } from '../door/visit.js';
import type { Tail } from './tail.js';

/** Silence is broken this often, so that whoever is between keeps the connection open; in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** Whoever does not take what was sent for this long is sent away, and comes back to the same place. */
const STALLED_MS = 30_000;

/** After this long the browser comes back by itself, and the door asks again who it is. */
const LIFETIME_MS = 600_000;

/** How soon a browser comes back, in milliseconds. */
const COME_BACK_MS = 1000;

/** What one person follows: from where, and which rows are theirs to hear of. */
export interface Following {
  readonly response: ApiResponse;
  readonly after: number;
  readonly hears: (row: LogRow) => boolean;
  readonly tail: Tail;
  /** Reads what the tail no longer holds. */
  readonly backlog: (after: number) => Promise<readonly LogRow[]>;
  /** Ends the following from outside. */
  readonly stopping: AbortSignal;
  /** When what let the person in runs out by itself, in epoch milliseconds. */
  readonly until: number;
}

/**
 * Sends what is in the log after a position, and then what comes. Nothing is queued for anybody: the next rows are
 * read when the last ones were taken, so a slow reader is late and costs no memory.
 */
export async function follow(following: Following): Promise<void> {
  const { response, tail, hears, stopping, until } = following;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  // Whoever has left is no failure of ours.
  response.on('error', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, stopping, AbortSignal.timeout(lifetimeUntil(until))]);
  let { after } = following;
  const beat = setInterval(() => response.write(`: \nid: ${after}\n\n`), HEARTBEAT_MS);
  try {
    begin(response);
    for (let isCaughtUp = false; !signal.aborted;) {
      const rows = tail.after(after) ?? (await following.backlog(after));
      await send(response, rows.filter(hears).map(actOf).join(''), signal);
      after = rows.at(-1)?.position ?? after;
      if (rows.length > 0) continue;
      if (!isCaughtUp)
        await send(response, `event: caughtUp\nid: ${after}\ndata: {"position":${after}}\n\n`, signal);
      isCaughtUp = true;
      await tail.grownBeyond(after, signal);
    }
  } finally {
    clearInterval(beat);
    response.end();
  }
}

const lifetimeUntil = (until: number): number => Math.min(Math.max(until - Date.now(), 0), LIFETIME_MS);

function begin(response: ApiResponse): void {
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Accel-Buffering', 'no');
  response.statusCode = 200;
  response.flushHeaders();
  response.write(`retry: ${COME_BACK_MS}\n\n`);
}

const actOf = ({ position, stream, kind, seq }: LogRow): string =>
  `id: ${position}\nevent: act\ndata: ${JSON.stringify({ position, stream, kind, seq })}\n\n`;

async function send(response: ApiResponse, text: string, signal: AbortSignal): Promise<void> {
  if (text === '' || signal.aborted || response.write(text)) return;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(STALLED_MS)]);
  await once(response, 'drain', { signal: patience }).catch(() => response.destroy());
}
