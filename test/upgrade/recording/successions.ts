import { today } from '../../../apps/story/calendar.js';
import { idOf, type Paged } from '../../../apps/story/views.js';
import { reaches, type Desk } from './desk.js';

const pathOf = (succession: string): string => `/successions/${idOf(succession)}`;

/** The next position without a holder and without a succession. */
async function vacantPosition({ cast, superuser }: Desk): Promise<string> {
  const { rows } = await cast
    .one('committeeSecretary')
    .does.get<Paged<{ readonly id: string }>>('/positions?vacant=true&level=jptPratama');
  const taken = await superuser.query<{ position: string }>('select position from view.succession');
  const free = rows.find(({ id }) => !taken.rows.some(({ position }) => position === id));
  if (!free) throw new Error(`no position of ${cast.government} is vacant`);
  return free.id;
}

export async function shortlisting(desk: Desk, cycle: string): Promise<string> {
  const body = { cycle, position: await vacantPosition(desk) };
  return (await desk.cast.one('committeeSecretary').does.post('/successions', body)).stream;
}

export async function choice(desk: Desk, cycle: string): Promise<string> {
  const succession = await shortlisting(desk, cycle);
  await reaches(desk, succession, 'choice');
  return succession;
}

const STEPS = ['submission', 'consideration', 'decree', 'inauguration', 'concluding'] as const;
export type Step = (typeof STEPS)[number];

/** From the choice of this case as far as a stage. */
async function untilStage(desk: Desk, succession: string, chosen: string, stage: Step): Promise<void> {
  for (const step of STEPS.slice(0, STEPS.indexOf(stage) + 1))
    await MOVES[step](desk, pathOf(succession), chosen);
}

/** The move that leads into each stage. */
const MOVES: { readonly [step in Step]: (desk: Desk, path: string, chosen: string) => Promise<unknown> } = {
  submission: ({ cast }, path, chosen) => {
    const body = { case: chosen, reason: 'Rekam jejaknya paling sesuai dengan jabatan.' };
    return cast.one('appointingAuthority').does.put(`${path}/choice`, body);
  },
  consideration: ({ cast }, path) => {
    const body = { letterNumber: '800/117/BKPSDM', letterDate: today() };
    return cast.one('authorizedOfficer').does.put(`${path}/submission`, body);
  },
  decree: ({ cast }, path) => {
    const paper = { number: 'PT-2026/0412', date: today(), fileHash: 'ab'.repeat(32), outcome: 'approved' };
    const body = { ...paper, note: 'Memenuhi norma.' };
    return cast.one('bknLiaison').does.put(`${path}/technical-consideration`, body);
  },
  inauguration: ({ cast }, path) => {
    const body = { number: '188.45/512/HUK', date: today(), effectiveDate: today() };
    return cast.one('appointingAuthority').does.put(`${path}/decree`, body);
  },
  concluding: ({ cast }, path) =>
    cast.one('regionalHrAgencyHead').does.put(`${path}/inauguration`, { date: today() }),
};

export async function takenBack({ cast }: Desk, succession: string): Promise<void> {
  const body = { reason: 'Jabatan ditinjau kembali.' };
  await cast.one('regionalHrAgencyHead').does.put(`${pathOf(succession)}/return`, body);
}

/** The best of a shortlist whom no other succession has chosen. */
async function bestFree(desk: Desk, succession: string): Promise<string> {
  const { does } = desk.cast.one('hrOfficer');
  const { candidates } = await does.get<{ readonly candidates: readonly { readonly case: string }[] }>(
    pathOf(succession),
  );
  const { rows } = await desk.superuser.query<{ chosen: string | null }>(
    'select chosen from view.succession',
  );
  const free = candidates.find((one) => !rows.some(({ chosen }) => chosen === one.case));
  if (!free) throw new Error(`everybody on the shortlist of ${succession} is chosen elsewhere`);
  return free.case;
}

/** A succession for the next vacant position, as far as a stage. @returns it, and the case chosen */
export async function succession(desk: Desk, cycle: string, stage: Step) {
  const stream = await choice(desk, cycle);
  const chosen = await bestFree(desk, stream);
  await untilStage(desk, stream, chosen, stage);
  return { stream, chosen };
}
