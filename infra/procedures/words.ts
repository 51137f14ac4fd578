import { MOVE_WORDS } from '../../apps/web/words/move-words.js';
import { ROLE_WORDS } from '../../apps/web/words/role-words.js';
import { STAGE_WORDS } from '../../apps/web/words/stage-words.js';
import { TASK_WORDS } from '../../apps/web/words/task-words.js';
import type { Role } from '../../libs/domain/kernel/actor.js';
import type { Span } from '../../libs/domain/kernel/calendar.js';
import type { Condition, Receivers, WaitOwner } from '../../libs/domain/kernel/procedure.js';

/** A word in both languages; English first, the regulation's own behind it. */
export interface Word {
  readonly id: string;
  readonly en: string;
}

const WORDS: { readonly [key: string]: Word } = {
  ...MOVE_WORDS,
  ...ROLE_WORDS,
  ...STAGE_WORDS,
  ...TASK_WORDS,
  'role.stream': { en: 'another procedure', id: 'prosedur lain' },
};

/** @throws Error for a code that has no word: a page would show it bare */
export function wordOf(family: 'move' | 'role' | 'stage' | 'outcome' | 'task', code: string): Word {
  const word = WORDS[`${family}.${code}`];
  if (!word) throw new Error(`there is no word for ${family}.${code}`);
  return word;
}

export const both = ({ en, id }: Word): string => `${en} (*${id}*)`;

const RECEIVERS: { readonly [R in Receivers]: string } = {
  cases: 'every case of the session',
  case: 'the case of the document',
  candidates: 'the case of every candidate',
  population: 'the case of every civil servant whom the policy selects',
  openCases: 'every case of the cycle that is still open',
};
export const receiversOf = (receivers: Receivers): string => RECEIVERS[receivers];

const CONDITIONS: { readonly [C in Condition]: string } = {
  deliveryFailed: 'while a delivery has failed and nobody has looked after it',
  groupTaskOpen: 'while a task waits for a group',
  taskClaimed: 'while somebody has taken a task',
  reassignmentProposed: 'while somebody has proposed to reassign an approval',
};
export const conditionOf = (condition: Condition): string => CONDITIONS[condition];

/** Who a task waits for. */
export function ownerOf(owner: WaitOwner): string {
  if ('person' in owner)
    return owner.person === 'member' ? 'each member concerned' : 'the signer whose turn it is';
  return `${both(wordOf('role', owner.role))}${owner.of ? ' of the unit' : ''}`;
}

export const whoOf = (by: readonly Role[] | 'stream'): string =>
  (by === 'stream' ? ['stream'] : by).map((role) => both(wordOf('role', role))).join(', ');

const UNITS: { readonly [U in Span['unit']]: string } = {
  seconds: 'seconds',
  days: 'days',
  workingDays: 'working days',
};
export const spanOf = ({ amount, unit }: Span): string => `${amount} ${UNITS[unit]}`;
