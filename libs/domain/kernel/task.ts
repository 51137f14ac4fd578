import type { Role } from './actor.js';
import { after, type Span, type WorkingCalendar } from './calendar.js';
import type { Handed } from './line.js';

/** Who a task waits for: one person, or everybody who holds a role (of a unit, or of the government). */
export type Owner = { readonly person: string } | { readonly role: Role; readonly unit: string | null };

/** What policy says of one kind of wait. A missing span means that step never comes. */
export interface DeadlineRule {
  readonly due: Span;
  readonly remind: Span | null;
  readonly escalate: Span | null;
  readonly escalateTo: Role | null;
  /** When the wait ends by itself, and how. Nothing here can approve. */
  readonly end: Span | null;
  readonly ending: 'return' | 'lapse' | null;
}

const workingDays = (amount: number): Span => ({ amount, unit: 'workingDays' });

/**
 * How long a kind of wait lasts under a policy that doesn't name it, such as one from before there was that kind: it
 * reminds, it escalates, and nothing ends it.
 */
export const DEFAULT_WAIT: DeadlineRule = {
  due: workingDays(5),
  remind: workingDays(5),
  escalate: workingDays(10),
  escalateTo: 'regionalHrAgencyHead',
  end: null,
  ending: null,
};

/** A wait with an owner and deadlines. `task` is its number in the stream: t1, t2, … */
export interface Task {
  readonly task: string;
  readonly kind: string;
  /** The moves that can end it. */
  readonly moves: readonly string[];
  readonly owner: Owner;
  /** The civil servant it is about, when it is about one. */
  readonly subject: string | null;
  /** The stream it is about, when that is another one (a case of a session). */
  readonly about: string | null;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly remindAt: string | null;
  readonly escalateAt: string | null;
  readonly escalateTo: Role | null;
  readonly endAt: string | null;
  readonly ending: 'return' | 'lapse' | null;
  /** The last deadline step that has struck: 0 none, 1 reminded, 2 escalated. */
  readonly step: number;
  /** Who of the group has taken it; absent while nobody has, so that such a task's state is what it always was. */
  readonly claimedBy?: string;
  /** To whom it has gone on because nobody it waits for could act; absent, for the same reason, while it has not. */
  readonly handed?: Handed;
  /** To whom somebody has proposed to give this approval; absent, for the same reason, while nobody has. */
  readonly proposed?: Proposal;
}

/** Whom one person proposes for an approval, on which standing, until a second confirms it. */
interface Proposal {
  readonly person: string;
  readonly standing: string;
  readonly by: string;
}

/** What the law says to open a task; instants come from policy. */
export interface NewTask {
  readonly kind: string;
  readonly moves: readonly string[];
  readonly owner: Owner;
  readonly subject?: string | null;
  readonly about?: string | null;
}

/** Events about tasks, common to all streams. */
export type TaskEvent =
  | { readonly type: 'TaskOpened'; readonly task: Task }
  | {
      readonly type: 'TaskClosed';
      readonly task: string;
      readonly how: 'done' | 'superseded' | 'returned' | 'lapsed';
    }
  | { readonly type: 'TaskReminded'; readonly task: string }
  | { readonly type: 'TaskEscalated'; readonly task: string; readonly to: Role }
  | { readonly type: 'TaskClaimed'; readonly task: string; readonly person: string }
  | { readonly type: 'TaskReleased'; readonly task: string; readonly person: string }
  | { readonly type: 'TaskHandedOn'; readonly task: string; readonly to: Role; readonly exhausted: boolean }
  | (Reassigned & { readonly type: 'TaskReassigned' })
  | (Reassigned & { readonly type: 'TaskReassignmentProposed'; readonly standing: string });

/** Which task somebody gives, or would give, to whom in which role. */
interface Reassigned {
  readonly task: string;
  readonly person: string;
  readonly to: Role;
  readonly by: string;
  /** Digest of the reason; null where it stands with the proposal. */
  readonly reasonText: string | null;
}

/** A task opened at an instant under a policy's deadline rule. */
export function taskAt(
  number: number,
  wanted: NewTask,
  at: string,
  rule: DeadlineRule,
  calendar: WorkingCalendar,
): Task {
  const instant = (span: Span | null) => (span === null ? null : after(at, span, calendar));
  return {
    task: `t${number}`,
    kind: wanted.kind,
    moves: wanted.moves,
    owner: wanted.owner,
    subject: wanted.subject ?? null,
    about: wanted.about ?? null,
    openedAt: at,
    dueAt: after(at, rule.due, calendar),
    remindAt: instant(rule.remind),
    escalateAt: rule.escalateTo === null ? null : instant(rule.escalate),
    escalateTo: rule.escalateTo,
    endAt: rule.ending === null ? null : instant(rule.end),
    ending: rule.ending,
    step: 0,
  };
}

/** A deadline step that has yet to strike. */
export interface Strike {
  readonly deadline: string;
  readonly step: 1 | 2 | 3;
  readonly at: string;
}

/** The next step of a task, or null when it only waits. */
export function nextStrike(task: Task): Strike | null {
  const steps = [task.remindAt, task.escalateAt, task.endAt];
  for (let index = task.step; index < steps.length; index++) {
    const at = steps[index];
    if (at) return { deadline: task.task, step: (index + 1) as 1 | 2 | 3, at };
  }
  return null;
}
