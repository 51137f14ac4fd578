import { isPerson, type Role } from './actor.js';
import type { Act, Context, KernelPolicy, Rule } from './law.js';
import { standingOf } from './standing.js';
import type { StreamState } from './state.js';
import type { Task } from './task.js';

export type OnTask = { readonly task: string };
type ClaimRule = Rule<StreamState, OnTask, KernelPolicy>;

const STAGE = 'PermenPANRB 3/2020';
/** Who may put a task back that somebody else holds. */
const HEAD: Role = 'regionalHrAgencyHead';

/** The open task that an act names, if there is one. */
export const taskOf = ({ state, act }: Context<StreamState, OnTask, KernelPolicy>): Task | undefined =>
  state.tasks.find(({ task }) => task === act.arguments.task);

/** Whether a task waits for a group: for whoever holds a role. */
export const isOfGroup = ({ owner }: Task): boolean => 'role' in owner;

/** Whether the standing acted on belongs to the group a task waits for, was escalated to or has gone on to by itself. */
function isInGroup({ owner, step, escalateTo, handed }: Task, act: Act): boolean {
  const standing = standingOf(act);
  if (!standing || 'person' in owner) return false;
  if (step >= 2 && escalateTo === standing.role) return true;
  if (handed?.to === standing.role && !handed.chosen) return true;
  const unitFits = owner.unit === null || standing.unit === null || owner.unit === standing.unit;
  return owner.role === standing.role && unitFits;
}

export const TaskMustBeOpen: ClaimRule = {
  code: 'TaskMustBeOpen',
  kind: 'notFound',
  sentence: { id: 'Tugas ini tidak ada atau sudah selesai.', en: 'There is no such task, or it is done.' },
  article: STAGE,
  fixer: 'actor',
  broken: (context) => (taskOf(context) ? undefined : { task: context.act.arguments.task }),
};

export const TaskMustWaitForGroup: ClaimRule = {
  code: 'TaskMustWaitForGroup',
  kind: 'invalid',
  sentence: {
    id: 'Tugas ini sudah menjadi milik satu orang dan tidak perlu diambil.',
    en: 'This task waits for one person already and need not be taken.',
  },
  article: STAGE,
  fixer: 'actor',
  broken: (context) => (isOfGroup(taskOf(context)!) ? undefined : { task: context.act.arguments.task }),
};

export const ClaimantMustBelongToGroup: ClaimRule = {
  code: 'ClaimantMustBelongToGroup',
  kind: 'forbidden',
  sentence: {
    id: 'Tugas ini menunggu peran atau unit kerja lain.',
    en: 'This task waits for another role or unit.',
  },
  article: `${STAGE} Pasal 8 ayat (1)`,
  fixer: HEAD,
  broken: (context) => {
    const { owner } = taskOf(context)!;
    return isInGroup(taskOf(context)!, context.act as unknown as Act) ? undefined : { owner };
  },
};

/** Claiming says who is on a task; two who are on it would each think the other does it. */
export const TaskMustNotBeClaimed: ClaimRule = {
  code: 'TaskMustNotBeClaimed',
  kind: 'conflict',
  sentence: { id: 'Tugas ini sudah diambil.', en: 'This task is taken already.' },
  article: STAGE,
  fixer: HEAD,
  broken: (context) => {
    const { task, claimedBy } = taskOf(context)!;
    return claimedBy === undefined ? undefined : { task, claimedBy };
  },
};

export const TaskMustBeClaimed: ClaimRule = {
  code: 'TaskMustBeClaimed',
  kind: 'conflict',
  sentence: { id: 'Tugas ini belum diambil siapa pun.', en: 'Nobody has taken this task.' },
  article: STAGE,
  fixer: 'actor',
  broken: (context) => {
    const { task, claimedBy } = taskOf(context)!;
    return claimedBy === undefined ? { task } : undefined;
  },
};

export const OnlyClaimantOrHeadMayRelease: ClaimRule = {
  code: 'OnlyClaimantOrHeadMayRelease',
  kind: 'forbidden',
  sentence: {
    id: 'Tugas hanya dilepaskan oleh yang mengambilnya atau oleh Kepala BKD/BKPSDM.',
    en: 'A task is released by whoever took it, or by the head of the HR agency.',
  },
  article: `${STAGE} Pasal 8 ayat (1)`,
  fixer: HEAD,
  broken: (context) => {
    const { actor } = context.act;
    const { task, claimedBy } = taskOf(context)!;
    const may = isPerson(actor) && (actor.person === claimedBy || actor.role === HEAD);
    return may ? undefined : { task, claimedBy: claimedBy ?? null };
  },
};
