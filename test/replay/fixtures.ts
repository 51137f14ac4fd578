import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { PROJECT } from '../../infra/stack/project.js';
import type { History } from '../../libs/history/decoded.js';

/** A history kept for replaying with every later build. Its payloads are plain, its people synthetic. */
export interface Fixture {
  /** The build that it replays with: that of a kept release, or today's. */
  readonly era: string;
  readonly workflow: string;
  /** How the stream went, such as `enrolled` or `withdrawn`. */
  readonly path: string;
  readonly stream: string;
  /** Law that decided; replays put their own in its place, because only decisions are compared. */
  readonly law: string;
  readonly history: History;
}

/** What today's build has recorded. */
export const TODAY = 'today';

/** Beside the sources, also when this runs compiled. */
const FOLDER = join(PROJECT, 'test/replay/fixtures');

/** What every payload is here: as it is. */
export const PLAIN: PayloadCodec = {
  encode: (payloads) => Promise.resolve(payloads),
  decode: (payloads) => Promise.resolve(payloads),
};

export function writeFixture({ era, history, ...about }: Fixture): string {
  mkdirSync(join(FOLDER, era), { recursive: true });
  const name = join(era, `${about.workflow}.${about.path}.json`);
  const text = {
    ...about,
    history: JSON.parse(historyToJSON(history as proto.temporal.api.history.v1.History)) as unknown,
  };
  writeFileSync(join(FOLDER, name), `${JSON.stringify(text)}\n`);
  return name;
}

export function readFixtures(era: string): readonly Fixture[] {
  const folder = join(FOLDER, era);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => {
    const { history, ...about } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture;
    return { ...about, era, history: historyFromJSON(history) as History };
  });
}

/** A history with every payload replaced by what a function makes of it; the original stays as it is. */
export async function withPayloads(
  history: History,
  change: (payload: Payload) => Promise<Payload>,
): Promise<History> {
  const { History: type } = proto.temporal.api.history.v1;
  const copy = type.decode(type.encode(history as Parameters<typeof type.encode>[0]).finish());
  await changeIn(copy, change);
  return copy;
}

async function changeIn(value: unknown, change: (payload: Payload) => Promise<Payload>): Promise<void> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  const object = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(object)) {
    if (isPayload(inner)) object[key] = proto.temporal.api.common.v1.Payload.create(await change(inner));
    else await changeIn(inner, change);
  }
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'metadata' in value && 'data' in value;
