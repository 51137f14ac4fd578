import type { Choice } from '../../../libs/contracts/wire/form.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { boxLabel, personLabels } from './labels.js';

/** Cases as choices: whose, and in which box. */
export async function caseChoices(
  sql: Sql,
  cases: readonly { readonly stream: string; readonly person: string; readonly box: number }[],
): Promise<readonly Choice[]> {
  const label = await personLabels(
    sql,
    cases.map(({ person }) => person),
  );
  return cases.map(({ stream, person, box }) => ({
    value: stream,
    label: label(person),
    hint: boxLabel(box),
  }));
}
