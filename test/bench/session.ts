import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { until } from '../../apps/story/waiting.js';
import { idOf, type MoveOutcome } from './case-moves.js';
import type { Cast } from './cast.js';

const PATIENCE_MS = 300_000;
const LOOK_AGAIN_MS = 20;

/**
 * A session of the committee over these cases, from its convening to its lock.
 * @returns of each case the milliseconds from sending the lock until its read row shows a box
 */
export async function adoptedAfterLock(
  cast: Cast,
  readerUrl: string,
  cycle: string,
  cases: readonly string[],
): Promise<readonly number[]> {
  const body = { cycle, cases, agenda: 'Kalibrasi kotak talenta.' };
  const { stream } = await cast.secretary.move<MoveOutcome>('POST', '/calibration-sessions', body);
  const path = `/calibration-sessions/${idOf(stream)}`;
  const isOpen = async () => (await cast.secretary.get<{ stage: string }>(path)).stage === 'open';
  await until('the session to open', isOpen, PATIENCE_MS);
  for (const member of cast.committee) await member.move('PUT', `${path}/attendance`, {});
  const reader = new pg.Client({ connectionString: readerUrl });
  await reader.connect();
  const began = performance.now();
  const watching = watch(reader, cases, began);
  await cast.committee[0].move('PUT', `${path}/closure`, {});
  return watching.finally(() => reader.end());
}

async function watch(reader: pg.Client, cases: readonly string[], began: number): Promise<readonly number[]> {
  const shown = new Map<string, number>();
  while (shown.size < cases.length) {
    const text = 'select stream from view.talent_case where stream = any($1) and box is not null';
    const { rows } = await reader.query<{ stream: string }>({ name: 'boxes', text, values: [cases] });
    const now = performance.now() - began;
    for (const { stream } of rows) if (!shown.has(stream)) shown.set(stream, now);
    if (now > PATIENCE_MS) throw new Error(`only ${shown.size} of ${cases.length} cases adopted their box`);
    await pause(LOOK_AGAIN_MS);
  }
  return [...shown.values()];
}
