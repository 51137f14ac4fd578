import { daysAgo } from '../../../apps/story/calendar.js';
import { findCase, idOf } from '../../../apps/story/views.js';
import { nominees, type OpenedCycle } from './opened-cycle.js';

/** Brings another talent to assessment, where a score is given for what has categories. */
export async function refusedOverAnInstrument(opened: OpenedCycle): Promise<void> {
  const hr = opened.cast.one('hrOfficer').does;
  for (const { talent, head } of nominees(opened).slice(1)) {
    const path = `/cases/${idOf(talent.stream)}`;
    await head.does.put(`${path}/nomination`, { reason: 'Siap dinilai.' });
    const { eligibility } = await findCase(hr, talent.stream);
    if (eligibility.some(({ result }) => result === 'notMet')) continue;
    const open = eligibility.filter(({ result }) => result === 'needsManualCheck');
    const answers = open.map(({ rule }) => ({ rule, met: true }));
    await hr.put(`${path}/nomination/verification`, { decision: 'approve', note: 'Memenuhi.', answers });
    const scores = [{ instrument: 'annualPredicate', score: 90, assessedOn: daysAgo(1) }];
    const assessor = opened.cast.one('assessor').does;
    return void (await assessor.isRefused('ScoreMustFitInstrument', 'POST', `${path}/scores`, { scores }));
  }
  throw new Error('no other talent can be nominated');
}
