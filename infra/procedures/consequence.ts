import type { Consequence, MoveEntry } from '../../libs/domain/kernel/procedure.js';
import { receiversOf, wordOf } from './words.js';

export const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const tasks = (kinds: readonly string[]): string =>
  kinds.map((wait) => `“${wordOf('task', wait).en}”`).join(', ');

/** What a move, an answer or silence brings about, sentence by sentence. */
export function followed(
  kind: string,
  entry: Consequence & Pick<MoveEntry, 'ends' | 'supersedes'>,
): readonly string[] {
  const { to, opens, ends, supersedes, delivers = {}, closes } = entry;
  const stages = list(to).map((stage) => wordOf('stage', `${kind}.${stage}`).en);
  const outcomes = list(closes).map((outcome) => wordOf('outcome', `${kind}.${outcome}`).en);
  return [
    ...(stages.length > 0 ? [`Next stage: ${stages.join(' or ')}.`] : []),
    ...(ends ? [`It does the task ${tasks(ends)}.`] : []),
    ...(supersedes ? [`It makes pointless ${tasks(supersedes)}.`] : []),
    ...(opens ? [`It can open ${tasks(opens)}.`] : []),
    ...Object.entries(delivers).map(
      ([move, to]) => `It delivers “${wordOf('move', move).en}” to ${receiversOf(to)}.`,
    ),
    ...(outcomes.length > 0 ? [`It can end the procedure as: ${outcomes.join(', ')}.`] : []),
  ];
}
