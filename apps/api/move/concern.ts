import { unitOfCase } from '../../../libs/persistence/case/case.view.js';
import { isSigner } from '../../../libs/persistence/commitment/signing.view.js';
import { isWide } from '../door/standing.js';
import type { Sql } from '../../../libs/persistence/scope.js';
import type { Standing } from '../../../libs/domain/kernel/actor.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';

/**
 * Which of a person's standings concern a stream. A move reaches no further than a view: a refusal of the law
 * names stage and outcome, so somebody else's case is not there for a civil servant, nor for another unit's head.
 */
export async function concernOf(
  sql: Sql,
  { stream, kind, subject }: StreamRow,
  person: string,
): Promise<(standing: Standing) => boolean> {
  if (kind === 'signing') {
    const party = await isSigner(sql, stream, person);
    return (standing) => party || isWide(standing);
  }
  if (kind !== 'case') return () => true;
  const unit = await unitOfCase(sql, stream);
  const ofUnit = (standing: Standing) =>
    standing.role !== 'civilServant' && unit !== null && standing.unit === unit;
  return (standing) => subject === person || isWide(standing) || ofUnit(standing);
}
