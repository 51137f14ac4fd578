import { idOf, type CaseView } from '../../../apps/story/views.js';
import { casesOf, reaches, type Desk } from './desk.js';

const APPROVED = { decision: 'approve', note: 'Disetujui.' };

/** A cycle as far as its proposal. */
export async function proposed({ cast }: Desk, policy: string): Promise<string> {
  const body = { policy, title: 'Siklus talenta yang berjalan' };
  return (await cast.one('hrOfficer').does.post('/cycles', body)).stream;
}

export async function verified(desk: Desk, policy: string): Promise<string> {
  const cycle = await proposed(desk, policy);
  await desk.cast.one('authorizedOfficer').does.put(`/cycles/${idOf(cycle)}/verification`, APPROVED);
  return cycle;
}

/** Its cases are being opened from now on. */
export async function approve({ cast }: Desk, cycle: string): Promise<void> {
  await cast.one('appointingAuthority').does.put(`/cycles/${idOf(cycle)}/approval`, APPROVED);
}

/** An open cycle and all its cases. */
export async function opened(desk: Desk, policy: string) {
  const cycle = await verified(desk, policy);
  await approve(desk, cycle);
  await reaches(desk, cycle, 'open');
  return { cycle, cases: await casesOf(desk, cycle) };
}

/** A proposal that went back, which ends it. */
export async function returned(desk: Desk, policy: string): Promise<void> {
  const cycle = await proposed(desk, policy);
  const body = { decision: 'return', note: 'Populasi perlu ditinjau.' };
  await desk.cast.one('authorizedOfficer').does.put(`/cycles/${idOf(cycle)}/verification`, body);
}

/** Closing is asked for; the cycle ends once every case has answered. */
export async function closing({ cast }: Desk, cycle: string): Promise<void> {
  await cast.one('regionalHrAgencyHead').does.put(`/cycles/${idOf(cycle)}/closure`, {});
}

/** As many as the stages need, and no more: each takes room in the repository. */
const NOMINATED = 15;

/** Cases whose unit has a head who can act here, those who can sign for themselves first. */
export function nominees({ cast }: Desk, cases: readonly CaseView[]): readonly CaseView[] {
  const found = cases.filter(({ unit, person }) => {
    const head = cast.headOf(unit);
    return head && head.person !== person;
  });
  const canSign = ({ person }: CaseView): number => Number(cast.signer(person) !== undefined);
  return found.toSorted((a, b) => canSign(b) - canSign(a)).slice(0, NOMINATED);
}
