import pg from 'pg';
import { until } from '../../apps/story/waiting.js';
import type { TestStack } from '../../infra/stack/test-stack.js';
import { canonical, sha256Hex } from '../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { idOf, type MoveOutcome } from './case-moves.js';
import type { Cast } from './cast.js';

const OPENING_MS = 600_000;

/** An approved cycle under the national policy, whose deadlines are days, and the open cases of the multiplied people. */
export interface OpenCycle {
  readonly stream: string;
  readonly cases: readonly string[];
  /** From the approval to the last case, in seconds. */
  readonly openedInSeconds: number;
}

/** Proposes, verifies and approves a cycle, and waits until each case is open. */
export async function openCycle(cast: Cast, { databaseUrls }: TestStack): Promise<OpenCycle> {
  const policy = sha256Hex(canonical(nationalPolicy));
  const { stream } = await cast.hr.move<MoveOutcome>('POST', '/cycles', {
    policy,
    title: 'Siklus uji beban',
  });
  const path = `/cycles/${idOf(stream)}`;
  const approve = { decision: 'approve', note: 'Disetujui.' };
  await cast.sekda.move('PUT', `${path}/verification`, approve);
  const began = Date.now();
  await cast.authority.move('PUT', `${path}/approval`, approve);
  const isOpen = async () => (await cast.hr.get<{ stage: string }>(path)).stage === 'open';
  await until('the cases to open', isOpen, OPENING_MS);
  const openedInSeconds = (Date.now() - began) / 1000;
  return { stream, cases: await twinsOf(databaseUrls.isen_replay, stream), openedInSeconds };
}

async function twinsOf(url: string, cycle: string): Promise<readonly string[]> {
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  const { rows } = await reader.query<{ stream: string }>(
    `select stream from view.talent_case where cycle = $1 and person ~ 'ZZ[0-9]{5}$' order by stream`,
    [cycle],
  );
  await reader.end();
  return rows.map(({ stream }) => stream);
}
