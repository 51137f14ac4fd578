import { KINDS, pathOfStream } from '../../../libs/contracts/kinds.js';
import type { OpenCycle, Stage } from '../stage.js';
import { allRows, type CaseView, type CycleView, type Paged } from '../views.js';
import { until } from '../waiting.js';

/** The policy of the story: national rules with deadlines in seconds. */
const SWIFT = 'cerita-2026';

/** HR proposes, the Sekda verifies, the PPK approves: one case opens for each person the rule selects. */
export async function openCycle({ cast, narrator }: Stage): Promise<OpenCycle> {
  narrator.chapter(
    'Siklus talenta dibuka',
    'A talent cycle is proposed, verified and approved by three hands',
  );
  const [hr, authorizedOfficer, appointingAuthority] = [
    cast.one('hrOfficer'),
    cast.one('authorizedOfficer'),
    cast.one('appointingAuthority'),
  ];
  const policy = await swiftPolicy(hr.does);
  const { stream: cycle } = await hr.does.post(KINDS.cycle.path, {
    policy,
    title: `Siklus talenta ${SWIFT}`,
  });
  narrator.tell(`${hr.name} (BKPSDM) mengusulkan siklus talenta dengan kebijakan ${policy.slice(0, 12)}….`);
  const path = pathOfStream(cycle);
  await authorizedOfficer.does.put(`${path}/verification`, {
    decision: 'approve',
    note: 'Usulan lengkap dan sesuai.',
  });
  narrator.tell(`${authorizedOfficer.name} (Sekretaris Daerah) memverifikasinya.`);
  await appointingAuthority.does.put(`${path}/approval`, {
    decision: 'approve',
    note: 'Disetujui untuk dilaksanakan.',
  });
  narrator.tell(
    `${appointingAuthority.name} (PPK) menyetujuinya; berkas dibuka bagi setiap ASN dalam populasi.`,
  );
  const open = await until('the cases of the cycle to open', async () => {
    const seen = await hr.does.get<CycleView>(path);
    return seen.stage === 'open' && seen;
  });
  const cases = await allRows<CaseView>(hr.does, `${KINDS.case.path}?cycle=${cycle}`);
  narrator.tell(`${open.casesOpened} berkas talenta terbuka.`);
  return { cycle, cases };
}

async function swiftPolicy(reader: { get<V>(path: string): Promise<V> }): Promise<string> {
  const { rows } =
    await reader.get<Paged<{ readonly hash: string; readonly name: string | null }>>('/policies');
  const swift = rows.find(({ name }) => name === SWIFT);
  if (!swift) throw new Error(`the policy ${SWIFT} is not stored: has the worker started?`);
  return swift.hash;
}
