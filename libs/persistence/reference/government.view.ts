import type { Sql } from '../sql/scope.js';

/** A government: its code, such as `62.01`, and its name. */
export interface GovernmentView {
  readonly code: string;
  readonly name: string;
}

/** Every government by code. What they are called is no secret, so the scope limits nothing here. */
export const listGovernments = (sql: Sql): Promise<GovernmentView[]> =>
  sql<GovernmentView>('select code, name from reference.government order by code');
