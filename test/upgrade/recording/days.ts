import type { Client } from '@temporalio/client';
import type { CaseView } from '../../../apps/story/views.js';
import * as cases from './cases.js';
import * as cycles from './cycles.js';
import { awaitsResolution, reaches, type Desk } from './desk.js';
import * as sessions from './sessions.js';
import * as successions from './successions.js';

/** What the last minute of a recording goes on with. */
export interface Under {
  readonly cycle: string;
  /** Two cases that wait for the committee. */
  readonly waiting: readonly [CaseView, CaseView];
  /** A succession that needs its inauguration alone. */
  readonly inauguration: string;
  /** Of the succession group, neither chosen nor placed. */
  readonly member: string;
}

/** One government under the national policy, whose waits are working days. */
export async function playInDays(desk: Desk, policy: string, temporal: Client): Promise<Under> {
  const { cycle, cases: all } = await cycles.opened(desk, policy);
  const nominated = await Promise.all(cycles.nominees(desk, all).map((one) => cases.nominated(desk, one)));
  const eligible = nominated.filter(cases.isEligible);
  const [rejected, withdrawn, excluded, assessed, revised, ...others] = eligible.toReversed();
  await cases.decided(desk, rejected!, 'reject');
  await cases.withdrawn(desk, withdrawn!);
  await cases.concluded(desk, await cases.decided(desk, excluded!, 'approve'), 'exclude');
  await cases.decided(desk, assessed!, 'approve');
  await cases.decided(desk, revised!, 'revise');
  const mapped: CaseView[] = [];
  for (const one of others.toReversed()) mapped.push(await cases.mapped(desk, one));
  const [g1, g2, g3, g4, failing, one, two] = mapped as [CaseView, ...CaseView[]];
  await committee(desk, cycle, [g1, g2!, g3!, g4!]);
  await failed(desk, cycle, failing!, temporal);
  await sessions.returned(desk, await sessions.open(desk, cycle, [one!]));
  await cycles.returned(desk, policy);
  return { cycle, waiting: [one!, two!], ...(await positions(desk, cycle, [g1, g2!, g3!, g4!])) };
}

async function committee(desk: Desk, cycle: string, group: readonly CaseView[]): Promise<void> {
  const session = await sessions.open(desk, cycle, group);
  await sessions.locked(desk, session, sessions.ALL_SIGN);
  for (const { stream } of group) await reaches(desk, stream, 'succession');
}

/** Somebody ended the run of a case by hand, so that the box which the committee decided cannot be delivered. */
async function failed(desk: Desk, cycle: string, talent: CaseView, temporal: Client): Promise<void> {
  const session = await sessions.open(desk, cycle, [talent]);
  await temporal.workflow.getHandle(talent.stream).terminate('ended by hand');
  await sessions.locked(desk, session, sessions.ALL_SIGN);
  await awaitsResolution(desk, session);
  desk.marks.set('failedDelivery', session);
}

async function positions(desk: Desk, cycle: string, group: readonly CaseView[]) {
  const { chosen: placed } = await successions.succession(desk, cycle, 'concluding');
  await reaches(desk, placed, 'placed');
  await successions.takenBack(desk, await successions.choice(desk, cycle));
  const inauguration = await successions.succession(desk, cycle, 'inauguration');
  const { chosen } = await successions.succession(desk, cycle, 'submission');
  const taken = [placed, inauguration.chosen, chosen];
  const member = group.find(({ stream }) => !taken.includes(stream))!;
  return { inauguration: inauguration.stream, member: member.stream };
}
