import { CLAIM_TASK, RELEASE_TASK } from './kernel-words.js';
import { nothing } from './fields.js';
import { ROLES } from '../domain/kernel/actor.js';
import type { MoveRoute } from './route.js';
import type { StreamKind } from './stream.contract.js';

/** What the streams of each kind are called in paths. */
const PATHS: { readonly [K in StreamKind]: string } = {
  cycle: '/cycles',
  case: '/cases',
  session: '/calibration-sessions',
  succession: '/successions',
  signing: '/signing-rounds',
};

/** On which role's paper a task is taken: its own first, whichever that is, as the header Standing names it. */
const claimMoves = (kind: StreamKind): readonly MoveRoute[] => [
  {
    method: 'PUT',
    path: `${PATHS[kind]}/:id/tasks/:task/claim`,
    kind,
    move: 'claimTask',
    ...CLAIM_TASK,
    permission: ROLES,
    audit: `${kind}.taskClaimed`,
    summary: "Takes a group's task: says who is on it, and takes no right away from the others.",
    body: nothing,
    fromPath: ['task'],
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: `${PATHS[kind]}/:id/tasks/:task/release`,
    kind,
    move: 'releaseTask',
    ...RELEASE_TASK,
    permission: ROLES,
    audit: `${kind}.taskReleased`,
    summary: 'Releases a task that was taken, by whoever took it or by the head of the HR agency.',
    body: nothing,
    fromPath: ['task'],
    texts: [],
    facts: [],
  },
];

/** Writes about the tasks of every kind of stream. */
export const taskMoves: readonly MoveRoute[] = (Object.keys(PATHS) as StreamKind[]).flatMap(claimMoves);
