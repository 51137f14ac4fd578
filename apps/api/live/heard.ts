import { may } from '../../../libs/access/access.js';
import type { Principal } from '../../../libs/access/relation.js';
import type { LogRow } from '../../../libs/persistence/record/log.view.js';

/** Whether somebody hears of a row of the log; of what has no stream of its own, such as an import, nobody does. */
export function hears(principal: Principal, { kind, government, ...row }: LogRow): boolean {
  return kind !== null && government !== null && may('hear', principal, { ...row, kind, government });
}
