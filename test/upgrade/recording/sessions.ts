import type { Player } from '../../../apps/story/cast.js';
import { idOf, type CaseView } from '../../../apps/story/views.js';
import { enrols, reaches, type Desk } from './desk.js';

const pathOf = (session: string): string => `/calibration-sessions/${idOf(session)}`;
const streams = (talents: readonly CaseView[]): readonly string[] => talents.map(({ stream }) => stream);
const members = ({ cast }: Desk): readonly Player[] => [
  cast.one('committeeChair'),
  ...cast.all('committeeMember'),
];

export async function convening(
  { cast }: Desk,
  cycle: string,
  talents: readonly CaseView[],
): Promise<string> {
  const body = { cycle, cases: streams(talents), agenda: 'Kalibrasi kotak talenta.' };
  return (await cast.one('committeeSecretary').does.post('/calibration-sessions', body)).stream;
}

export async function open(desk: Desk, cycle: string, talents: readonly CaseView[]): Promise<string> {
  const session = await convening(desk, cycle, talents);
  await reaches(desk, session, 'open');
  await enrols(desk, streams(talents), session);
  return session;
}

async function attended(session: string, some: readonly Player[]): Promise<void> {
  for (const { does } of some) await does.put(`${pathOf(session)}/attendance`, {});
}

/** Too few to lock at first, which is refused and sealed; then a proposal that one of them has voted on. */
export async function partlyVoted(desk: Desk, session: string, talent: CaseView): Promise<void> {
  const all = members(desk);
  await attended(session, all.slice(0, 2));
  await all[0]!.does.isRefused('QuorumMustBeMet', 'PUT', `${pathOf(session)}/closure`, {});
  await attended(session, all.slice(2, 4));
  const tied = [talent.person, talent.nominator, talent.supervisor, talent.verifier];
  const [proposer, voter] = all.slice(0, 4).filter(({ person }) => !tied.includes(person));
  const proposal = { case: talent.stream, box: 6, reason: 'Rekam jejak menurut komite.' };
  await proposer!.does.post(`${pathOf(session)}/proposals`, proposal);
  await voter!.does.post(`${pathOf(session)}/votes`, { case: talent.stream, proposal: 1, inFavour: true });
}

/** All come and the chair locks; the first few sign the minutes. */
export async function locked(desk: Desk, session: string, signatures: number): Promise<void> {
  const all = members(desk);
  await attended(session, all);
  const { events } = await all[0]!.does.put(`${pathOf(session)}/closure`, {});
  const { minutes } = events.find(({ type }) => type === 'SessionLocked') as unknown as { minutes: string };
  for (const { does } of all.slice(0, signatures))
    await does.post(`${pathOf(session)}/minutes/signatures`, { minutes });
}

export const ALL_SIGN = Infinity;

export async function returned({ cast }: Desk, session: string): Promise<void> {
  const body = { reason: 'Belum dapat diputus.' };
  await cast.one('committeeSecretary').does.put(`${pathOf(session)}/return`, body);
}
