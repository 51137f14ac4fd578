import type { Procedure, WaitOwner } from '../../../libs/domain/kernel/procedure.js';
import { procedures } from '../../../libs/domain/procedures.js';

/** A task that can follow, and whose it will be. */
interface Following {
  readonly kind: string;
  readonly owner:
    Extract<WaitOwner, { role: string }>['role'] | Extract<WaitOwner, { person: string }>['person'];
}

interface Standing {
  readonly kind: string;
  readonly stage: string;
}

/** The tasks that the procedure's table lets follow when what is waited for in a stage is done, in the table's order. */
export function following(
  { kind, stage }: Standing,
  waits: readonly { readonly kind: string }[],
): readonly Following[] {
  const procedure: Procedure | undefined = (procedures as { readonly [kind: string]: Procedure })[kind];
  const awaited = waits.map((wait) => wait.kind);
  const moves = Object.values(procedure?.stages[stage]?.moves ?? {});
  const ending = moves.filter(({ ends }) => ends?.some((wait) => awaited.includes(wait)));
  const opened = new Set(ending.flatMap(({ opens }) => opens ?? []));
  return [...opened]
    .filter((wait) => !awaited.includes(wait))
    .map((wait) => ({ kind: wait, owner: ownerOf(procedure!, wait) }));
}

function ownerOf({ waits }: Procedure, kind: string): Following['owner'] {
  const { owner } = waits[kind]!;
  return 'role' in owner ? owner.role : owner.person;
}
