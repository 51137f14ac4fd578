import { aScoreSheet } from '../../../apps/story/score-sheet.js';
import { findCase, idOf, type CaseView } from '../../../apps/story/views.js';
import type { Level } from '../../../libs/domain/policy/policy-version.js';
import { claims, free, reaches, type Desk } from './desk.js';

const pathOf = ({ stream }: CaseView): string => `/cases/${idOf(stream)}`;
const again = ({ cast }: Desk, { stream }: CaseView) => findCase(cast.one('hrOfficer').does, stream);

export async function nominated(desk: Desk, talent: CaseView): Promise<CaseView> {
  const body = { reason: 'Berkinerja baik dan siap memikul tanggung jawab lebih besar.' };
  await desk.cast.headOf(talent.unit)!.does.put(`${pathOf(talent)}/nomination`, body);
  return again(desk, talent);
}

export const isEligible = ({ eligibility }: CaseView): boolean =>
  eligibility.every(({ result }) => result !== 'notMet');

const answers = ({ eligibility }: CaseView) =>
  eligibility.filter(({ result }) => result === 'needsManualCheck').map(({ rule }) => ({ rule, met: true }));

export async function decided(desk: Desk, talent: CaseView, decision: 'approve' | 'reject' | 'revise') {
  const checks = decision === 'approve' ? answers(talent) : [];
  const body = { decision, note: 'Catatan pemeriksa.', answers: checks };
  await free(desk, 'hrOfficer', talent).does.put(`${pathOf(talent)}/nomination/verification`, body);
  return again(desk, talent);
}

/** The law refuses to let somebody ineligible pass, which is sealed, and somebody takes the task. */
export async function refusedAndClaimed(desk: Desk, talent: CaseView): Promise<void> {
  const hr = free(desk, 'hrOfficer', talent);
  const body = { decision: 'approve', note: 'Mohon diteruskan.', answers: answers(talent) };
  const path = `${pathOf(talent)}/nomination/verification`;
  await hr.does.isRefused('IneligibleMustNotBeApproved', 'PUT', path, body);
  await claims(desk, hr, '/cases', talent.stream);
}

export async function withdrawn(desk: Desk, talent: CaseView): Promise<void> {
  const body = { reason: 'Unit memilih calon lain.' };
  await desk.cast.headOf(talent.unit)!.does.put(`${pathOf(talent)}/nomination/withdrawal`, body);
}

export async function scored(desk: Desk, talent: CaseView, performance: Level, potential: Level) {
  const body = { scores: aScoreSheet(performance, potential) };
  await desk.cast.one('assessor').does.post(`${pathOf(talent)}/scores`, body);
}

export async function concluded(desk: Desk, talent: CaseView, decision: 'assess' | 'defer' | 'exclude') {
  // Whoever verified may conclude, but not exclude.
  const tied = decision === 'exclude' ? talent : { ...talent, verifier: null };
  const hr = free(desk, 'hrOfficer', tied);
  await hr.does.put(`${pathOf(talent)}/assessment`, { decision, reason: 'Menurut berkas.' });
}

/** Approved and assessed: it waits for the committee. */
export async function mapped(
  desk: Desk,
  talent: CaseView,
  performance: Level = 'high',
  potential: Level = 'high',
) {
  const passed = await decided(desk, talent, 'approve');
  await scored(desk, passed, performance, potential);
  await concluded(desk, passed, 'assess');
  await reaches(desk, talent.stream, 'calibration');
  return again(desk, talent);
}
