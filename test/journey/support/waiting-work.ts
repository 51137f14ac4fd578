import { Cast } from '../../../apps/story/cast.js';
import { allRows, idOf, type CaseView, type CycleView } from '../../../apps/story/views.js';
import { until } from '../../../apps/story/waiting.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import type { Place } from './desk.js';

const OPENING_MS = 300_000;
const NOMINEES = 6;

/** Leaves work in the HR officers' inbox, over HTTP: a cycle is opened, and some are nominated in it. */
export async function leaveWork(place: Place, government: string): Promise<void> {
  const cast = await Cast.of(place, government);
  const cycle = await openCycle(cast);
  const cases = await allRows<CaseView>(cast.one('hrOfficer').does, `/cases?cycle=${cycle}`);
  const waiting = cases.filter(({ stage }) => stage === 'nomination').slice(0, 5 * NOMINEES);
  const filed = waiting.map(async ({ stream, unit, person }) => {
    const head = cast.headOf(unit);
    if (!head || head.person === person) return;
    await head.does.put(`/cases/${idOf(stream)}/nomination`, {
      reason: 'Kinerja tiga tahun terakhir sangat baik.',
    });
  });
  await Promise.all(filed.slice(0, 4 * NOMINEES));
}

async function openCycle(cast: Cast): Promise<string> {
  const hr = cast.one('hrOfficer').does;
  const { rows } = await hr.get<{ rows: { hash: string; name: string }[] }>('/policies');
  const policy = rows.find(({ name }) => name === nationalPolicy.name)?.hash;
  const { stream } = await hr.post('/cycles', { policy, title: 'Siklus Talenta 2027' });
  const approve = { decision: 'approve', note: 'Lengkap dan sesuai.' };
  await cast.one('authorizedOfficer').does.put(`/cycles/${idOf(stream)}/verification`, approve);
  await cast.one('appointingAuthority').does.put(`/cycles/${idOf(stream)}/approval`, approve);
  const isOpen = async () => (await hr.get<CycleView>(`/cycles/${idOf(stream)}`)).stage === 'open';
  await until('the cases of the cycle to open', isOpen, OPENING_MS);
  return stream;
}
