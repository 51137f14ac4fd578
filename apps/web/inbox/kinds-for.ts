import type { Role } from '../../../libs/domain/kernel/actor.js';
import { RESOLVE_DELIVERY, type Procedure, type WaitOwner } from '../../../libs/domain/kernel/procedure.js';
import { procedures, TASK_KINDS, type TaskKind } from '../../../libs/domain/procedures.js';

const all: readonly Procedure[] = Object.values(procedures);

/** Whom tasks of a kind are for; a failed delivery is for whoever keeps the procedure. */
const ownersOf = (kind: TaskKind): readonly WaitOwner[] =>
  kind === RESOLVE_DELIVERY
    ? all.map(({ secretary }) => ({ role: secretary }))
    : all.flatMap(({ waits }) => waits[kind]?.owner ?? []);

/**
 * Kinds of task that can come into an inbox. What waits for persons by name can be anybody's, and whoever heads the HR
 * agency gets what was escalated, of every kind.
 */
export function kindsFor(roles: readonly Role[]): readonly TaskKind[] {
  if (roles.includes('regionalHrAgencyHead')) return TASK_KINDS;
  return TASK_KINDS.filter((kind) =>
    ownersOf(kind).some((owner) => 'person' in owner || roles.includes(owner.role)),
  );
}
