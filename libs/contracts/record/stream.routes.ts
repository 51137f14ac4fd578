import { z } from 'zod';
import { isDelivering } from '../../domain/kernel/turn.js';
import { procedures } from '../../domain/procedures.js';
import { KINDS, type StreamKind } from '../kinds.js';
import { digest, id, nothing, text } from '../wire/fields.js';
import { field } from '../wire/form.js';
import { routeOf } from '../wire/move-routes.js';
import type { MoveRoute } from '../wire/route.js';
import {
  ADOPT_POLICY,
  CLAIM_TASK,
  CONFIRM_REASSIGNMENT,
  REASSIGN_TASK,
  RELEASE_TASK,
  RESOLVE_DELIVERY,
} from './kernel-words.js';

const adoptPolicy = (kind: StreamKind) =>
  routeOf(kind, {
    method: 'PUT',
    path: '/:id/policy',
    move: 'adoptPolicy',
    ...ADOPT_POLICY,
    audit: `${kind}.policyAdopted`,
    summary: 'Puts the procedure under another policy version.',
    body: z.strictObject({ policy: field(digest, 'choice', 'Versi kebijakan', 'Policy version') }),
    texts: [],
    facts: ['policy'],
  });

const resolveDelivery = (kind: StreamKind) =>
  routeOf(kind, {
    method: 'PUT',
    path: '/:id/delivery-resolution',
    move: 'resolveDelivery',
    ...RESOLVE_DELIVERY,
    audit: `${kind}.deliveryResolved`,
    summary: 'Says that deliveries which failed have been looked after.',
    body: nothing,
    texts: [],
    facts: [],
  });

const claimTask = (kind: StreamKind) =>
  routeOf(kind, {
    method: 'PUT',
    path: '/:id/tasks/:task/claim',
    move: 'claimTask',
    ...CLAIM_TASK,
    audit: `${kind}.taskClaimed`,
    summary: "Takes a group's task: says who is on it, and takes no right away from the others.",
    body: nothing,
    fromPath: ['task'],
    texts: [],
    facts: [],
  });

const releaseTask = (kind: StreamKind) =>
  routeOf(kind, {
    method: 'PUT',
    path: '/:id/tasks/:task/release',
    move: 'releaseTask',
    ...RELEASE_TASK,
    audit: `${kind}.taskReleased`,
    summary: 'Releases a task that was taken, by whoever took it or by the head of the HR agency.',
    body: nothing,
    fromPath: ['task'],
    texts: [],
    facts: [],
  });

/** The standing of whoever is to have the task: it says in which role they will. */
const to = field(id, 'choice', 'Kepada', 'To');

const reassignTask = (kind: StreamKind) =>
  routeOf(kind, {
    method: 'PUT',
    path: '/:id/tasks/:task/reassignment',
    move: 'reassignTask',
    ...REASSIGN_TASK,
    audit: `${kind}.taskReassigned`,
    summary: "Gives a group's task to somebody who can do it; of an approval it proposes that.",
    body: z.strictObject({ to, reason: field(text, 'text', 'Alasan', 'Reason') }),
    fromPath: ['task'],
    texts: ['reason'],
    facts: ['standing:{body.to}'],
  });

const confirmReassignment = (kind: StreamKind) =>
  routeOf(kind, {
    method: 'PUT',
    path: '/:id/tasks/:task/reassignment-confirmation',
    move: 'confirmReassignment',
    ...CONFIRM_REASSIGNMENT,
    audit: `${kind}.reassignmentConfirmed`,
    summary: 'Confirms, as a second person, that an approval goes to whom somebody has proposed.',
    body: z.strictObject({ to }),
    fromPath: ['task'],
    texts: [],
    facts: ['standing:{body.to}'],
  });

/** The moves that every kind of stream has beside those of its own law; only who delivers has failed deliveries. */
export const streamMoves: readonly MoveRoute[] = (Object.keys(KINDS) as StreamKind[]).flatMap((kind) => [
  adoptPolicy(kind),
  ...(isDelivering(procedures[kind]) ? [resolveDelivery(kind)] : []),
  claimTask(kind),
  releaseTask(kind),
  reassignTask(kind),
  confirmReassignment(kind),
]);
