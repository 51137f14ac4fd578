import { findCase, type CaseView } from '../../../apps/story/views.js';
import * as cases from './cases.js';
import * as cycles from './cycles.js';
import { isFree, reaches, type Desk } from './desk.js';
import * as rounds from './rounds.js';
import * as sessions from './sessions.js';
import * as successions from './successions.js';

/** What the last minute of a recording goes on with. */
export interface Left {
  /** Nominated; a revision will be asked for when nobody is left to wait for it. */
  readonly nominated: CaseView;
  /** In the development group. */
  readonly developed: string;
}

/** One government under a policy whose waits are seconds: what can strike has struck when the record is restored. */
export async function playInSeconds(desk: Desk, policy: string): Promise<Left> {
  const { marks } = desk;
  const { cycle, cases: all } = await cycles.opened(desk, policy);
  const [untouched, ...others] = cycles.nominees(desk, all).toReversed();
  marks.set('untouchedCase', untouched!.stream);
  const nominated = await Promise.all(others.toReversed().map((one) => cases.nominated(desk, one)));
  const refused = nominated.find((one) => !cases.isEligible(one))!;
  await cases.refusedAndClaimed(desk, refused);
  marks.set('refusedAndClaimedTask', refused.stream);
  const [g1, g2, g3, g4, developed, voted, other, locked, deferred, lapsing, revised] = nominated.filter(
    cases.isEligible,
  ) as [CaseView, ...CaseView[]] & { readonly [index: number]: CaseView };
  await cases.decided(desk, lapsing!, 'revise');
  await deferral(desk, deferred!);
  const group = [g1, g2!, g3!, g4!];
  const seated = [...group, await cases.mapped(desk, developed!, 'middle', 'middle')];
  for (const one of [...group, voted!, other!, locked!]) await cases.mapped(desk, one);
  await committee(desk, cycle, seated);
  await twoSessions(desk, cycle, [await fresh(desk, voted!), await fresh(desk, other!)], locked!);
  await positions(desk, cycle);
  await reaches(desk, lapsing!.stream, 'lapsed');
  marks.set('proposedCycle', await cycles.proposed(desk, policy));
  marks.set('verifiedCycle', await cycles.verified(desk, policy));
  return { nominated: revised!, developed: developed!.stream };
}

const fresh = ({ cast }: Desk, { stream }: CaseView) => findCase(cast.one('hrOfficer').does, stream);

/** Half of an assessment: HR puts it off, and the assessor is asked again. */
async function deferral(desk: Desk, talent: CaseView): Promise<void> {
  const passed = await cases.decided(desk, talent, 'approve');
  await cases.scored(desk, passed, 'middle', 'middle');
  await cases.concluded(desk, passed, 'defer');
  desk.marks.set('deferredAssessment', talent.stream);
}

/** A session that ends as it should, with boxes that its cases adopt. */
async function committee(desk: Desk, cycle: string, seated: readonly CaseView[]): Promise<void> {
  const session = await sessions.open(desk, cycle, seated);
  await sessions.locked(desk, session, sessions.ALL_SIGN);
  for (const { stream } of seated.slice(0, -1)) await reaches(desk, stream, 'succession');
  await reaches(desk, seated.at(-1)!.stream, 'development');
}

async function twoSessions(
  desk: Desk,
  cycle: string,
  discussed: readonly [CaseView, CaseView],
  decided: CaseView,
): Promise<void> {
  const voting = await sessions.open(desk, cycle, discussed);
  await sessions.partlyVoted(desk, voting, discussed[0]);
  desk.marks.set('partlyVotedSession', voting);
  desk.marks.set('caseVotedOn', discussed[0].stream);
  const signing = await sessions.open(desk, cycle, [decided]);
  await sessions.locked(desk, signing, 2);
  desk.marks.set('partlySignedMinutes', signing);
}

/** One position is filled and its commitment signed in a second round; others are on their way. */
async function positions(desk: Desk, cycle: string): Promise<void> {
  const { marks } = desk;
  const { chosen: placed } = await successions.succession(desk, cycle, 'concluding');
  await reaches(desk, placed, 'placed');
  await rounds.declined(desk, await rounds.signing(desk, placed));
  await isFree(desk, placed);
  await rounds.signed(desk, await rounds.signing(desk, placed), rounds.ALL_SIGN);
  await reaches(desk, placed, 'committed');
  const { chosen } = await successions.succession(desk, cycle, 'inauguration');
  await successions.succession(desk, cycle, 'decree');
  await successions.succession(desk, cycle, 'consideration');
  marks.set('openChoice', await successions.choice(desk, cycle));
  const round = await rounds.signing(desk, chosen);
  await rounds.signed(desk, round, 1);
  marks.set('partlySignedRound', round);
}
