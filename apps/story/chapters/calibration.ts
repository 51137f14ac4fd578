import { KINDS, pathOfStream } from '../../../libs/contracts/kinds.js';
import type { MoveAnswer } from '../../../libs/contracts/wire/move-answer.js';
import type { Player } from '../cast.js';
import type { OpenCycle, Stage } from '../stage.js';
import { findCase, type CaseView } from '../views.js';
import { until } from '../waiting.js';

/** A session under way: its path in the api, and who sits in it, the chair first. */
interface Sitting {
  readonly path: string;
  readonly members: readonly Player[];
}

/** The committee decides the boxes; @returns the cases with the boxes they adopted, and the session's stream. */
export async function calibrate(stage: Stage, { cycle }: OpenCycle, talents: readonly CaseView[]) {
  const { cast, narrator } = stage;
  narrator.chapter('Sidang Komite Talenta', 'The committee sits: quorum, a recusal, a vote, signed minutes');
  const secretary = cast.one('committeeSecretary');
  const body = { cycle, cases: talents.map(({ stream }) => stream), agenda: 'Kalibrasi kotak talenta.' };
  const { stream: session } = await secretary.does.post(KINDS.session.path, body);
  const path = pathOfStream(session);
  await until('the session to open', async () => {
    const seen = await secretary.does.get<{ readonly stage: string }>(path);
    return seen.stage === 'open';
  });
  narrator.tell(`${secretary.name} memanggil sidang atas ${talents.length} berkas.`);
  const members = [cast.one('committeeChair'), ...cast.all('committeeMember')];
  const sitting = { path, members };
  await gather(stage, sitting);
  await recuse(stage, sitting, talents);
  await changeBox(stage, sitting, talents);
  await signMinutes(stage, sitting, await lock(stage, sitting));
  return { session, decided: await adopted(stage, talents) };
}

/** Too few are present to lock; then the others come. */
async function gather({ narrator }: Stage, { path, members }: Sitting): Promise<void> {
  const early = Math.ceil(members.length / 2);
  const attend = ({ does }: Player) => does.put(`${path}/attendance`, {});
  for (const member of members.slice(0, early)) await attend(member);
  const chair = members[0]!;
  const refusal = await chair.does.isRefused('QuorumMustBeMet', 'PUT', `${path}/closure`, {});
  narrator.refused(
    `${chair.name} (ketua)`,
    `mengunci sidang dengan ${early} dari ${members.length} anggota`,
    refusal,
  );
  for (const member of members.slice(early)) await attend(member);
  narrator.tell(`Semua ${members.length} anggota hadir; kuorum terpenuhi.`);
}

/** What keeps a member from deciding on a case. */
const isTied = ({ person }: Player, talent: CaseView) =>
  [talent.person, talent.nominator, talent.supervisor, talent.verifier].includes(person);

/** A member stands aside from a case, and may then not vote on it. */
async function recuse({ cast, narrator }: Stage, { path, members }: Sitting, talents: readonly CaseView[]) {
  const talent = talents.at(-1)!;
  const member = members.slice(1).find((one) => !isTied(one, talent))!;
  const { stream: on } = talent;
  await member.does.post(`${path}/recusals`, { case: on, tie: 'family', reason: 'Masih kerabat dekat.' });
  narrator.tell(`${member.name} menyatakan benturan kepentingan atas ${cast.callName(talent.person)}.`);
  const vote = { case: on, proposal: 1, inFavour: true };
  const refusal = await member.does.isRefused('RecusedMustNotVote', 'POST', `${path}/votes`, vote);
  narrator.refused(member.name, 'tetap memberikan suara atas berkas itu', refusal);
}

/** Box 5 becomes box 8 by vote: the committee knows what the scores don't. */
async function changeBox(
  { cast, narrator }: Stage,
  { path, members }: Sitting,
  talents: readonly CaseView[],
) {
  const talent = talents.find(({ mappedBox }) => mappedBox === 5)!;
  const free = members.filter((member) => !isTied(member, talent));
  const [proposer, ...voters] = free as [Player, ...Player[]];
  const proposal = { case: talent.stream, box: 8, reason: 'Memimpin tim lintas instansi sejak awal tahun.' };
  const { events } = await proposer.does.post(`${path}/proposals`, proposal);
  const { proposal: number } = tellingOf(events, 'BoxProposed');
  narrator.tell(`${proposer.name} mengusulkan ${cast.callName(talent.person)} dari kotak 5 ke kotak 8.`);
  const votes = await voteUntilCarried(path, [...voters, proposer], {
    case: talent.stream,
    proposal: number,
  });
  narrator.tell(`Usulan diterima dengan ${votes} suara setuju.`);
}

async function voteUntilCarried(path: string, voters: readonly Player[], on: object): Promise<number> {
  for (const [index, voter] of voters.entries()) {
    const { events } = await voter.does.post(`${path}/votes`, { ...on, inFavour: true });
    if (events.some(({ type }) => type === 'ProposalCarried')) return index + 1;
  }
  throw new Error('the proposal found no majority');
}

type AnsweredEvent = MoveAnswer['events'][number];

function tellingOf(events: readonly AnsweredEvent[], type: string): AnsweredEvent {
  const event = events.find((one) => one['type'] === type);
  if (!event) throw new Error(`the answer tells no ${type}`);
  return event;
}

/** @returns the hash of the minutes that everybody signs */
async function lock({ narrator }: Stage, { path, members }: Sitting): Promise<string> {
  const chair = members[0]!;
  const { events } = await chair.does.put(`${path}/closure`, {});
  const minutes = String(tellingOf(events, 'SessionLocked')['minutes']);
  narrator.tell(`${chair.name} mengunci sidang; berita acara ${minutes.slice(0, 12)}….`);
  return minutes;
}

/** One signature on another text is refused; then all who were present sign the real one. */
async function signMinutes({ narrator }: Stage, { path, members }: Sitting, minutes: string): Promise<void> {
  const first = members[0]!;
  const other = { minutes: '0'.repeat(64) };
  const refusal = await first.does.isRefused(
    'SignatureMustBeOnTheSameText',
    'POST',
    `${path}/minutes/signatures`,
    other,
  );
  narrator.refused(first.name, 'menandatangani berita acara lain', refusal);
  for (const { does } of members) await does.post(`${path}/minutes/signatures`, { minutes });
  narrator.tell(`Berita acara ditandatangani oleh ${members.length} anggota yang hadir.`);
}

/** Each case adopts its box from the record of the session. */
async function adopted(
  { cast, narrator }: Stage,
  talents: readonly CaseView[],
): Promise<readonly CaseView[]> {
  const { does } = cast.one('hrOfficer');
  const decided = await until('every case to adopt its box', async () => {
    const seen = await Promise.all(talents.map(({ stream }) => findCase(does, stream)));
    return seen.every(({ box }) => box !== null) && seen;
  });
  const group = decided.filter(({ box }) => box !== null && box >= 7);
  narrator.tell(
    `${group.length} talenta masuk Kelompok Rencana Suksesi, ${decided.length - group.length} pengembangan.`,
  );
  return decided;
}
