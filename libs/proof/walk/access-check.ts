import { checkedBatches, type CheckedBatch } from '../../persistence/access/access-batch.store.js';
import type { Sql } from '../../persistence/sql/scope.js';
import { unlike, type Report } from '../checks/difference.js';

const PAGE = 200;

/**
 * Checks the access log: gapless batches, each over the one before, each with the entries that it was sealed over. What was
 * written since the last batch is not sealed yet, and whether batches at the end are missing only a hash kept elsewhere
 * can tell.
 * @returns how many batches there are
 */
export async function checkAccess(sql: Sql, report: Report): Promise<number> {
  let last = 0;
  for (;;) {
    const batches = await checkedBatches(sql, last, PAGE);
    for (const batch of batches) {
      const differs = (field: string, what: string) =>
        report({ stream: 'access.entry', seq: batch.number, field, what });
      if (batch.number !== last + 1) differs('batch.number', unlike(last + 1, batch.number));
      checkBatch(batch, differs);
      last = batch.number;
    }
    if (batches.length < PAGE) return last;
  }
}

function checkBatch(batch: CheckedBatch, differs: (field: string, what: string) => void): void {
  const { entries, found, digest, foundDigest, previous, before, hash, foundHash } = batch;
  if (previous !== before) differs('batch.previous', unlike(before, previous));
  if (hash !== foundHash) differs('batch.hash', unlike(foundHash, hash));
  if (batch.wasYoung) differs('retention', 'its entries were deleted before their time');
  const kept = batch.isTrimmed ? 0 : entries;
  if (found !== kept) differs('batch.entries', unlike(kept, found));
  else if (!batch.isTrimmed && digest !== foundDigest) differs('batch.digest', unlike(digest, foundDigest));
}
