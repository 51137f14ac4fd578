import { setTimeout as pause } from 'node:timers/promises';
import { idOf, rowsOf, type World } from './world.js';

/** How long all streams have for their last moves, in milliseconds. */
const PATIENCE_MS = 180_000;
const LOOK_AGAIN_MS = 500;

interface Open {
  readonly stream: string;
  readonly stage: string;
  readonly minutes?: string | null;
  readonly outcome: string | null;
}

/**
 * Makes the legal move that every stream has left: what decides is taken back or signed, then each cycle is closed, which
 * closes each of its cases. A stream that takes its last move is not stuck, and every delivery has arrived.
 * @param open counts the streams that are still open
 */
export async function closeEverything(world: World, open: () => Promise<number>): Promise<void> {
  const limit = Date.now() + PATIENCE_MS;
  while ((await open()) > 0 && Date.now() < limit) {
    const waiting = await takeBack(world);
    if (waiting === 0) await closeCycles(world);
    await pause(LOOK_AGAIN_MS);
  }
}

/** @returns how many sessions and rounds are still under way */
async function takeBack(world: World): Promise<number> {
  const reason = { reason: 'Diakhiri setelah gangguan.' };
  const secretary = world.one('committeeSecretary');
  const hr = world.one('hrOfficer');
  const sessions = await openOnes(world, '/calibration-sessions');
  const rounds = await openOnes(world, '/signing-rounds');
  await Promise.all([
    ...sessions.map(async ({ stream, minutes }) => {
      const path = `/calibration-sessions/${idOf(stream)}`;
      if (!minutes) return void (await secretary.act('PUT', `${path}/return`, reason));
      const members = [...world.all('committeeChair'), ...world.all('committeeMember')];
      await Promise.all(members.map((one) => one.act('POST', `${path}/minutes/signatures`, { minutes })));
    }),
    ...rounds.map(({ stream }) => hr.act('PUT', `/signing-rounds/${idOf(stream)}/return`, reason)),
  ]);
  return sessions.length + rounds.length;
}

async function closeCycles(world: World): Promise<void> {
  const returned = { decision: 'return', note: 'Diakhiri setelah gangguan.' };
  for (const { stream, stage } of await openOnes(world, '/cycles')) {
    const path = `/cycles/${idOf(stream)}`;
    if (stage === 'verification')
      await world.one('authorizedOfficer').act('PUT', `${path}/verification`, returned);
    if (stage === 'approval') await world.one('appointingAuthority').act('PUT', `${path}/approval`, returned);
    if (stage === 'open') await world.one('regionalHrAgencyHead').act('PUT', `${path}/closure`, {});
  }
}

async function openOnes(world: World, path: string): Promise<readonly Open[]> {
  const rows = await rowsOf<Open>(world.one('hrOfficer'), `${path}?`);
  return rows.filter(({ outcome, stream }) => outcome === null && stream.split('/')[1] === world.government);
}
