import type pg from 'pg';
import { today } from '../../../apps/story/calendar.js';
import { idOf } from '../../../apps/story/views.js';
import * as cases from './cases.js';
import * as cycles from './cycles.js';
import type { Under } from './days.js';
import { enrols, shows, type Desk } from './desk.js';
import { Hold } from './hold.js';
import * as rounds from './rounds.js';
import type { Left } from './seconds.js';
import * as sessions from './sessions.js';
import * as successions from './successions.js';

/** Both governments as their plays have left them. */
export interface Scene {
  readonly swift: { readonly desk: Desk; readonly left: Left };
  readonly national: { readonly desk: Desk; readonly under: Under };
  /** A policy for a small population. */
  readonly few: string;
}

/**
 * Leaves streams between two stages: decisions that some receivers have sealed and others have not, cases that are
 * being opened and closed, and a wait that ends in seconds.
 * @param superuser a connection of its own, which holds them there until it is let go
 * @returns what lets them go, once no worker runs any more
 */
export async function lastMinute({ swift, national, few }: Scene, superuser: pg.Client): Promise<Hold> {
  const { cycle: ending, cases: all } = await cycles.opened(national.desk, few);
  const { cycle, waiting, inauguration, member } = national.under;
  const [answering, silent] = waiting;
  const beginning = await cycles.verified(swift.desk, few);
  const hold = await Hold.with(superuser);
  await hold.cases([silent.stream, swift.left.developed, member, all[0]!.stream]);
  const session = await sessions.convening(national.desk, cycle, waiting);
  await rounds.opening(swift.desk, swift.left.developed);
  await successions.shortlisting(national.desk, cycle);
  await national.desk.cast
    .one('regionalHrAgencyHead')
    .does.put(`/successions/${idOf(inauguration)}/inauguration`, { date: today() });
  await cycles.closing(national.desk, ending);
  await enrols(national.desk, [answering.stream], session);
  await shows(national.desk, 'all cases but one closed', ALL_BUT_ONE, ending);
  await hold.newStreams();
  await cycles.approve(swift.desk, beginning);
  await cases.decided(swift.desk, swift.left.nominated, 'revise');
  swift.desk.marks.set('endingInSeconds', swift.left.nominated.stream);
  return hold;
}

const ALL_BUT_ONE = `select from view.stream where cycle = $1 and kind = 'case' having count(*) filter (where closed is null) = 1`;
