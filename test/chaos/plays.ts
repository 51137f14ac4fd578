import { aScoreSheet } from '../../apps/story/score-sheet.js';
import type { CycleView, Paged } from '../../apps/story/views.js';
import type { Chance } from '../../infra/seed/chance.js';
import type { Level } from '../../libs/domain/policy/policy-version.js';
import { swiftPolicy } from '../../libs/domain/policy/seed-policies.js';
import type { Actor } from './actor.js';
import { idOf, rowsOf, type CaseView, type World } from './world.js';

const LEVELS: readonly Level[] = ['low', 'middle', 'high'];
const COMMITTEE_CASES = 4;

/** One piece of work of a client, from its beginning as far as it goes. */
export type Play = (world: World, chance: Chance) => Promise<void>;

/** Proposes, verifies and approves a cycle, which opens a case for each person of the population. */
async function openCycle(world: World): Promise<void> {
  const hr = world.one('hrOfficer');
  const { rows } = await hr.get<Paged<{ readonly hash: string; readonly name: string }>>('/policies');
  const policy = rows.find(({ name }) => name === swiftPolicy.name)?.hash;
  const proposed = await hr.act('POST', '/cycles', { policy, title: 'Siklus di bawah gangguan' });
  if (proposed?.outcome !== 'accepted') return;
  const path = `/cycles/${idOf(proposed.stream)}`;
  const agreed = { decision: 'approve', note: 'Disetujui.' };
  await world.one('authorizedOfficer').act('PUT', `${path}/verification`, agreed);
  await world.one('appointingAuthority').act('PUT', `${path}/approval`, agreed);
  const isOpen = async () => (await hr.get<CycleView>(path)).stage === 'open';
  if (!(await world.until(isOpen))) return;
  world.cycles.push(proposed.stream);
  const cases = await rowsOf<CaseView>(hr, `/cases?cycle=${proposed.stream}`);
  world.fresh.push(...cases.filter((talent) => canBeNominated(world, talent)));
}

function canBeNominated(world: World, { unit, person }: CaseView): boolean {
  const head = world.headOf(unit);
  return head !== undefined && head.person !== person;
}

/** One case from its nomination to its two axes; some are revised, rejected or left to silence on the way. */
export const playCase: Play = async (world, chance) => {
  if (world.fresh.length === 0) {
    world.opening ??= openCycle(world).finally(() => (world.opening = undefined));
    await world.opening;
  }
  const [talent] = world.fresh.splice(0, 1);
  if (!talent) return;
  const path = `/cases/${idOf(talent.stream)}`;
  await world.headOf(talent.unit)?.act('PUT', `${path}/nomination`, { reason: 'Siap memikul lebih banyak.' });
  const nominated = await world.caseOf(talent.stream);
  if (!(await verified(world, chance, nominated, path))) return;
  await world.one('assessor').act('POST', `${path}/scores`, { scores: scores(chance) });
  const hr = world.free('hrOfficer', await world.caseOf(talent.stream));
  const conclusion = { decision: 'assess', reason: 'Semua instrumen telah dinilai.' };
  const done = await hr.act('PUT', `${path}/assessment`, conclusion);
  if (done?.outcome === 'accepted') world.mapped.push(await world.caseOf(talent.stream));
};

/** @returns whether the case goes on to its assessment */
async function verified(world: World, chance: Chance, nominated: CaseView, path: string): Promise<boolean> {
  const hr = world.free('hrOfficer', nominated);
  if (chance.happens(20)) {
    await hr.act('PUT', `${path}/nomination/verification`, {
      decision: 'revise',
      note: 'Perjelas.',
      answers: [],
    });
    // Half of them are never revised, and lapse.
    if (chance.happens(50)) return false;
    await world.headOf(nominated.unit)?.act('PUT', `${path}/nomination/revision`, { reason: 'Diperjelas.' });
  }
  const answers = nominated.eligibility
    .filter(({ result }) => result === 'needsManualCheck')
    .map(({ rule }) => ({ rule, met: true }));
  const body = { decision: 'approve', note: 'Memenuhi syarat.', answers };
  const said = await hr.act('PUT', `${path}/nomination/verification`, body);
  if (said?.outcome === 'accepted') return true;
  await hr.act('PUT', `${path}/nomination/verification`, { ...body, decision: 'reject', answers: [] });
  return false;
}

const scores = (chance: Chance) => aScoreSheet(chance.pick(LEVELS), chance.pick(LEVELS));

interface SessionView {
  readonly stage: string;
  readonly minutes: string | null;
}

/** The committee sits, everybody at once, until each case has adopted its box. */
export const playSession: Play = async (world, chance) => {
  const talents = await world.take(world.mapped, COMMITTEE_CASES);
  if (!talents) return;
  const cycle = talents[0]?.cycle;
  const ofCycle = talents.filter((talent) => talent.cycle === cycle);
  world.mapped.push(...talents.filter((talent) => !ofCycle.includes(talent)));
  const secretary = world.one('committeeSecretary');
  const cases = ofCycle.map(({ stream }) => stream);
  const convened = await secretary.act('POST', '/calibration-sessions', {
    cycle,
    cases,
    agenda: 'Kalibrasi.',
  });
  if (convened?.outcome !== 'accepted') return;
  const path = `/calibration-sessions/${idOf(convened.stream)}`;
  const view = () => secretary.get<SessionView>(path);
  if (!(await world.until(async () => (await view()).stage === 'open'))) return;
  await sit(world, chance, path, ofCycle);
  const { minutes } = await view();
  if (minutes === null)
    return void (await secretary.act('PUT', `${path}/return`, { reason: 'Belum dapat diputus.' }));
  await Promise.all(members(world).map((one) => one.act('POST', `${path}/minutes/signatures`, { minutes })));
  const adopted = await world.until(async () => {
    const seen = await Promise.all(cases.map((stream) => world.caseOf(stream)));
    return seen.every(({ box }) => box !== null) && seen;
  });
  if (adopted) world.decided.push(...adopted);
};

const members = (world: World): readonly Actor[] => [
  ...world.all('committeeChair'),
  ...world.all('committeeMember'),
];

/** All come at once, propose and vote at once, and the chair locks. */
async function sit(world: World, chance: Chance, path: string, talents: readonly CaseView[]): Promise<void> {
  const committee = members(world);
  await Promise.all(committee.map((one) => one.act('PUT', `${path}/attendance`, {})));
  await Promise.all(
    talents.map(async ({ stream }) => {
      const proposer = chance.pick(committee);
      const body = { case: stream, box: chance.int(1, 9), reason: 'Rekam jejak menurut komite.' };
      const proposed = await proposer.act('POST', `${path}/proposals`, body);
      if (proposed?.outcome !== 'accepted') return;
      const vote = { case: stream, proposal: 1, inFavour: chance.happens(70) };
      await Promise.all(committee.map((one) => one.act('POST', `${path}/votes`, vote)));
    }),
  );
  await world.one('committeeChair').act('PUT', `${path}/closure`, {});
}

interface RoundView {
  readonly stage: string;
  readonly document: string;
  readonly signatures: readonly { readonly person: string }[];
}

/** A commitment is signed in order, or declined, until its case has adopted or freed it. */
export const playSigning: Play = async (world, chance) => {
  const [talent] = (await world.take(world.decided, 1)) ?? [];
  if (!talent) return;
  const hr = world.one('hrOfficer');
  const document = `Komitmen pengembangan ${chance.int(1, 1_000_000)}.`;
  const body = { case: talent.stream, documentKind: 'developmentCommitment', document };
  const opened = await hr.act('POST', '/signing-rounds', body);
  if (opened?.outcome !== 'accepted') return;
  const path = `/signing-rounds/${idOf(opened.stream)}`;
  const round = await world.until(async () => {
    const seen = await hr.get<RoundView>(path);
    return seen.stage === 'signing' && seen;
  });
  if (!round) return;
  await signAll(world, chance, path, round);
  await world.until(async () => !(await world.caseOf(talent.stream)).enrolledIn.includes(opened.stream));
};

async function signAll(
  world: World,
  chance: Chance,
  path: string,
  { document, signatures }: RoundView,
): Promise<void> {
  for (const { person } of signatures) {
    const signer = world.signer(person);
    const reason = { reason: 'Belum dapat ditandatangani.' };
    if (!signer) return void (await world.one('hrOfficer').act('PUT', `${path}/return`, reason));
    if (chance.happens(10)) return void (await signer.act('PUT', `${path}/refusal`, reason));
    await signer.act('POST', `${path}/signatures`, { document });
  }
}
