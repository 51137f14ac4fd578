import type { ActMessage, SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import { readFacts } from '../../../libs/persistence/fact-readers.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { streamsNamed } from '../../../libs/persistence/stream/stream.view.js';
import { findAct, findActAmong } from '../../../libs/record/acts.js';
import { readArtifact } from '../../../libs/record/artifacts.js';
import { DoorProblem } from '../door/door-problem.js';
import type { StreamStates } from '../resource/given.js';
import { factNames, paperFacts } from './fact-names.js';
import { reachOfMover, textOf, type MoveRequest } from './move-request.js';
import type { Signer } from './signer.js';
import { findTarget, type Target } from './target.js';
import { storeTexts } from './texts.js';
import { requireValues } from './values.js';
import { withDocument } from './with-document.js';

/** A move ready to be sent, its texts stored, or the act that its key has already sealed. */
export type Composed =
  | { readonly sealed: SealedAct }
  | { readonly sealed: null; readonly target: Target; readonly message: ActMessage };

/**
 * The record first (record-format 6); then the texts of the body are stored and everything is read that the law will
 * need, in the caller's one transaction; the door signs it.
 */
export async function composeMessage(
  sql: Sql,
  request: MoveRequest,
  { signer, folds }: { readonly signer: Signer; readonly folds: StreamStates },
): Promise<Composed> {
  const [target, among] = await Promise.all([findTarget(sql, request), sealedAmong(sql, request)]);
  noteTarget(request, target);
  const sealed = request.route.creates ? await findAct(sql, target.stream, request.moveId) : among;
  if (sealed?.stream === target.stream) return { sealed };
  await requirePolicy(sql, request, target);
  const message = await messageOf(sql, request, target);
  await requireValues(sql, folds, target.row, message);
  return { sealed: null, target, message: signer.signed(message, target, request.login) };
}

/** What the key has sealed already, looked for beside the stream itself in all it may be; a new one has no id yet. */
async function sealedAmong(
  sql: Sql,
  { route, principal, id, moveId }: MoveRequest,
): Promise<SealedAct | null> {
  if (route.creates) return null;
  return findActAmong(sql, streamsNamed(route.kind, id ?? '', reachOfMover(principal)), moveId);
}

/** What the access log will say, also when the move goes no further. */
function noteTarget({ visit }: MoveRequest, { stream, standing }: Target): void {
  visit.stream = stream;
  visit.standing = standing.id;
  visit.government = stream.split('/')[1] ?? null;
}

/** A stream that pinned a policy version nobody has could not decide anything ever, not even to refuse. */
async function requirePolicy(sql: Sql, { route, body }: MoveRequest, { opens }: Target): Promise<void> {
  const pinned = opens?.policy ?? (route.move === 'adoptPolicy' ? textOf(body, 'policy') : undefined);
  if (pinned === undefined) return;
  if (!(await readArtifact(sql, 'policy', pinned))) throw new DoorProblem('PolicyUnknown');
}

async function messageOf(sql: Sql, request: MoveRequest, target: Target): Promise<ActMessage> {
  const { route, principal, moveId, request: requestHash } = request;
  const { stream, subject, standing } = target;
  const written = await withDocument(sql, route, { stream, subject, body: request.body });
  const { arguments: args, texts } = await storeTexts(sql, written.body, written, {
    stream,
    subject,
    request: requestHash,
    moveId,
  });
  const names = [...new Set([...paperFacts(standing), ...factNames(route.facts, subject, request.body)])];
  const facts = await readFacts(sql, names, { arguments: args, stream, subject });
  const actor = { person: principal.person, standing: standing.id, role: standing.role };
  return { move: route.move, moveId, request: requestHash, actor, arguments: args, facts, texts, subject };
}
