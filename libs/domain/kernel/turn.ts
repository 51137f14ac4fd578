import { ROLES } from './actor.js';
import { isOfGroup } from './claim.rule.js';
import { OFFICES_IN_LINE } from './line.js';
import { RESOLVE_DELIVERY, type Condition, type MoveEntry, type Procedure } from './procedure.js';
import type { StreamState } from './state.js';
import type { NewTask, Owner } from './task.js';

/** What every stream can do with the tasks of a group, whatever its procedure. */
const ON_TASKS: { readonly [move: string]: MoveEntry } = {
  claimTask: { by: ROLES, while: 'groupTaskOpen' },
  releaseTask: { by: ROLES, while: 'taskClaimed' },
  reassignTask: { by: ROLES, while: 'groupTaskOpen' },
  confirmReassignment: { by: OFFICES_IN_LINE, while: 'reassignmentProposed' },
};

const CONDITIONS: { readonly [C in Condition]: (state: StreamState) => boolean } = {
  deliveryFailed: ({ tasks }) => tasks.some(({ kind }) => kind === RESOLVE_DELIVERY),
  groupTaskOpen: ({ tasks }) => tasks.some(isOfGroup),
  taskClaimed: ({ tasks }) => tasks.some(({ claimedBy }) => claimedBy !== undefined),
  reassignmentProposed: ({ tasks }) => tasks.some(({ proposed }) => proposed !== undefined),
};

/** Every move of a procedure by name, those on tasks included, in the order in which they are offered. */
export function moveNames({ stages, throughout }: Procedure): readonly string[] {
  const staged = Object.values(stages).flatMap(({ moves }) => Object.keys(moves ?? {}));
  return [...new Set([...staged, ...Object.keys(throughout), ...Object.keys(ON_TASKS)])];
}

/** Who may make a move, or undefined for a name that the procedure doesn't have. */
export function byWhom(procedure: Procedure, move: string): MoveEntry['by'] | undefined {
  const staged = Object.values(procedure.stages).find(({ moves }) => moves?.[move])?.moves;
  return (staged?.[move] ?? anywhere(procedure, move))?.by;
}

/** Whether a move takes a strategic personnel decision, wherever it can be made. */
export const isStrategic = (procedure: Procedure, move: string): boolean =>
  entriesOf(procedure, move).some(({ strategic }) => strategic);

/** Whether a move's turn has come. */
export function isInTurn(procedure: Procedure, move: string, state: StreamState): boolean {
  const entry = entryIn(procedure, move, state.stage);
  return entry !== undefined && (entry.while === undefined || CONDITIONS[entry.while](state));
}

/** What the table says of a move in one stage; undefined where it can't be made there. */
function entryIn(procedure: Procedure, move: string, stage: string): MoveEntry | undefined {
  const staged = procedure.stages[stage]?.moves?.[move];
  return staged ?? (stage === 'unopened' ? undefined : anywhere(procedure, move));
}

/** Whether a move only says who is on a task. */
export const isOnTask = (move: string): boolean => move in ON_TASKS;

const anywhere = ({ throughout }: Procedure, move: string): MoveEntry | undefined =>
  throughout[move] ?? ON_TASKS[move];

/** Moves that persons may make in this state, in order; what is done with a group's task is asked for by name. */
export function movesInTurn(procedure: Procedure, state: StreamState): readonly string[] {
  if (state.closed !== null) return [];
  const staged = Object.keys(procedure.stages[state.stage]?.moves ?? {});
  return [...new Set([...staged, ...Object.keys(procedure.throughout), ...Object.keys(ON_TASKS)])].filter(
    (move) => byWhom(procedure, move) !== 'stream' && isInTurn(procedure, move, state),
  );
}

/** Whether a move carries the procedure on; to say who is on a task does not, nor does what the table sets aside. */
export const isAdvancing = (procedure: Procedure, move: string): boolean =>
  !isOnTask(move) && !entriesOf(procedure, move).some(({ aside }) => aside);

const entriesOf = ({ stages, throughout }: Procedure, move: string): readonly MoveEntry[] =>
  [throughout, ...Object.values(stages).map(({ moves }) => moves ?? {})].flatMap(
    (moves) => moves[move] ?? [],
  );

/** The moves that a task of this kind waits for. */
function movesEnding({ stages, throughout }: Procedure, wait: string): readonly string[] {
  const tables = [...Object.values(stages).map(({ moves }) => moves ?? {}), throughout];
  const ending = tables.flatMap((moves) =>
    Object.entries(moves).flatMap(([name, { ends }]) => (ends?.includes(wait) ? [name] : [])),
  );
  return [...new Set(ending)];
}

/** What the law names of a task where the table says only whose kind it is. */
export interface Concerned {
  readonly person?: string;
  readonly unit?: string;
  readonly subject?: string | null;
  readonly about?: string | null;
}

/** A task of this kind, with the owner and the moves that the table gives it. */
export function waitFor(procedure: Procedure, kind: string, concerned: Concerned = {}): NewTask {
  const { subject, about } = concerned;
  return {
    kind,
    moves: movesEnding(procedure, kind),
    owner: ownerOf(procedure, kind, concerned),
    ...(subject === undefined ? {} : { subject }),
    ...(about === undefined ? {} : { about }),
  };
}

function ownerOf({ waits }: Procedure, kind: string, { person, unit }: Concerned): Owner {
  const owner = waits[kind]?.owner;
  if (!owner) throw new Error(`no procedure waits for ${kind}`);
  return 'person' in owner ? { person: person! } : { role: owner.role, unit: owner.of ? unit! : null };
}

/** Whether some move of a procedure delivers to other streams. */
export const isDelivering = ({ stages }: Procedure): boolean =>
  Object.values(stages).some(({ moves }) => Object.values(moves ?? {}).some(({ delivers }) => delivers));

/** Whether a delivered move begins the receiver's stream. */
export const isOpening = ({ stages }: Procedure, move: string): boolean =>
  stages['unopened']?.moves?.[move]?.by === 'stream';

/** The facts that a delivered move needs beside the act it cites, as routes name theirs. */
export const factsFor = ({ stages, throughout }: Procedure, move: string): readonly string[] =>
  [throughout, ...Object.values(stages).map(({ moves }) => moves ?? {})].flatMap(
    (moves) => moves[move]?.facts ?? [],
  );
