import { isInForce, type Approval } from '../kernel/approval.js';
import { dateOf, dayNumber } from '../kernel/instant.js';
import { isOpenOn, type LegalWindow } from './legal-window.js';

/** How many days ahead a government is told of what will stand in its way, time enough to ask for a letter. */
const AHEAD_DAYS = 60;

/**
 * What stands, or will stand, in the way of a choice or a decree: no approval of BKN, one that runs out, a legal window
 * that is open or will open. `on` is the day it begins to matter, `until` the last day of a window.
 */
export type GateNotice = {
  readonly notice: 'approvalMissing' | 'approvalEnds' | 'windowOpen' | 'windowOpens';
  readonly on: string;
  readonly until: string | null;
  readonly window: LegalWindow['kind'] | null;
};

/** Everything a government should know of on a day, most urgent first. */
export function gateNotices(
  approvals: readonly Approval[],
  windows: readonly LegalWindow[],
  today: string,
): readonly GateNotice[] {
  const notices = [
    ...approvalNotices(approvals, today),
    ...windows.flatMap((one) => windowNotices(one, today)),
  ];
  return notices.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
}

const isNear = (day: string, today: string): boolean => dayNumber(day) - dayNumber(today) <= AHEAD_DAYS;

function approvalNotices(approvals: readonly Approval[], today: string): readonly GateNotice[] {
  const inForce = approvals.filter((one) => one.kind === 'talentManagement' && isInForce(one, today));
  const none = { until: null, window: null };
  if (inForce.length === 0) return [{ notice: 'approvalMissing', on: today, ...none }];
  if (inForce.some(({ until }) => until === null)) return [];
  const last = inForce
    .map(({ until }) => until!)
    .toSorted()
    .at(-1)!;
  // The first day without it is the one that matters.
  const on = dateOf(dayNumber(last) + 1);
  return isNear(on, today) ? [{ notice: 'approvalEnds', on, ...none }] : [];
}

function windowNotices(window: LegalWindow, today: string): readonly GateNotice[] {
  const { kind, from: on, until } = window;
  if (isOpenOn(window, today)) return [{ notice: 'windowOpen', on, until, window: kind }];
  return on > today && isNear(on, today) ? [{ notice: 'windowOpens', on, until, window: kind }] : [];
}
