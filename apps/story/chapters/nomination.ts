import { pathOfStream } from '../../../libs/contracts/kinds.js';
import { hasTold } from '../acts.js';
import type { Cast, Player } from '../cast.js';
import type { OpenCycle, Stage } from '../stage.js';
import { findCase, type CaseView } from '../views.js';
import { until } from '../waiting.js';
import { fatesOf, twelve, type Fates, type Nominee } from './twelve.js';

const pathOf = ({ stream }: CaseView) => `${pathOfStream(stream)}/nomination`;

/** Twelve are nominated and verified; @returns the cases that go on to assessment. */
export async function nominateTwelve(stage: Stage, { cases }: OpenCycle): Promise<readonly CaseView[]> {
  const { cast, narrator } = stage;
  narrator.chapter(
    'Pengusulan dan verifikasi',
    'Twelve are nominated; one is ineligible, others revised, rejected, withdrawn',
  );
  const nominees = twelve(cast, cases);
  await waitForReminder(stage, nominees);
  const nominated = await Promise.all(nominees.map((nominee) => nominate(cast, nominee)));
  narrator.tell(`${nominated.length} orang diusulkan oleh ${headsOf(nominees).join(', ')}.`);
  const fates = fatesOf(cast, nominated);
  await tellFates(stage, fates);
  await tellSelfApproval(stage, fates.approved);
  for (const talent of fates.approved) await verify(cast, talent, 'approve', 'Memenuhi syarat.');
  narrator.tell(`${fates.approved.length} usulan lain disetujui setelah setiap pemeriksaan manual dijawab.`);
  await waitForLapse(stage, fates.silent);
  return Promise.all(
    [fates.revised, ...fates.approved].map(({ stream }) => findCase(cast.one('hrOfficer').does, stream)),
  );
}

const headsOf = (nominees: readonly Nominee[]) => [...new Set(nominees.map(({ head }) => head.name))];

/** Nobody has nominated yet when the first deadline passes. */
async function waitForReminder({ cast, narrator }: Stage, nominees: readonly Nominee[]): Promise<void> {
  const { talent, head } = nominees[0]!;
  const { does } = cast.one('hrOfficer');
  await until('a reminder to nominate', async () => hasTold(does, talent.stream, 'TaskReminded'));
  narrator.tell(
    `⏰ Tenggat pengusulan tiba dan sistem mengingatkan ${head.name}; tidak ada yang diusulkan oleh waktu.`,
  );
}

async function nominate(cast: Cast, { talent, head }: Nominee): Promise<CaseView> {
  const reason = 'Berkinerja baik dan siap memikul tanggung jawab lebih besar.';
  await head.does.put(pathOf(talent), { reason });
  return findCase(cast.one('hrOfficer').does, talent.stream);
}

/** HR officers who are no party to a nomination. */
const verifiersOf = (cast: Cast, { person, nominator, supervisor }: CaseView): readonly Player[] =>
  cast.all('hrOfficer').filter((hr) => ![person, nominator, supervisor].includes(hr.person));

function verifierOf(cast: Cast, talent: CaseView): Player {
  const [first] = verifiersOf(cast, talent);
  if (!first) throw new Error('every HR officer is a party to this nomination');
  return first;
}

/** What HR records for each requirement that only a person can check. */
const answersOf = ({ eligibility }: CaseView) =>
  eligibility.filter(({ result }) => result === 'needsManualCheck').map(({ rule }) => ({ rule, met: true }));

async function verify(cast: Cast, talent: CaseView, decision: 'approve' | 'reject' | 'revise', note: string) {
  const answers = decision === 'approve' ? answersOf(talent) : [];
  const hr = verifierOf(cast, talent);
  await hr.does.put(`${pathOf(talent)}/verification`, { decision, note, answers });
  return hr;
}

async function tellFates(stage: Stage, fates: Fates): Promise<void> {
  const { cast, narrator } = stage;
  for (const talent of fates.ineligible) await tellIneligible(stage, talent);
  await verify(cast, fates.silent, 'revise', 'Alasan pengusulan perlu diperjelas.');
  narrator.tell(`${cast.callName(fates.silent.person)}: HR meminta perbaikan, dan tidak ada yang menjawab.`);
  const rejecter = await verify(cast, fates.rejected, 'reject', 'Kebutuhan unit belum mendukung.');
  narrator.tell(`${cast.callName(fates.rejected.person)}: ditolak oleh ${rejecter.name}.`);
  const head = nominatorOf(cast, fates.withdrawn);
  await head.does.put(`${pathOf(fates.withdrawn)}/withdrawal`, { reason: 'Unit memilih calon lain.' });
  narrator.tell(`${cast.callName(fates.withdrawn.person)}: ditarik kembali oleh ${head.name}.`);
  await revise(stage, fates.revised);
}

/** The law refuses to let an ineligible nomination pass; HR can only reject it. */
async function tellIneligible({ cast, narrator }: Stage, talent: CaseView): Promise<void> {
  const failed = talent.eligibility.filter(({ result }) => result === 'notMet').map(({ rule }) => rule);
  const hr = verifierOf(cast, talent);
  const body = { decision: 'approve', note: 'Mohon dapat diteruskan.', answers: answersOf(talent) };
  const path = `${pathOf(talent)}/verification`;
  const refusal = await hr.does.isRefused('IneligibleMustNotBeApproved', 'PUT', path, body);
  narrator.tell(`${cast.callName(talent.person)} tidak memenuhi syarat ${failed.join(', ')}.`);
  narrator.refused(hr.name, 'tetap menyetujui usulannya', refusal);
  await hr.does.put(path, { decision: 'reject', note: `Tidak memenuhi ${failed.join(', ')}.`, answers: [] });
  narrator.tell(`${hr.name} menolak usulan itu.`);
}

function nominatorOf(cast: Cast, talent: CaseView): Player {
  const head = cast.find(talent.nominator ?? '', 'unitHead');
  if (!head) throw new Error('the nominator is no persona');
  return head;
}

async function revise({ cast, narrator }: Stage, talent: CaseView): Promise<void> {
  const hr = await verify(cast, talent, 'revise', 'Lampirkan capaian kinerja dua tahun terakhir.');
  const head = nominatorOf(cast, talent);
  await head.does.put(`${pathOf(talent)}/revision`, { reason: 'Capaian dua tahun terakhir dilampirkan.' });
  await verify(cast, await findCase(hr.does, talent.stream), 'approve', 'Perbaikan diterima.');
  narrator.tell(
    `${cast.callName(talent.person)}: dikembalikan, diperbaiki oleh ${head.name}, lalu disetujui ${hr.name}.`,
  );
}

/** Which rule stops which party from verifying, the strictest first as the law looks. */
function selfApprovalOf(cast: Cast, talent: CaseView): { hr: Player; rule: string } | undefined {
  const parties = [
    ['NominatorMustNotVerify', talent.nominator],
    ['TalentMustNotVerify', talent.person],
    ['SupervisorMustNotVerify', talent.supervisor],
  ] as const;
  for (const [rule, person] of parties) {
    const hr = cast.find(person ?? '', 'hrOfficer');
    if (hr) return { hr, rule };
  }
  return undefined;
}

async function tellSelfApproval({ cast, narrator }: Stage, approved: readonly CaseView[]): Promise<void> {
  const talent = approved.find((one) => selfApprovalOf(cast, one));
  if (!talent)
    throw new Error('no HR officer is a party to a nomination, so nobody can try to approve their own');
  const { hr, rule } = selfApprovalOf(cast, talent)!;
  const body = { decision: 'approve', note: 'Saya setujui sendiri.', answers: answersOf(talent) };
  const refusal = await hr.does.isRefused(rule, 'PUT', `${pathOf(talent)}/verification`, body);
  narrator.refused(hr.name, 'memverifikasi usulan yang menyangkut dirinya sendiri', refusal);
}

/** Silence ends the wait, and approves nothing. */
async function waitForLapse({ cast, narrator }: Stage, talent: CaseView): Promise<void> {
  const { does } = cast.one('hrOfficer');
  await until('a revision to lapse', async () => (await findCase(does, talent.stream)).stage === 'lapsed');
  narrator.tell(
    `⏰ ${cast.callName(talent.person)}: waktu perbaikan habis dan usulannya gugur; diam bukan persetujuan.`,
  );
}
